// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.routing;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.call.Offers;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Free;
import org.patchbay.engine.state.Waiting;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.QueueId;

/**
 * Brings waiting contacts and free agents together: the contact first in its queue, the agent available
 * longest. Looks only at what changed.
 */
public final class Routing {

    private Routing() {
    }

    /** Offer until nothing that changed in this turn can be offered any more. */
    public static void settle(Turn turn) {
        boolean more = true;
        while (more) {
            Optional<ContactId> contact = turn.state().touched().nextToRoute();
            Optional<AgentId> agent = contact.isPresent() ? Optional.empty() : turn.state().touched().nextFree();
            contact.ifPresent(id -> route(turn, id));
            agent.ifPresent(id -> route(turn, id));
            more = contact.isPresent() || agent.isPresent();
        }
    }

    private static void route(Turn turn, ContactId id) {
        turn.state().contact(id).filter(Contact::isWaiting).filter(c -> canBeOffered(turn, c.origin().channel().name()))
                .ifPresent(contact -> {
                    QueueId queue = contact.waitingPlace().orElseThrow().queue();
                    var free = turn.state().free().in(queue, contact.origin().channel().name());
                    free.stream().map(Free.Entry::agent).filter(agent -> !isBarred(contact, agent)).findFirst()
                            .ifPresent(agent -> Offers.offer(turn, contact, agent));
                });
    }

    private static void route(Turn turn, AgentId id) {
        Optional<Agent> agent = turn.state().agent(id);
        Optional<Waiting.Entry> first = agent.flatMap(a -> first(turn, a));
        first.ifPresent(entry -> {
            Offers.offer(turn, turn.contact(entry.contact()), id);
            route(turn, id);
        });
    }

    private static Optional<Waiting.Entry> first(Turn turn, Agent agent) {
        Stream<String> channels = Stream.concat(Stream.of(Channel.VOICE.name()),
                agent.profile().capacity().keySet().stream().sorted());
        return channels.filter(channel -> canBeOffered(turn, channel))
                .flatMap(channel -> agent.profile().queues().stream()
                        .filter(queue -> turn.state().free().isFree(agent.id(), queue, channel))
                        .flatMap(queue -> turn.state().waiting().in(queue, channel).stream()
                                .filter(e -> !isBarred(turn.contact(e.contact()), agent.id())).limit(1)))
                .min(Comparator.naturalOrder());
    }

    /** Who transferred it to an entry point does not get it back (XFER-20). */
    private static boolean isBarred(Contact contact, AgentId agent) {
        return contact.call().barred().contains(agent);
    }

    private static boolean canBeOffered(Turn turn, String channel) {
        return turn.state().isSwitchUp() || !channel.equals(Channel.VOICE.name());
    }
}
