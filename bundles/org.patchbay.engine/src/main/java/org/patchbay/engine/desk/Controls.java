// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.List;
import java.util.Optional;

import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Hold;
import org.patchbay.engine.state.Presence;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/**
 * Which control is hidden, disabled or enabled for an agent now. Limits of live calls are no part of it:
 * they are the centre's, not the agent's, and are told where the agent acts (CAP-03).
 */
public final class Controls {

    private final State state;
    private final Agent agent;

    public Controls(State state, Agent agent) {
        this.state = state;
        this.agent = agent;
    }

    /** A control of the desk as a whole. */
    public ControlView of(Control control) {
        return switch (control) {
            case SIGN_OUT -> enabledUnless(control, signOutRefusal());
            case GO_AVAILABLE -> enabledUnless(control, goAvailableRefusal());
            case GO_IDLE -> ControlView.enabled(control);
            case OUTDIAL -> outdial();
            case ACCEPT_ALL -> acceptable().size() > 1 ? ControlView.enabled(control)
                    : ControlView.hidden(control, Reason.NOTHING_TO_ACCEPT);
            case ACCEPT, DECLINE, HOLD, RESUME, END, WRAP_UP, STOP_COUNTDOWN ->
                throw new IllegalArgumentException(control + " belongs to a contact");
        };
    }

    /** A control of one of the agent's contacts. */
    public ControlView of(Control control, Contact contact) {
        Engagement part = contact.engagement(agent.id()).orElseThrow();
        return switch (control) {
            case ACCEPT, DECLINE -> offer(control, contact, part);
            case HOLD, RESUME, END -> part.isActive() ? call(control, contact)
                    : ControlView.hidden(control, part.isOffer() ? Reason.NOT_ACCEPTED : Reason.IN_WRAP_UP);
            case WRAP_UP -> isWrapUp(part) ? ControlView.enabled(control)
                    : ControlView.hidden(control, Reason.NOT_IN_WRAP_UP);
            case STOP_COUNTDOWN -> stopCountdown(part);
            case SIGN_OUT, GO_AVAILABLE, GO_IDLE, OUTDIAL, ACCEPT_ALL ->
                throw new IllegalArgumentException(control + " belongs to the desk");
        };
    }

    /** Offers that can be accepted on the screen together; calls are not among them (POP-11). */
    public List<ContactId> acceptable() {
        return agent.contacts().stream().map(id -> state.contact(id).orElseThrow())
                .filter(c -> !c.origin().channel().isVoice())
                .filter(c -> of(Control.ACCEPT, c).isEnabled()).map(Contact::id).toList();
    }

    private Optional<Reason> signOutRefusal() {
        if (agent.state() == AgentState.RINGING || agent.state() == AgentState.RESERVED) {
            return Optional.of(Reason.POPOVER_OPEN);
        }
        return agent.contacts().isEmpty() ? Optional.empty() : Optional.of(Reason.CONTACT_OPEN);
    }

    private Optional<Reason> goAvailableRefusal() {
        boolean already = agent.presence().kind() == Presence.Kind.AVAILABLE;
        return already ? Optional.of(Reason.ALREADY_IN_STATE) : Optional.empty();
    }

    private ControlView outdial() {
        if (!agent.profile().mayOutdial()) {
            return ControlView.hidden(Control.OUTDIAL, Reason.NO_PERMISSION);
        }
        if (!state.isSwitchUp()) {
            return ControlView.disabled(Control.OUTDIAL, Reason.SWITCH_DOWN);
        }
        return switch (agent.state()) {
            case AVAILABLE, IDLE -> agent.lines().isEmpty() ? ControlView.enabled(Control.OUTDIAL)
                    : ControlView.disabled(Control.OUTDIAL, Reason.BUSY_WITH_CONTACT);
            case RONA -> ControlView.disabled(Control.OUTDIAL, Reason.RONA);
            case RESERVED, RINGING, ENGAGED, WRAP_UP ->
                ControlView.disabled(Control.OUTDIAL, Reason.BUSY_WITH_CONTACT);
            case SIGNED_OUT -> ControlView.disabled(Control.OUTDIAL, Reason.SIGNED_OUT);
        };
    }

    private ControlView offer(Control control, Contact contact, Engagement part) {
        if (!part.isOffer()) {
            return ControlView.hidden(control, Reason.OFFER_OVER);
        }
        if (part.phase() == Engagement.Phase.CONNECTING) {
            return ControlView.hidden(control, Reason.OFFER_OVER);
        }
        if (contact.origin().channel().isVoice() && !state.answersPhones()) {
            return ControlView.hidden(control, Reason.ANSWER_AT_PHONE);
        }
        return part.answerRequested() ? ControlView.disabled(control, Reason.SWITCH_BUSY)
                : ControlView.enabled(control);
    }

    private ControlView call(Control control, Contact contact) {
        boolean voice = contact.origin().channel().isVoice();
        if (!voice) {
            return control == Control.END ? ControlView.enabled(control)
                    : ControlView.hidden(control, Reason.NOT_ON_HOLD);
        }
        if (!state.isSwitchUp()) {
            return ControlView.disabled(control, Reason.SWITCH_DOWN);
        }
        return switch (control) {
            case HOLD -> hold(contact);
            case RESUME -> resume(contact.hold().phase());
            default -> end(contact.hold().phase());
        };
    }

    private static ControlView hold(Contact contact) {
        if (!contact.customer().isPresent()) {
            return ControlView.disabled(Control.HOLD, Reason.NOT_ANSWERED_YET);
        }
        return switch (contact.hold().phase()) {
            case TALKING -> ControlView.enabled(Control.HOLD);
            case HOLDING -> ControlView.disabled(Control.HOLD, Reason.SWITCH_BUSY);
            case ON_HOLD, RESUMING, HELD_AT_PHONE -> ControlView.hidden(Control.HOLD, Reason.CALL_ON_HOLD);
        };
    }

    private static ControlView resume(Hold.Phase phase) {
        return switch (phase) {
            case TALKING, HOLDING -> ControlView.hidden(Control.RESUME, Reason.NOT_ON_HOLD);
            case ON_HOLD -> ControlView.enabled(Control.RESUME);
            case RESUMING -> ControlView.disabled(Control.RESUME, Reason.SWITCH_BUSY);
            case HELD_AT_PHONE -> ControlView.disabled(Control.RESUME, Reason.HELD_AT_PHONE);
        };
    }

    private static ControlView end(Hold.Phase phase) {
        return switch (phase) {
            case TALKING -> ControlView.enabled(Control.END);
            case HOLDING, ON_HOLD, RESUMING, HELD_AT_PHONE ->
                ControlView.disabled(Control.END, Reason.CALL_ON_HOLD);
        };
    }

    private static ControlView stopCountdown(Engagement part) {
        if (!isWrapUp(part) || part.until().isEmpty()) {
            return ControlView.hidden(Control.STOP_COUNTDOWN, Reason.NOT_IN_WRAP_UP);
        }
        return part.mayStop() ? ControlView.enabled(Control.STOP_COUNTDOWN)
                : ControlView.disabled(Control.STOP_COUNTDOWN, Reason.COUNTDOWN_RUNS_ON);
    }

    private static boolean isWrapUp(Engagement part) {
        return part.phase() == Engagement.Phase.WRAP_UP;
    }

    private static ControlView enabledUnless(Control control, Optional<Reason> refusal) {
        return refusal.map(reason -> ControlView.disabled(control, reason)).orElse(ControlView.enabled(control));
    }
}
