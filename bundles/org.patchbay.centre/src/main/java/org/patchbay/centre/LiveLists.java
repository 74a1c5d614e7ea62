// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.api.MyDay;
import org.patchbay.api.QueueEntry;
import org.patchbay.api.Subscription;
import org.patchbay.centre.figures.Figures;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.TeamMemberView;

/**
 * Lists that desks have open and that follow what happens: team, wallboard, the agent's own day, recordings. What changed is
 * gathered and told a few times a second, each line as it is then. The centre's thread's own.
 */
final class LiveLists {

    /** So long changes are gathered. */
    static final Duration PAUSE = Duration.ofMillis(250);
    /** So often a figure that grows with time alone is told. */
    static final Duration BEAT = Duration.ofSeconds(30);

    private final CentreLoop loop;
    private final Figures figures;
    private final RecordingChanges recordings;
    private final Consumer<Runnable> desks;
    private final Set<OpenLive<?>> open = new LinkedHashSet<>();
    private final Object beat = new Object();
    private boolean waits;
    private Instant told = Instant.MIN;

    /** @param desks runs what tells desks, one task after the other */
    LiveLists(CentreLoop loop, Figures figures, RecordingChanges recordings, Consumer<Runnable> desks) {
        this.loop = loop;
        this.figures = figures;
        this.recordings = recordings;
        this.desks = desks;
    }

    Subscription team(Object owner, AgentId supervisor, LiveListener<TeamMemberView> listener) {
        return open(new OpenTeam(loop, owner, supervisor, desks, listener));
    }

    Subscription wallboard(Object owner, AgentId agent, LiveListener<QueueEntry> listener) {
        return open(new OpenBoard(loop, figures, owner, agent, desks, listener));
    }

    Subscription myDay(Object owner, AgentId agent, Consumer<MyDay> listener) {
        return open(new OpenDay(loop, figures, owner, agent, desks, new DayListener(listener)));
    }

    Subscription recordings(Object owner, AgentId agent, Runnable listener) {
        return open(new OpenRecordings(loop, owner, agent, desks, listener));
    }

    private Subscription open(OpenLive<?> list) {
        loop.run(() -> {
            open.add(list);
            list.begin();
            if (open.size() == 1) {
                setBeat();
            }
        });
        return () -> {
            list.end();
            loop.run(() -> close(list));
        };
    }

    /** The owner is gone. From any thread. */
    void closeAll(Object owner) {
        loop.run(() -> List.copyOf(open).stream().filter(list -> list.belongsTo(owner)).forEach(list -> {
            list.end();
            close(list);
        }));
    }

    private void close(OpenLive<?> list) {
        open.remove(list);
        if (open.isEmpty()) {
            loop.timers().cancel(beat);
        }
    }

    /** Another configuration is in force. */
    void beginAgain() {
        open.forEach(OpenLive::begin);
    }

    /** A batch is decided. */
    void settled(List<AgentId> agents) {
        List<QueueId> queues = figures.drainChanged();
        boolean stored = recordings.drain();
        if (open.isEmpty() || agents.isEmpty() && queues.isEmpty() && !stored) {
            return;
        }
        boolean any = false;
        for (OpenLive<?> list : open) {
            any |= list.changed(agents, queues);
            any |= stored && list.recordingsChanged();
        }
        if (any) {
            tellSoon();
        }
    }

    private void tellSoon() {
        if (!waits) {
            waits = true;
            Instant next = told.plus(PAUSE);
            loop.timers().set(this, next.isAfter(loop.now()) ? next : loop.now(), this::tell);
        }
    }

    private void tell() {
        waits = false;
        told = loop.now();
        open.forEach(OpenLive::tell);
    }

    private void setBeat() {
        loop.timers().set(beat, loop.now().plus(BEAT), () -> {
            boolean any = false;
            for (OpenLive<?> list : open) {
                any |= list.timePassed();
            }
            if (any) {
                tellSoon();
            }
            setBeat();
        });
    }

    private record DayListener(Consumer<MyDay> listener) implements LiveListener<MyDay> {
        @Override
        public void refused(Reason reason) {
            throw new IllegalStateException("everybody has a day: " + reason);
        }

        @Override
        public void whole(List<MyDay> entries, Instant at) {
            entries.forEach(listener);
        }

        @Override
        public void changed(List<MyDay> entries, Instant at) {
            entries.forEach(listener);
        }
    }
}
