// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.ServiceReference;
import org.patchbay.centre.KeyRing;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.codec.BatchCodec;
import org.patchbay.engine.DeskViews;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Journals;

/** What the journal of a workstation says at this moment, read from a copy: the workstation has the original. */
final class JournalCopy {
    private static final int SHOWN = 12;

    private final State state = new State();
    private final List<Event> events = new ArrayList<>();
    private Configuration configuration;

    private JournalCopy() {
    }

    /** @return empty where there is no whole copy yet, because it is being written */
    static Optional<JournalCopy> of(Path data) throws IOException {
        Path copy = Files.createTempDirectory("patchbay-journal");
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            if (!Files.exists(copy.resolve("journal.db"))) {
                return Optional.empty();
            }
            JournalCopy read = new JournalCopy();
            read.read(copy);
            return read.configuration == null ? Optional.empty() : Optional.of(read);
        } catch (RuntimeException | IOException torn) {
            return Optional.empty();
        } finally {
            delete(copy);
        }
    }

    private void read(Path folder) {
        ServiceReference<Journals> journals = Workstation.context().getServiceReference(Journals.class);
        URI place = URI.create("sqlite:" + folder.resolve("journal.db").toUri().getRawPath());
        try (Journal journal = Workstation.context().getService(journals).open(place); KeyRing keys = new KeyRing(folder)) {
            BatchCodec codec = new BatchCodec(keys);
            journal.read(1, (_, content) -> codec.decode(content).events().forEach(this::evolve));
        }
    }

    private void evolve(Event event) {
        if (event instanceof CentreEvent.ConfigurationAdopted adopted) {
            try {
                configuration = CentreFile.read("journal", adopted.text()).configuration();
            } catch (CentreFileException e) {
                throw new IllegalStateException(e);
            }
        }
        state.evolve(event);
        events.add(event);
    }

    /** What the agent's desk is shown. */
    DeskView view(AgentId agent) {
        return new DeskViews(state, configuration).of(agent, 0, Instant.EPOCH);
    }

    /** In their order. */
    List<Event> events() {
        return events;
    }

    /** One line each, without what is personal. */
    String lastEvents() {
        return events.subList(Math.max(0, events.size() - SHOWN), events.size()).stream()
                .map(e -> "\n    " + e.at() + " " + e.getClass().getSimpleName()).collect(Collectors.joining());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
