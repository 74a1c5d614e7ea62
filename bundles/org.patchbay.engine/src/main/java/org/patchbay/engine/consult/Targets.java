// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.consult;

import java.util.Optional;

import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Queue;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.DialNumber;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;

/** Whom a consult or a transfer may go to. */
public final class Targets {

    /** What the target is wanted for. */
    public enum Purpose {
        CONSULT, TRANSFER
    }

    private Targets() {
    }

    /** Why it can't go there now. */
    public static Optional<Reason> refusal(Turn turn, Contact contact, Target target, Purpose purpose) {
        return switch (target.kind()) {
            case AGENT -> agent(turn, contact, new AgentId(target.id()), purpose);
            case QUEUE -> unknownUnless(Optional.ofNullable(turn.configuration().queues().get(new QueueId(target.id())))
                    .filter(q -> allows(q, purpose)));
            case ENTRY_POINT -> unknownUnless(entryPoint(turn, target).filter(e -> allows(e, purpose)));
            case DIAL_NUMBER, ORGANIZATION -> DialNumber.parse(target.id()).isEmpty()
                    ? Optional.of(Reason.INVALID_NUMBER) : Optional.empty();
        };
    }

    private static Optional<Reason> agent(Turn turn, Contact contact, AgentId id, Purpose purpose) {
        if (!turn.configuration().agents().containsKey(id)) {
            return Optional.of(Reason.UNKNOWN_TARGET);
        }
        boolean ready = turn.state().agent(id).filter(a -> isReady(a, purpose)).isPresent();
        boolean takesPart = contact.engagement(id).filter(e -> !e.isAssist()).isPresent();
        return ready && !takesPart ? Optional.empty() : Optional.of(Reason.TARGET_NOT_AVAILABLE);
    }

    /** Who is Available or Idle can be consulted, who is Available can be transferred to (CONSULT-07, XFER-08). */
    public static boolean isReady(Agent agent, Purpose purpose) {
        boolean state = agent.state() == AgentState.AVAILABLE
                || purpose == Purpose.CONSULT && agent.state() == AgentState.IDLE;
        return state && agent.deskGone().isEmpty() && !agent.leaving() && agent.isOnHook();
    }

    private static boolean allows(Queue queue, Purpose purpose) {
        return purpose == Purpose.CONSULT ? queue.consult() : queue.transfer();
    }

    private static boolean allows(EntryPoint entryPoint, Purpose purpose) {
        return purpose == Purpose.CONSULT ? entryPoint.consult() : entryPoint.transfer();
    }

    public static Optional<EntryPoint> entryPoint(Turn turn, Target target) {
        return Optional.ofNullable(turn.configuration().entryPoints().get(new EntryPointId(target.id())));
    }

    private static Optional<Reason> unknownUnless(Optional<?> found) {
        return found.isPresent() ? Optional.empty() : Optional.of(Reason.UNKNOWN_TARGET);
    }

    /**
     * What is meant: a dial number that is an entry point's leads there where entry points are listed among the
     * dial numbers; any other is dialled (CONSULT-22, CONSULT-24).
     */
    public static Target meant(Turn turn, Target target, Purpose purpose) {
        if (target.kind() != Target.Kind.DIAL_NUMBER || !turn.configuration().policies().entryPointsInDialNumbers()) {
            return target;
        }
        return turn.lookups().entryPointFor(DialNumber.strip(target.id())).filter(e -> allows(e, purpose))
                .map(e -> new Target(Target.Kind.ENTRY_POINT, e.id().value(), target.name())).orElse(target);
    }
}
