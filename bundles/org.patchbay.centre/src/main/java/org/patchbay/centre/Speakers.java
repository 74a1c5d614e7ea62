// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.patchbay.api.Subscription;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;

/**
 * Who speaks now, as the switch tells it. It changes every other second, and nothing follows from it: so it passes by
 * engine, journal and views, straight to the desks that follow it.
 */
final class Speakers {

    private final CentreLoop loop;
    private final Consumer<Runnable> desks;
    /* The centre's thread's own. */
    private final Set<LegId> speaking = new HashSet<>();
    private final List<Open> open = new ArrayList<>();

    /** @param desks runs what tells desks, one task after the other */
    Speakers(CentreLoop loop, Consumer<Runnable> desks) {
        this.loop = loop;
        this.desks = desks;
    }

    private final class Open {
        final Object owner;
        final AgentId agent;
        final Consumer<Set<LegId>> follower;
        Set<LegId> told = Set.of();
        volatile boolean over;

        Open(Object owner, AgentId agent, Consumer<Set<LegId>> follower) {
            this.owner = owner;
            this.agent = agent;
            this.follower = follower;
        }

        void tell() {
            Set<LegId> now = speaking.stream().filter(leg -> isIn(agent, leg)).collect(Collectors.toUnmodifiableSet());
            if (!now.equals(told)) {
                told = now;
                desks.accept(() -> {
                    if (!over) {
                        follower.accept(now);
                    }
                });
            }
        }
    }

    /** Whether it is a leg of a call in which the agent has a part. */
    private boolean isIn(AgentId agent, LegId leg) {
        State state = loop.state();
        Optional<Contact> contact = state.contactOfCustomer(leg).or(() -> state.contactOfAgentLeg(leg))
                .or(() -> state.contactOfGuest(leg));
        return contact.flatMap(c -> c.engagement(agent)).filter(Engagement::isActive).isPresent();
    }

    /** From any thread. */
    void talking(LegId leg, boolean talks) {
        loop.look(() -> {
            if (talks ? speaking.add(leg) : speaking.remove(leg)) {
                open.forEach(Open::tell);
            }
        });
    }

    /** From any thread: nobody knows who speaks. */
    void silent() {
        loop.look(() -> {
            speaking.clear();
            open.forEach(Open::tell);
        });
    }

    /** A batch is decided: these agents may have come into a call, or left one. */
    void settled(List<AgentId> touched) {
        open.stream().filter(one -> !(speaking.isEmpty() && one.told.isEmpty()) && touched.contains(one.agent))
                .forEach(Open::tell);
    }

    /** From any thread. */
    Subscription follow(Object owner, AgentId agent, Consumer<Set<LegId>> follower) {
        Open one = new Open(owner, agent, follower);
        loop.look(() -> {
            open.add(one);
            one.tell();
        });
        return () -> {
            one.over = true;
            loop.look(() -> open.remove(one));
        };
    }

    /** The owner is gone. From any thread. */
    void closeAll(Object owner) {
        loop.look(() -> open.removeIf(one -> {
            one.over |= one.owner == owner;
            return one.over;
        }));
    }
}
