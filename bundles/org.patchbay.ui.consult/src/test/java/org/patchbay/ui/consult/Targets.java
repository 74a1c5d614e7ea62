// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetEntry.Availability;
import org.patchbay.api.TargetEntry.Presence;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetPage.Field;
import org.patchbay.api.TargetQuery;
import org.patchbay.model.AgentState;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Label;
import org.patchbay.model.Message;
import org.patchbay.model.Target;
import org.patchbay.model.Target.Kind;
import org.patchbay.ui.fixtures.Views;

/** A small centre's targets, as its lists hand them out. */
final class Targets {
    static final TargetEntry BEN = agent("ben", "Ben Okafor", "1002", AgentState.AVAILABLE, 252, Optional.empty());
    static final TargetEntry LI = agent("li", "李伟", "1003", AgentState.IDLE, 4000,
            Optional.of(Views.idleReasons().getFirst().label()));
    static final TargetEntry ZOFIA = agent("zofia", "Zofia Wójcik-Krzyżanowska", "1004", AgentState.IDLE, 20,
            Optional.empty());
    static final TargetEntry SUPPORT_NUMBER = entry("entry-point/support/0800111", new Target(Kind.ENTRY_POINT, "support"),
            Views.SUPPORT, "0800 111");

    private Targets() {
    }

    static List<TargetEntry> all(Kind kind) {
        return switch (kind) {
            case AGENT -> List.of(BEN, ZOFIA, LI);
            case QUEUE -> List.of(entry("queue/sales", new Target(Kind.QUEUE, "sales"),
                    Views.label("Sales", "Verkauf", "销售", "Sprzedaż", "Продажі"), ""),
                    entry("queue/support", new Target(Kind.QUEUE, "support"), Views.SUPPORT, ""));
            case DIAL_NUMBER -> List.of(
                    entry("contact/0", new Target(Kind.DIAL_NUMBER, "+493023125222", "Lager Nord"), Label.of("Lager Nord"),
                            "+49 30 23125 222"), SUPPORT_NUMBER);
            case ENTRY_POINT -> List.of(entry("entry-point/support", new Target(Kind.ENTRY_POINT, "support"), Views.SUPPORT,
                    "0800 111"));
            case ORGANIZATION -> List.of(
                    person("1", "Amelie Brandt", "Legal counsel", "Legal", new Presence(Availability.BUSY, "", Views.ago(300))),
                    person("2", "Chidi Eze", "Head of logistics", "Warehouse", new Presence(Availability.AVAILABLE, "available",
                            Views.ago(20))),
                    person("3", "Mia Sørensen", "", "Facilities", new Presence(Availability.OTHER, "In a workshop until 3 pm",
                            Views.ago(7300))));
        };
    }

    /** Those whose name or number has the text in it. */
    static TargetPage page(TargetQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        String number = DialNumber.strip(text);
        List<TargetEntry> found = all(query.kind()).stream()
                .filter(e -> e.label().text().toLowerCase(Locale.ROOT).contains(text)
                        || !number.isEmpty() && DialNumber.strip(e.number()).contains(number))
                .toList();
        Optional<TargetEntry> typed = query.kind() == Kind.DIAL_NUMBER ? DialNumber.parse(text).map(Targets::meant)
                : Optional.empty();
        return new TargetPage(true, found, false, false, typed, fields(query.kind()), List.of(), Views.NOW);
    }

    private static TargetEntry meant(DialNumber number) {
        return number.value().equals("0800111") ? SUPPORT_NUMBER
                : entry("typed", new Target(Kind.DIAL_NUMBER, number.value()), Label.of(number.value()), number.value());
    }

    private static Set<Field> fields(Kind kind) {
        return kind == Kind.ORGANIZATION ? Set.of(Field.NAME, Field.ROLE, Field.DEPARTMENT, Field.NUMBER)
                : Set.of(Field.NAME, Field.NUMBER);
    }

    /** One of the organization's directories does not answer. */
    static TargetPage failing(TargetQuery query) {
        TargetPage page = page(query);
        return new TargetPage(true, page.entries(), false, false, page.typed(), page.searchedBy(),
                query.kind() == Kind.ORGANIZATION ? List.of(Message.of("directory.slow", "staff")) : List.of(), Views.NOW);
    }

    static TargetPage nobody(TargetQuery query) {
        return new TargetPage(true, List.of(), false, false, Optional.empty(), fields(query.kind()), List.of(), Views.NOW);
    }

    /** A page of many agents. */
    static TargetPage of(List<TargetEntry> many, int from, int size) {
        int end = Math.min(many.size(), from + size);
        return new TargetPage(from == 0, many.subList(from, end), end < many.size(), end < many.size(), Optional.empty(),
                fields(Kind.AGENT), List.of(), Views.NOW);
    }

    static List<TargetEntry> agents(int count) {
        List<TargetEntry> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(agent("a%05d".formatted(i), "Agent %05d".formatted(i), "%05d".formatted(i), AgentState.AVAILABLE, i,
                    Optional.empty()));
        }
        return many;
    }

    static TargetEntry agent(String id, String name, String extension, AgentState state, int seconds,
            Optional<Label> reason) {
        return new TargetEntry("agent/" + id, name.toLowerCase(Locale.ROOT) + "\0" + id, new Target(Kind.AGENT, id),
                Label.of(name), extension, Optional.of(Views.SUPPORT), "", "",
                Optional.of(new TargetEntry.Agent(state, Views.ago(seconds), reason)), Optional.empty());
    }

    private static TargetEntry entry(String key, Target target, Label label, String number) {
        return new TargetEntry(key, label.text().toLowerCase(Locale.ROOT) + "\0" + key, target, label, number,
                Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    private static TargetEntry person(String id, String name, String role, String department, Presence presence) {
        String number = "+49 30 23125 30" + id;
        return new TargetEntry("person/staff/" + id, name.toLowerCase(Locale.ROOT) + "\0" + id,
                new Target(Kind.ORGANIZATION, DialNumber.strip(number), name), Label.of(name), number, Optional.empty(), role,
                department, Optional.empty(), Optional.of(presence));
    }
}
