// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.simulated;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.directory.simulated.Settings.Somebody;
import org.patchbay.model.DialNumber;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;

/** An organization without a directory server: people stand in the centre file. For demonstrations and trainings. */
@Component(property = Directory.NAME + "=simulated")
public final class SimulatedDirectory implements Directory {

    private final Clock clock;
    private volatile Settings settings;

    @Activate
    public SimulatedDirectory() {
        this(Clock.systemUTC());
    }

    SimulatedDirectory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Map<String, String> given) {
        settings = null;
        settings = Settings.of(given);
    }

    @Override
    public Set<Field> searchedBy() {
        Settings now = settings;
        return now == null ? Set.of() : now.searchedBy();
    }

    @Override
    public CompletionStage<Page> search(Query query) {
        Settings now = settings;
        if (now == null) {
            return CompletableFuture.failedFuture(new DirectoryException(Problem.SET_UP, "the directory is not open"));
        }
        Executor later = now.delay().isZero() ? Runnable::run
                : CompletableFuture.delayedExecutor(now.delay().toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> page(now, query), later);
    }

    private Page page(Settings now, Query query) {
        int from = query.after().isEmpty() ? 0 : Integer.parseInt(query.after());
        List<Person> found = now.people().stream().filter(p -> DialNumber.parse(p.number()).isPresent())
                .filter(p -> isFound(now, p, query.text())).map(this::person).toList();
        List<Person> page = found.stream().skip(from).limit(query.size()).toList();
        boolean more = found.size() > from + page.size();
        return new Page(page, more ? Integer.toString(from + page.size()) : "", more);
    }

    private static boolean isFound(Settings now, Somebody person, String text) {
        if (now.searchedBy().contains(Field.NUMBER)
                && DialNumber.parse(text).equals(DialNumber.parse(person.number()))) {
            return true;
        }
        String all = (now.searchedBy().contains(Field.NAME) ? person.name() : "")
                + (now.searchedBy().contains(Field.ROLE) ? " " + person.role() : "")
                + (now.searchedBy().contains(Field.DEPARTMENT) ? " " + person.department() : "");
        List<String> words = List.of(all.toLowerCase(Locale.ROOT).split("[\\s-]+"));
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    private Person person(Somebody somebody) {
        Optional<Presence> presence = Optional.of(somebody.presence()).filter(text -> !text.isEmpty())
                .map(text -> new Presence(availability(text), text, clock.instant()));
        return new Person(somebody.id(), somebody.name(), somebody.role(), somebody.department(), somebody.number(), presence);
    }

    private static Availability availability(String text) {
        return Arrays.stream(Availability.values()).filter(a -> a.name().equals(text.toUpperCase(Locale.ROOT))).findFirst()
                .orElse(Availability.OTHER);
    }

    @Override
    @Deactivate
    public void close() {
        settings = null;
    }
}
