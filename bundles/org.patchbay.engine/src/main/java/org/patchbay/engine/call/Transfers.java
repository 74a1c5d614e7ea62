// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.consult.Consults;
import org.patchbay.engine.consult.Guests;
import org.patchbay.engine.consult.Targets;
import org.patchbay.engine.consult.Targets.Purpose;
import org.patchbay.engine.desk.AgentCommands;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.TransferEnd;
import org.patchbay.engine.flow.Flows;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.state.Transfer;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.PartRole;

/** Handing a call over, without a consult or after one. */
public final class Transfers {

    private Transfers() {
    }

    /** To a queue or an entry point it is over at once; to anybody else until they accept. */
    public static Outcome begin(Turn turn, AgentCommand.Transfer command) {
        ContactId id = command.contact();
        Target target = Targets.meant(turn, command.target(), Purpose.TRANSFER);
        Optional<Reason> refusal = Targets.refusal(turn, turn.contact(id), target, Purpose.TRANSFER);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        switch (target.kind()) {
            case AGENT -> {
                request(turn, id, command.agent(), policy(turn) == NotAccepted.RETURN);
                Offers.ask(turn, id, new AgentId(target.id()), PartRole.PRIMARY);
            }
            case DIAL_NUMBER, ORGANIZATION -> {
                request(turn, id, command.agent(), policy(turn) == NotAccepted.RETURN);
                Guests.dial(turn, id, command.agent(), target);
            }
            case QUEUE -> queue(turn, id, command.agent(), new QueueId(target.id()), Flow.USUAL_PRIORITY);
            case ENTRY_POINT -> reroute(turn, id, command.agent(), Targets.entryPoint(turn, target).orElseThrow());
        }
        return Outcome.done(id);
    }

    private static void request(Turn turn, ContactId id, AgentId by, boolean returns) {
        turn.emit(new ContactEvent.TransferRequested(turn.at(), id, by, returns));
    }

    private static void queue(Turn turn, ContactId id, AgentId by, QueueId queue, int rank) {
        turn.emit(new ContactEvent.Queued(turn.at(), id, queue, rank, turn.contact(id).origin().arrived()));
        Parting.release(turn, id, by);
    }

    /** Another flow: what it knows by name and type comes along, and it never comes back to the sender (XFER-20). */
    private static void reroute(Turn turn, ContactId id, AgentId by, EntryPoint entryPoint) {
        Flow flow = turn.configuration().flows().get(entryPoint.flow());
        turn.emit(new ContactEvent.Barred(turn.at(), id, by));
        turn.emit(new ContactEvent.Rerouted(turn.at(), id, entryPoint.id(), flow.id(), flow.variables(),
                carriedOver(turn.contact(id), flow.variables())));
        Flows.enter(turn, id, flow);
        Parting.release(turn, id, by);
    }

    /** The agent's phone wants the call elsewhere: an agent who is free, or that number. */
    static void atPhone(Turn turn, SwitchReport.TransferredAtPhone report) {
        turn.state().contactOfAgentLeg(report.leg()).ifPresent(contact -> contact.engagements().stream()
                .filter(e -> e.leg().filter(report.leg()::equals).isPresent()).map(Engagement::agent).findFirst()
                .ifPresent(by -> {
                    Outcome outcome = AgentCommands.decide(turn, new AgentCommand.Transfer(by, contact.id(),
                            atPhone(turn, contact, report.number())));
                    turn.notify(by, outcome.accepted() ? "notice.transferred-at-phone" : "notice.transfer-failed");
                }));
    }

    private static Target atPhone(Turn turn, Contact contact, String number) {
        Optional<Target> agent = turn.lookups().agentAt(DialNumber.strip(number)).map(p -> Target.agent(p.id()));
        return agent.filter(t -> Targets.refusal(turn, contact, t, Purpose.TRANSFER).isEmpty())
                .orElse(new Target(Target.Kind.DIAL_NUMBER, number));
    }

    private static SortedMap<String, Personal> carriedOver(Contact contact, List<Variable> definitions) {
        SortedMap<String, Personal> values = new TreeMap<>();
        for (Variable definition : definitions) {
            Variable had = contact.variables().get(definition.name());
            if (had != null && had.type() == definition.type()) {
                values.put(definition.name(), new Personal(had.value()));
            }
        }
        return values;
    }

    /** To who was consulted, also while it still rings there: then it comes back if nobody answers. */
    public static Outcome toConsulted(Turn turn, ContactId id, AgentId by) {
        if (turn.contact(id).isConsultAccepted()) {
            Consults.handOver(turn, id, by);
        } else {
            request(turn, id, by, true);
        }
        return Outcome.done(id);
    }

    /** The customer has arrived; who transferred is done. */
    public static void accepted(Turn turn, ContactId id) {
        Transfer transfer = turn.contact(id).transfer().orElseThrow();
        turn.emit(new ContactEvent.TransferEnded(turn.at(), id, TransferEnd.COMPLETED));
        if (isInCall(turn, id, transfer.by())) {
            Parting.release(turn, id, transfer.by());
        }
    }

    /** Nobody took the customer: disconnected, queued again, or back with who transferred (XFER-10). */
    public static void notAccepted(Turn turn, ContactId id) {
        Transfer transfer = turn.contact(id).transfer().orElseThrow();
        boolean present = isInCall(turn, id, transfer.by());
        turn.emit(new ContactEvent.TransferEnded(turn.at(), id, TransferEnd.NOT_ACCEPTED));
        turn.notify(transfer.by(), "notice.transfer-failed");
        if (transfer.returns() && present) {
            return;
        }
        if (!transfer.returns() && policy(turn) == NotAccepted.DISCONNECT) {
            turn.emit(new ContactEvent.CustomerGone(turn.at(), id, Cause.ENDED));
        } else {
            turn.emit(new ContactEvent.Queued(turn.at(), id, turn.contact(id).queue(), Place.FRONT,
                    turn.contact(id).origin().arrived()));
        }
        if (present) {
            Parting.release(turn, id, transfer.by());
        }
        Parting.settle(turn, id);
    }

    private static boolean isInCall(Turn turn, ContactId id, AgentId agent) {
        return turn.contact(id).engagement(agent).filter(Engagement::isActive).isPresent();
    }

    private static NotAccepted policy(Turn turn) {
        return turn.configuration().policies().transferNotAccepted();
    }
}
