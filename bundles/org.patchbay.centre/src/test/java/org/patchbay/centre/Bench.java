// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.codec.PersonalKeys;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.Journal;
import org.patchbay.spi.RecordingStore;

/** A centre on a virtual timeline with a switch that does at once what it is told. */
final class Bench implements AutoCloseable {

    static final AgentId ANNA = new AgentId("anna");

    final VirtualTime time = new VirtualTime();
    final FakeSwitch pbx = new FakeSwitch();
    final Path file;
    final Path data;
    Journal journal = new MemoryJournal();
    KeyRing keys;
    Optional<RecordingStore> recordings = Optional.empty();
    EmbeddedCentre centre;
    private long opened;
    private int commands;

    /** What a desk saw. */
    static final class Eye implements DeskListener {
        final List<DeskView> views = new ArrayList<>();
        final List<Boolean> journal = new ArrayList<>();
        int closed;

        DeskView last() {
            return views.getLast();
        }

        @Override
        public void show(DeskView view) {
            views.add(view);
        }

        @Override
        public void journal(boolean up) {
            journal.add(up);
        }

        @Override
        public void closed() {
            closed++;
        }
    }

    Bench(Path folder, String text) throws Exception {
        file = folder.resolve("centre.yaml");
        data = folder.resolve("data");
        Files.writeString(file, text);
        keys = new KeyRing(data);
    }

    Bench open() throws Exception {
        return open(journal, keys);
    }

    Bench open(Journal on, PersonalKeys under) throws Exception {
        opened = on.last(); // ids are never used again, not even after a restart
        centre = EmbeddedCentre.open(Parts.virtual(on, under, pbx, time).keeping(() -> recordings),
                new Setup(file, data, Optional.empty(), false));
        time.idle();
        return this;
    }

    <T> T done(CompletionStage<T> stage) {
        time.idle();
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (!future.isDone()) {
            throw new AssertionError("there is no answer");
        }
        return future.join();
    }

    DeskSession desk(AgentId agent, DeskListener listener) {
        return done(centre.open(agent, listener));
    }

    Outcome ask(DeskSession desk, AgentCommand command) {
        return done(desk.submit(new CommandId("d" + opened + "-" + ++commands), command));
    }

    @Override
    public void close() {
        centre.close();
        keys.close();
    }
}
