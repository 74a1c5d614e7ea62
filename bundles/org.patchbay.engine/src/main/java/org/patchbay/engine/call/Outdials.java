// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.campaign.Attempts;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.limits.Limits;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.state.Recent;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.Closing;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Direction;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.PartRole;

/** Calls that agents make: the agent's phone first, then the customer's. */
public final class Outdials {

    private Outdials() {
    }

    public static Outcome begin(Turn turn, AgentCommand.Outdial command) {
        AgentProfile profile = turn.profile(command.agent());
        Optional<DialNumber> number = DialNumber.parse(command.number());
        Optional<QueueId> queue = queue(profile, command.queue());
        Optional<String> callerId = callerId(turn, command.callerId());
        Optional<Reason> refusal = refusal(turn, number, queue, callerId);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return begin(turn, profile, number.get(), Personal.NONE, queue.get(), callerId.get());
    }

    /** Call the customer of a contact that the agent had. The customer sees the number that was dialled then, if it is ours. */
    public static Outcome callBack(Turn turn, AgentCommand.CallBack command) {
        AgentProfile profile = turn.profile(command.agent());
        Optional<Recent> recent = turn.state().recents().find(command.agent(), command.contact(), command.since());
        Optional<QueueId> queue = recent.map(Recent::queue).filter(profile.queues()::contains)
                .or(() -> queue(profile, Optional.empty()));
        Optional<String> callerId = recent.flatMap(r -> callerId(turn, Optional.of(r.origin().dialled())))
                .or(() -> callerId(turn, Optional.empty()));
        Optional<Reason> refusal = recent.map(Recent::callBackRefusal).orElse(Optional.of(Reason.NO_SUCH_CONTACT));
        Optional<DialNumber> number = recent.filter(_ -> refusal.isEmpty()).flatMap(Recent::number);
        Optional<Reason> why = refusal.or(() -> refusal(turn, number, queue, callerId));
        return why.isPresent() ? Outcome.refused(why.get())
                : begin(turn, profile, number.get(), recent.get().origin().name(), queue.get(), callerId.get());
    }


    private static Optional<Reason> refusal(Turn turn, Optional<DialNumber> number, Optional<QueueId> queue,
            Optional<String> callerId) {
        if (number.isEmpty()) {
            return Optional.of(Reason.INVALID_NUMBER);
        }
        if (queue.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_QUEUE);
        }
        return callerId.isEmpty() ? Optional.of(Reason.UNKNOWN_CALLER_ID) : Limits.refusal(turn);
    }

    private static Outcome begin(Turn turn, AgentProfile profile, DialNumber number, Personal name, QueueId queue,
            String callerId) {
        Policies policies = turn.configuration().policies();
        Optional<Flow> flow = turn.configuration().outdialFlow().map(turn.configuration().flows()::get);
        ContactId contact = turn.newContact();
        turn.emit(new ContactEvent.Arrived(turn.at(), contact, Channel.VOICE, Direction.OUTDIAL,
                new Personal(number.value()), PhoneNumbers.shown(number.value()), name, callerId, Optional.empty(),
                flow.map(Flow::id), Optional.empty(), queue, flow.map(Flow::variables).orElse(List.of()), new TreeMap<>()));
        boolean denoised = policies.noiseRemoval() && profile.noiseRemoval() && turn.state().removesNoise();
        turn.emit(new ContactEvent.Offered(turn.at(), contact, profile.id(), Optional.of(turn.newLeg()),
                profile.extension(), turn.at().plus(policies.ringTimeout()), denoised, PartRole.PRIMARY,
                Optional.empty()));
        return Outcome.done(contact);
    }

    private static Optional<QueueId> queue(AgentProfile profile, Optional<String> asked) {
        return profile.queues().stream().filter(q -> asked.isEmpty() || q.value().equals(asked.get())).findFirst();
    }

    private static Optional<String> callerId(Turn turn, Optional<String> asked) {
        return turn.configuration().callerIds().stream().map(Named::id)
                .filter(id -> asked.isEmpty() || id.equals(asked.get())).findFirst();
    }

    /** The agent has lifted: now the customer's phone. */
    public static void dial(Turn turn, ContactId contact) {
        Instant until = turn.at().plus(turn.configuration().policies().dialTimeout());
        turn.emit(new ContactEvent.CustomerDialled(turn.at(), contact, turn.newLeg(), until));
    }

    /** The agent did not lift the own phone: there is no call, and no RONA either. */
    static void notTaken(Turn turn, ContactId contact, AgentId agent) {
        turn.emit(new ContactEvent.CustomerGone(turn.at(), contact, Cause.ENDED));
        Closing.closeIfOver(turn, contact);
        turn.notify(agent, "notice.outdial-not-lifted");
    }

    /** The customer did not answer or can't be reached. */
    public static void failed(Turn turn, ContactId contact, Cause cause) {
        if (turn.contact(contact).isCallback()) {
            Callbacks.failed(turn, contact, cause);
            return;
        }
        if (turn.contact(contact).campaign().isPresent()) {
            Attempts.failed(turn, turn.contact(contact), cause);
            return;
        }
        turn.contact(contact).primary()
                .ifPresent(part -> turn.notify(part.agent(), "notice.outdial-failed." + cause.name()));
        Parting.customerGone(turn, contact, cause);
    }
}
