// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.centre.targets.Targets;
import org.patchbay.centre.timeline.Timelines;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.DeskView;

/** Which agents' desks are open. Works on the centre's thread; desks are told on a thread of theirs. */
final class Desks {

    /** A desk that was not heard between so many looks in a row is lost. */
    private static final int LOOKS = 3;

    private final CentreLoop loop;
    private final Parts parts;
    private final AuditTrail audit;
    private final Forgetter forgetter;
    private final Targets targets;
    private final Observers observers;
    private final LiveLists lists;
    private final Speakers speakers;
    private final Map<AgentId, Desk> open = new HashMap<>();
    private boolean journalUp = true;

    Desks(CentreLoop loop, Parts parts, AuditTrail audit, Targets targets, Observers observers, LiveLists lists,
            Speakers speakers) {
        this.loop = loop;
        this.parts = parts;
        this.audit = audit;
        this.forgetter = new Forgetter(loop, parts);
        this.targets = targets;
        this.observers = observers;
        this.lists = lists;
        this.speakers = speakers;
    }

    RecordingDesk recordings(Desk desk, RecordingDesk.Asking asking) {
        return new RecordingDesk(loop, parts, audit, forgetter, desk.agent(), asking,
                changed -> lists.recordings(desk, desk.agent(), changed));
    }

    Targets targets() {
        return targets;
    }

    /** For the centre's thread. */
    Timelines timelines() {
        return observers.timelines();
    }

    LiveLists lists() {
        return lists;
    }

    Speakers speakers() {
        return speakers;
    }

    boolean isOpen(AgentId agent) {
        return open.containsKey(agent);
    }

    Collection<AgentId> agents() {
        return List.copyOf(open.keySet());
    }

    void open(AgentId agent, DeskListener listener, CompletableFuture<DeskSession> answer) {
        Optional<String> extension = Optional.ofNullable(loop.configuration().agents().get(agent))
                .map(AgentProfile::extension).or(() -> loop.state().agent(agent).map(a -> a.profile().extension()));
        if (extension.isEmpty()) {
            tell(() -> answer.completeExceptionally(
                    new IllegalArgumentException("the centre file has no agent " + agent)));
            return;
        }
        Desk desk = new Desk(this, loop, parts, agent, extension.get(), listener);
        Optional.ofNullable(open.put(agent, desk)).ifPresent(before -> tell(before::takenOver));
        loop.timers().cancel(agent);
        loop.deskHeard(agent, true);
        loop.show(agent);
        loop.after(() -> {
            boolean up = journalUp;
            tell(() -> {
                listener.journal(up);
                answer.complete(desk);
            });
        });
    }

    /** A closed desk may come back for a while, as a crashed one. */
    void closed(Desk desk) {
        if (open.remove(desk.agent(), desk)) {
            silent(desk.agent());
        }
    }

    /** Nothing is heard of the agent's desk from now on. */
    void silent(AgentId agent) {
        if (loop.state().agent(agent).filter(a -> a.workstation()).isPresent()) {
            loop.timers().set(agent, loop.now().plus(patience()), () -> loop.deskHeard(agent, false));
        }
    }

    /** The desk gives signs of life; one that is open but hangs counts as one that is gone. */
    void watch(Desk desk) {
        watch(desk, 0);
    }

    /**
     * Looks are counted, not times: neither a clock that is set nor a machine that was asleep, where the desk
     * slept too, makes a desk be lost.
     */
    private void watch(Desk desk, int inVain) {
        if (open.get(desk.agent()) == desk) {
            loop.timers().set(desk.agent(), loop.now().plus(patience().dividedBy(LOOKS)), () -> look(desk, inVain));
        }
    }

    private void look(Desk desk, int inVain) {
        boolean heard = desk.wasHeard();
        watch(desk, heard ? 0 : Math.min(LOOKS, inVain + 1));
        if (heard && inVain >= LOOKS) {
            loop.deskHeard(desk.agent(), true);
        } else if (!heard && inVain + 1 == LOOKS) {
            loop.deskHeard(desk.agent(), false);
        }
    }

    private Duration patience() {
        return loop.configuration().policies().deskLostAfter();
    }

    void show(AgentId agent, DeskView view) {
        Optional.ofNullable(open.get(agent)).ifPresent(desk -> tell(() -> desk.show(view)));
    }

    void recents(AgentId agent, List<Recent> recents) {
        Optional.ofNullable(open.get(agent)).ifPresent(desk -> desk.recents(recents));
    }

    void journal(boolean up) {
        journalUp = up;
        open.values().forEach(desk -> tell(() -> desk.journal(up)));
    }

    void tell(Runnable task) {
        parts.desks().execute(task);
    }

    void closeAll() {
        open.values().forEach(desk -> tell(desk::takenOver));
        open.clear();
    }
}
