// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.engine.campaign.Attempts;
import org.patchbay.engine.campaign.Previews;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.consult.Guests;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.flow.Flows;
import org.patchbay.engine.limits.Limits;
import org.patchbay.engine.recording.Pauses;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.SwitchReport;

/** What the switch tells. A report about something that is over already changes nothing. */
public final class SwitchReports {

    private static final String PHONE_REACHABLE = "notice.phone-reachable";
    private static final String PHONE_UNREACHABLE = "notice.phone-unreachable";

    private SwitchReports() {
    }

    public static Outcome decide(Turn turn, SwitchReport report) {
        switch (report) {
            case SwitchReport.CallArrived r -> arrived(turn, r);
            case SwitchReport.LegRinging r -> ringing(turn, r.leg());
            case SwitchReport.LegAnswered r -> answered(turn, r.leg());
            case SwitchReport.LegEnded r -> ended(turn, r.leg(), r.cause());
            case SwitchReport.HeldAtPhone r -> turn.state().contactOfAgentLeg(r.leg())
                    .ifPresent(c -> part(c, r.leg()).ifPresent(p -> Calls.heldAtPhone(turn, c, p, r.held())));
            case SwitchReport.PlanRealised r -> turn.state().contact(r.contact())
                    .ifPresent(c -> {
                        Calls.realised(turn, c, r.version());
                        Pauses.realised(turn, c.id(), r.version());
                    });
            case SwitchReport.PlanFailed r -> turn.state().contact(r.contact())
                    .ifPresent(c -> {
                        planFailed(turn, c, r.version());
                        Pauses.planFailed(turn, c.id(), r.version());
                    });
            case SwitchReport.RecordingStarted r -> turn.state().contactOf(r.recording()).ifPresent(
                    c -> turn.emit(new ContactEvent.RecordingBegan(turn.at(), c.id(), r.recording())));
            case SwitchReport.RecordingFailed r -> turn.state().contactOf(r.recording())
                    .ifPresent(c -> recordingFailed(turn, c, r));
            case SwitchReport.RecordingFinished _ -> {
                // fetching the file is a job of the recording store; the rules don't care
            }
            case SwitchReport.PhoneReachable r -> phoneReachable(turn, r);
            case SwitchReport.PhoneOffHook r -> offHook(turn, r);
            case SwitchReport.FeatureCodeDialled r -> {
                return Presences.featureCode(turn, r);
            }
            case SwitchReport.TransferredAtPhone r -> Transfers.atPhone(turn, r);
            case SwitchReport.DigitPressed r -> Flows.pressed(turn, r.leg(), r.digit());
            case SwitchReport.AnnouncementEnded r -> announced(turn, r.announcement());
            case SwitchReport.AnnouncementFailed r -> announced(turn, r.announcement());
            case SwitchReport.ProgressAnalysed r -> turn.state().contactOfCustomer(r.leg())
                    .filter(c -> c.campaign().isPresent()).ifPresent(c -> Attempts.analysed(turn, c, r.answeredBy()));
            case SwitchReport.SwitchLost _ -> lost(turn);
            case SwitchReport.SwitchRestored r -> restored(turn, r);
        }
        return Outcome.DONE;
    }

    private static void arrived(Turn turn, SwitchReport.CallArrived call) {
        if (turn.state().contactOfCustomer(call.leg()).isPresent()) {
            return;
        }
        Optional<EntryPoint> entryPoint = turn.lookups().entryPointFor(call.dnis());
        Optional<Reason> refusal = entryPoint.isEmpty() ? Optional.of(Reason.NO_ENTRY_POINT) : Limits.refusal(turn);
        if (refusal.isPresent()) {
            turn.emit(new CentreEvent.CallRefused(turn.at(), call.leg(), refusal.get()));
            return;
        }
        Arrivals.begin(turn, new Arrivals.Arrival(turn.newContact(), Channel.VOICE, entryPoint.get(),
                new Personal(call.number()), new Personal(call.name()), call.dnis(), Optional.of(call.leg()),
                new TreeMap<>()));
    }

    private static void ringing(Turn turn, LegId leg) {
        turn.state().contactOfAgentLeg(leg).ifPresent(c -> part(c, leg)
                .filter(p -> p.phase() == Engagement.Phase.CONNECTING)
                .ifPresent(p -> turn.emit(new ContactEvent.Rang(turn.at(), c.id(), p.agent()))));
        turn.state().contactOfCustomer(leg).filter(c -> c.customer().line() == Customer.Line.DIALLED)
                .ifPresent(c -> turn.emit(new ContactEvent.CustomerRang(turn.at(), c.id())));
        turn.state().contactOfGuest(leg).ifPresent(c -> Guests.rang(turn, c, leg));
    }

    private static void answered(Turn turn, LegId leg) {
        turn.state().contactOfAgentLeg(leg).ifPresent(c -> part(c, leg).filter(Engagement::isOffer)
                .ifPresent(p -> Offers.answered(turn, c, p)));
        turn.state().contactOfCustomer(leg).filter(c -> !c.customer().isPresent())
                .ifPresent(c -> customerAnswered(turn, c));
        turn.state().contactOfGuest(leg).ifPresent(c -> Guests.answered(turn, c, leg));
    }

    private static void announced(Turn turn, AnnouncementId announcement) {
        Optional<Contact> told = turn.state().contactOfMessage(announcement);
        told.ifPresentOrElse(c -> Attempts.messageOver(turn, c), () -> Flows.announced(turn, announcement));
    }

    private static void customerAnswered(Turn turn, Contact contact) {
        if (contact.campaign().isPresent()) {
            Attempts.answered(turn, contact);
        } else {
            turn.emit(new ContactEvent.CustomerAnswered(turn.at(), contact.id()));
        }
    }

    private static void ended(Turn turn, LegId leg, Cause cause) {
        turn.state().agentOfLine(leg)
                .ifPresent(agent -> turn.emit(new AgentEvent.LineFreed(turn.at(), agent, leg)));
        turn.state().contactOfAgentLeg(leg).ifPresent(c -> part(c, leg).ifPresent(p -> {
            if (p.isOffer()) {
                Offers.legEnded(turn, c.id(), p.agent(), cause);
            } else if (p.isPreview()) {
                Previews.lineEnded(turn, c.id(), p.agent(), cause);
            } else {
                Calls.agentLegEnded(turn, c.id(), p, cause);
            }
        }));
        turn.state().contactOfCustomer(leg).ifPresent(c -> customerEnded(turn, c, cause));
        turn.state().contactOfGuest(leg).ifPresent(c -> Guests.gone(turn, c, leg, cause));
    }

    private static void customerEnded(Turn turn, Contact contact, Cause cause) {
        if (contact.customer().isPresent()) {
            Parting.customerGone(turn, contact.id(), cause);
        } else {
            Outdials.failed(turn, contact.id(), cause);
        }
    }

    /** An agent who could not be rung is out of reach; a hold that could not be made has failed. */
    private static void planFailed(Turn turn, Contact contact, long version) {
        Optional<Engagement> unrung = contact.offer().filter(p -> p.phase() == Engagement.Phase.CONNECTING);
        if (unrung.isPresent() && version == contact.planVersion()) {
            Offers.legEnded(turn, contact.id(), unrung.get().agent(), Cause.UNREACHABLE);
        } else if (version >= contact.hold().plan()) {
            Calls.holdFailed(turn, contact);
        }
    }

    private static void recordingFailed(Turn turn, Contact contact, SwitchReport.RecordingFailed report) {
        turn.emit(new ContactEvent.RecordingFailed(turn.at(), contact.id(), report.recording()));
        contact.primary().ifPresent(p -> turn.notify(p.agent(), "notice.recording-failed"));
    }

    /** Switches tell of every phone when their link is back; agents are told of a change only. */
    private static void phoneReachable(Turn turn, SwitchReport.PhoneReachable report) {
        Optional<Agent> agent = turn.lookups().agentAt(report.extension()).flatMap(a -> turn.state().agent(a.id()));
        agent.filter(a -> isToldUnreachable(a) == report.reachable()).ifPresent(
                a -> turn.notify(a.id(), report.reachable() ? PHONE_REACHABLE : PHONE_UNREACHABLE));
    }

    private static void offHook(Turn turn, SwitchReport.PhoneOffHook report) {
        boolean changed = turn.state().isOffHook(report.extension()) != report.offHook();
        if (changed && turn.lookups().agentAt(report.extension()).isPresent()) {
            turn.emit(new CentreEvent.PhoneOffHook(turn.at(), report.extension(), report.offHook()));
        }
    }

    private static boolean isToldUnreachable(Agent agent) {
        return agent.notices().stream().map(n -> n.message().key())
                .filter(key -> key.equals(PHONE_REACHABLE) || key.equals(PHONE_UNREACHABLE))
                .reduce((_, last) -> last).filter(PHONE_UNREACHABLE::equals).isPresent();
    }

    private static void lost(Turn turn) {
        if (turn.state().isSwitchUp()) {
            turn.emit(new CentreEvent.SwitchDown(turn.at()));
        }
    }

    /** The switch ends what is in no plan: such a phone is on hook, even if nobody told. */
    private static void restored(Turn turn, SwitchReport.SwitchRestored report) {
        turn.emit(new CentreEvent.SwitchUp(turn.at(), report.answersPhones(), report.removesNoise()));
        for (Agent agent : turn.state().agents()) {
            List<LegId> stale = agent.lines().stream()
                    .filter(leg -> turn.state().contactOfAgentLeg(leg).isEmpty()).toList();
            stale.forEach(leg -> turn.emit(new AgentEvent.LineFreed(turn.at(), agent.id(), leg)));
        }
    }

    private static Optional<Engagement> part(Contact contact, LegId leg) {
        return contact.engagements().stream().filter(e -> e.leg().filter(leg::equals).isPresent()).findFirst();
    }
}
