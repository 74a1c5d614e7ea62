// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetPage.Field;
import org.patchbay.api.TargetQuery;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.Target;
import org.patchbay.model.Target.Kind;
import org.patchbay.spi.Directory;

/** A list that a desk has open. Everything happens on the lists' thread. */
final class OpenList implements TargetList {

    private final Targets targets;
    private final Object owner;
    private final AgentId asking;
    private final TargetQuery query;
    private final SearchText typed;
    private final TargetListener listener;
    /** Place of the last entry handed out. */
    private String last = "";
    private boolean more;
    private Map<String, String> next = Targets.FROM_THE_START;
    private CompletableFuture<People.Found> question;
    private boolean over;

    OpenList(Targets targets, Object owner, AgentId asking, TargetQuery query, TargetListener listener) {
        this.targets = targets;
        this.owner = owner;
        this.asking = asking;
        this.query = query;
        this.typed = SearchText.typed(query.text());
        this.listener = listener;
    }

    Object owner() {
        return owner;
    }

    void begin() {
        last = "";
        next = Targets.FROM_THE_START;
        page(true);
    }

    /** The configuration is another one; directories don't hang on it. */
    void beginAgain() {
        if (query.kind() != Kind.ORGANIZATION) {
            begin();
        }
    }

    private void page(boolean first) {
        switch (query.kind()) {
            case AGENT -> agents(first);
            case QUEUE, ENTRY_POINT, DIAL_NUMBER -> lines(first);
            case ORGANIZATION -> ask(first);
        }
    }

    private void agents(boolean first) {
        List<ListedAgent> found = targets.agents().find(typed, this::isOpen, last, query.size() + 1);
        deliver(first, found.stream().map(targets::entry).toList(), EnumSet.of(Field.NAME, Field.NUMBER));
    }

    private boolean isOpen(ListedAgent agent) {
        return agent.isOpenTo(query.purpose(), asking);
    }

    private void lines(boolean first) {
        List<TargetEntry> found = targets.fixed().lines(query.kind(), query.purpose(), query.language()).stream()
                .filter(line -> line.entry().order().compareTo(last) > 0 && line.text().isFoundBy(typed))
                .map(Line::entry).limit(query.size() + 1L).toList();
        deliver(first, found, query.kind() == Kind.QUEUE ? EnumSet.of(Field.NAME) : EnumSet.of(Field.NAME, Field.NUMBER));
    }

    /** @param found one more than the page holds, where there is one */
    private void deliver(boolean first, List<TargetEntry> found, Set<Field> fields) {
        more = found.size() > query.size();
        List<TargetEntry> entries = more ? found.subList(0, query.size()) : found;
        if (!entries.isEmpty()) {
            last = entries.getLast().order();
        }
        listener.page(new TargetPage(first, entries, more, more, targets.fixed().typed(query), fields, List.of(),
                targets.now()));
    }

    private void ask(boolean first) {
        cancelQuestion();
        CompletableFuture<People.Found> asked = targets.people().search(query.text().strip(), next, query.size());
        question = asked;
        asked.thenAccept(found -> targets.run(() -> found(asked, first, found)));
    }

    private void found(CompletableFuture<People.Found> asked, boolean first, People.Found found) {
        if (over || asked != question) {
            return;
        }
        question = null;
        next = found.next();
        more = !next.isEmpty();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        found.fields().forEach(field -> fields.add(field(field)));
        List<TargetEntry> entries = found.people().stream().flatMap(member -> person(member).stream())
                .sorted(Comparator.comparing(TargetEntry::order)).toList();
        listener.page(new TargetPage(first, entries, found.more(), more, Optional.empty(), fields, found.problems(),
                targets.now()));
    }

    private static Field field(Directory.Field field) {
        return switch (field) {
            case NAME -> Field.NAME;
            case ROLE -> Field.ROLE;
            case DEPARTMENT -> Field.DEPARTMENT;
            case NUMBER -> Field.NUMBER;
        };
    }

    /** Nobody without a number that can be dialled, whatever the directory says (DIR-15, DIR-20). */
    private static Optional<TargetEntry> person(People.Member member) {
        Directory.Person person = member.person();
        String key = "person/" + member.directory() + "/" + person.id();
        return Numbers.dialable(person.number()).map(number -> new TargetEntry(key,
                SearchText.fold(person.name()) + "\0" + key, new Target(Kind.ORGANIZATION, number.value(), person.name()),
                Label.of(person.name()), PhoneNumbers.shown(number.value()).text(), Optional.empty(), person.role(),
                person.department(), Optional.empty(), person.presence().map(OpenList::presence)));
    }

    private static TargetEntry.Presence presence(Directory.Presence presence) {
        return new TargetEntry.Presence(switch (presence.availability()) {
            case AVAILABLE -> TargetEntry.Availability.AVAILABLE;
            case BUSY -> TargetEntry.Availability.BUSY;
            case AWAY -> TargetEntry.Availability.AWAY;
            case OFFLINE -> TargetEntry.Availability.OFFLINE;
            case OTHER -> TargetEntry.Availability.OTHER;
        }, presence.text(), presence.asOf());
    }

    void happened(AgentIndex.Change change) {
        if (query.kind() != Kind.AGENT) {
            return;
        }
        Optional<ListedAgent> shows = change.after().filter(this::isShown);
        if (shows.isPresent()) {
            listener.changed(targets.entry(shows.get()));
        } else {
            change.before().filter(this::isShown).ifPresent(agent -> listener.removed(Targets.key(agent)));
        }
    }

    private boolean isShown(ListedAgent agent) {
        return isOpen(agent) && agent.text().isFoundBy(typed) && (!more || agent.order().compareTo(last) <= 0);
    }

    @Override
    public void more() {
        targets.run(() -> {
            if (!over && more && question == null) {
                page(false);
            }
        });
    }

    @Override
    public void refresh() {
        targets.run(() -> {
            if (!over) {
                begin();
            }
        });
    }

    @Override
    public void close() {
        targets.run(this::end);
    }

    void end() {
        over = true;
        targets.forget(this);
        cancelQuestion();
    }

    private void cancelQuestion() {
        if (question != null) {
            question.cancel(true);
            question = null;
        }
    }
}
