// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetQuery;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.centre.file.AddressBookEntry;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Label;
import org.patchbay.model.Target;
import org.patchbay.model.Target.Kind;

/** Queues, entry points and dial numbers, as one configuration has them; sorted once per language. */
final class FixedLists {

    private record Place(Kind kind, Purpose purpose, String language) {
    }

    private final Configuration configuration;
    private final List<AddressBookEntry> addressBook;
    private final Map<Place, List<Line>> sorted = new HashMap<>();

    FixedLists(Configuration configuration, List<AddressBookEntry> addressBook) {
        this.configuration = configuration;
        this.addressBook = addressBook;
    }

    List<Line> lines(Kind kind, Purpose purpose, Locale language) {
        return sorted.computeIfAbsent(new Place(kind, purpose, language.getLanguage()), _ -> {
            List<Line> lines = switch (kind) {
                case QUEUE -> queues(purpose, language);
                case ENTRY_POINT -> entryPoints(purpose, language);
                case DIAL_NUMBER -> dialNumbers(purpose, language);
                case AGENT, ORGANIZATION -> List.of();
            };
            return lines.stream().sorted(Comparator.comparing(line -> line.entry().order())).toList();
        });
    }

    private List<Line> queues(Purpose purpose, Locale language) {
        return configuration.queues().values().stream().filter(q -> isOpen(purpose, q.consult(), q.transfer()))
                .map(q -> line("queue/" + q.id(), new Target(Kind.QUEUE, q.id().value()), q.label(), "", language)).toList();
    }

    private List<Line> entryPoints(Purpose purpose, Locale language) {
        return openEntryPoints(purpose).stream()
                .map(e -> line("entry-point/" + e.id(), new Target(Kind.ENTRY_POINT, e.id().value()), e.label(),
                        e.numbers().stream().findFirst().orElse(""), language))
                .toList();
    }

    private List<EntryPoint> openEntryPoints(Purpose purpose) {
        return configuration.entryPoints().values().stream().filter(e -> isOpen(purpose, e.consult(), e.transfer())).toList();
    }

    private static boolean isOpen(Purpose purpose, boolean consult, boolean transfer) {
        return switch (purpose) {
            case CONSULT -> consult;
            case TRANSFER -> transfer;
        };
    }

    /** The address book, and where it is so each number of an entry point (DIR-02, DIR-04, CONSULT-22). */
    private List<Line> dialNumbers(Purpose purpose, Locale language) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < addressBook.size(); i++) {
            AddressBookEntry entry = addressBook.get(i);
            lines.add(line("contact/" + i, new Target(Kind.DIAL_NUMBER, entry.number(), entry.name().in(language)),
                    entry.name(), entry.number(), language));
        }
        if (configuration.policies().entryPointsInDialNumbers()) {
            for (EntryPoint e : openEntryPoints(purpose)) {
                e.numbers().forEach(number -> lines.add(line("entry-point/" + e.id() + "/" + number,
                        new Target(Kind.ENTRY_POINT, e.id().value()), e.label(), number, language)));
            }
        }
        return lines;
    }

    private static Line line(String key, Target target, Label label, String number, Locale language) {
        String name = label.in(language);
        TargetEntry entry = new TargetEntry(key, SearchText.fold(name) + "\0" + key, target, label,
                PhoneNumbers.shown(number).text(), Optional.empty(), "", "", Optional.empty(), Optional.empty());
        return new Line(entry, SearchText.ofEntry(name, number));
    }

    /**
     * What typed text means as a number: the entry point that has exactly that number in the list, else who has it
     * in the address book, else the plain number (CONSULT-24). Empty where it can't be dialled.
     */
    Optional<TargetEntry> typed(TargetQuery query) {
        if (query.kind() != Kind.DIAL_NUMBER) {
            return Optional.empty();
        }
        List<Line> lines = lines(Kind.DIAL_NUMBER, query.purpose(), query.language());
        return DialNumber.parse(query.text()).map(number -> lines.stream()
                .filter(line -> line.text().number().equals(number.value())).map(Line::entry)
                .min(Comparator.comparing(entry -> entry.target().kind() != Kind.ENTRY_POINT))
                .orElseGet(() -> plain(number)));
    }

    private static TargetEntry plain(DialNumber number) {
        return line("typed", new Target(Kind.DIAL_NUMBER, number.value()), Label.of(PhoneNumbers.shown(number.value()).text()),
                number.value(), Locale.ROOT).entry();
    }
}
