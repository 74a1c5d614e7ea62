// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.patchbay.codec.Batch;
import org.patchbay.codec.BatchCodec;
import org.patchbay.codec.PersonalKeys;
import org.patchbay.engine.event.Event;
import org.patchbay.spi.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings batches of events into the journal, two at a time under way, and lets go of their effects when they
 * are durable, in order. When the journal fails nothing is let go of until the same batches are in it.
 * Works on the centre's thread; encoding and waiting for disks happens elsewhere.
 */
final class Scribe {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final int WINDOW = 2;

    private enum Stage {
        UNDER_WAY, DURABLE, FAILED
    }

    private static final class Pending {
        final long sequence;
        final Batch batch;
        final List<Runnable> effects;
        Stage stage = Stage.UNDER_WAY;

        Pending(long sequence, Batch batch, List<Runnable> effects) {
            this.sequence = sequence;
            this.batch = batch;
            this.effects = new ArrayList<>(effects);
        }
    }

    private final Journal journal;
    private final PersonalKeys keys;
    private final BatchCodec codec;
    private final Executor worker;
    private final Consumer<Runnable> thread;
    private final Consumer<Boolean> health;
    private final Deque<Pending> pendings = new ArrayDeque<>();
    private long sequence;
    private long events;
    private boolean up = true;

    /**
     * @param worker encodes and appends, one batch after the other
     * @param thread brings a task onto the centre's thread
     * @param health is told when the journal fails and when it is back
     */
    Scribe(Journal journal, PersonalKeys keys, Executor worker, Consumer<Runnable> thread, Consumer<Boolean> health) {
        this.journal = journal;
        this.keys = keys;
        this.codec = new BatchCodec(keys);
        this.worker = worker;
        this.thread = thread;
        this.health = health;
    }

    /** Reads everything, in order. The journal stays as it is, also when something in it is not understood. */
    void replay(Consumer<Batch> reader) {
        journal.read(1, (number, content) -> {
            Batch batch = codec.decode(content);
            sequence = number;
            events = batch.first() + batch.events().size() - 1;
            reader.accept(batch);
        });
    }

    /** What is let go of, and then what is not yet: for a state that has to be made anew. */
    void replayAll(Consumer<Event> reader) {
        long durable = pendings.isEmpty() ? sequence : pendings.getFirst().sequence - 1;
        journal.read(1, (number, content) -> {
            if (number <= durable) {
                codec.decode(content).events().forEach(reader);
            }
        });
        pendings.forEach(p -> p.batch.events().forEach(reader));
    }

    long sequence() {
        return sequence;
    }

    /** Number of the next event. */
    long nextEvent() {
        return events + 1;
    }

    boolean isUp() {
        return up;
    }

    /** Whether another batch may be decided. */
    boolean hasRoom() {
        return up && pendings.size() < WINDOW;
    }

    /** Nothing to keep, but it must not overtake what is under way. */
    void add(List<Runnable> effects) {
        if (pendings.isEmpty()) {
            release(effects);
        } else {
            pendings.getLast().effects.addAll(effects);
        }
    }

    void add(List<Event> newEvents, List<Batch.Answer> answers, List<Runnable> effects) {
        Pending pending = new Pending(++sequence, new Batch(events + 1, newEvents, answers), effects);
        events += newEvents.size();
        pendings.add(pending);
        append(pending);
    }

    private void append(Pending pending) {
        pending.stage = Stage.UNDER_WAY;
        worker.execute(() -> write(pending)
                .whenComplete((done, error) -> thread.accept(() -> settled(pending, error))));
    }

    private CompletionStage<Void> write(Pending pending) {
        try {
            if (journal.last() >= pending.sequence) {
                return CompletableFuture.completedFuture(null); // a commit that had reported a failure
            }
            byte[] bytes = codec.encode(pending.batch);
            keys.sync();
            return journal.append(pending.sequence, bytes);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void settled(Pending pending, Throwable error) {
        pending.stage = error == null ? Stage.DURABLE : Stage.FAILED;
        if (error != null && up) {
            LOG.error("the journal can't be written; nothing more is decided until it can", error);
            up = false;
            health.accept(false);
        }
        while (!pendings.isEmpty() && pendings.getFirst().stage == Stage.DURABLE) {
            release(pendings.removeFirst().effects);
        }
        if (!up && pendings.isEmpty()) {
            LOG.info("the journal can be written again");
            up = true;
            health.accept(true);
        }
    }

    /** Try again what failed. */
    void retry() {
        if (pendings.stream().noneMatch(p -> p.stage == Stage.UNDER_WAY)) {
            pendings.stream().filter(p -> p.stage == Stage.FAILED).forEach(this::append);
        }
    }

    private static void release(List<Runnable> effects) {
        for (Runnable effect : effects) {
            try {
                effect.run();
            } catch (RuntimeException e) {
                LOG.error("an effect failed; the others go on", e);
            }
        }
    }
}
