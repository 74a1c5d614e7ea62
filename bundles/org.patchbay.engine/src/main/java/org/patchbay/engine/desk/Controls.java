// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Presence;
import org.patchbay.engine.state.State;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;

/**
 * Which control is hidden, disabled or enabled for an agent now. Limits of live calls are no part of it:
 * they are the centre's, not the agent's, and are told where the agent acts (CAP-03).
 */
public final class Controls {

    private final State state;
    private final Configuration configuration;
    private final Agent agent;

    public Controls(State state, Configuration configuration, Agent agent) {
        this.state = state;
        this.configuration = configuration;
        this.agent = agent;
    }

    /** The agent's controls as things are in this turn. */
    public static Controls of(Turn turn, AgentId agent) {
        return new Controls(turn.state(), turn.configuration(), turn.agent(agent));
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
            case MONITOR -> monitor();
            case CHANGE_AGENT_STATE -> agent.profile().supervises().isEmpty()
                    ? ControlView.hidden(control, Reason.NO_PERMISSION) : ControlView.enabled(control);
            case JOIN_CAMPAIGN, LEAVE_CAMPAIGN, NEXT_CONTACT -> new CampaignControls(state, configuration, agent).of(control);
            default -> throw new IllegalArgumentException(control + " belongs to a contact");
        };
    }

    /** A control of one of the agent's contacts, or of its customer's call. */
    public ControlView of(Control control, Contact contact) {
        Engagement part = contact.engagement(agent.id()).orElseThrow();
        return switch (control) {
            case SKIP, REMOVE -> new CampaignControls(state, configuration, agent).of(control, contact, part);
            case ACCEPT -> part.isPreview() ? new CampaignControls(state, configuration, agent).of(control, contact, part)
                    : offer(control, contact, part);
            case DECLINE -> offer(control, contact, part);
            case CANCEL -> contact.campaign().isPresent()
                    ? new CampaignControls(state, configuration, agent).of(control, contact, part) : cancel(contact, part);
            case WRAP_UP -> wrapUp(contact, part);
            case STOP_COUNTDOWN -> stopCountdown(part);
            case SUGGEST_WRAP_UP -> suggest(contact, part);
            case MONITOR, WHISPER, BARGE_IN, STOP_MONITORING -> supervision(control, contact, part);
            case EDIT_DATA -> new DataControls(contact, part).edit();
            case REVEAL_DATA -> new DataControls(contact, part).reveal();
            default -> part.isActive() ? new CallControls(contact, part, configuration.policies(), state.isSwitchUp()).of(control)
                    : ControlView.hidden(control, part.isOffer() || part.isPreview() ? Reason.NOT_ACCEPTED : Reason.IN_WRAP_UP);
        };
    }

    /** A control of the consult's pane. */
    public ControlView ofConsult(Control control, Contact contact) {
        Engagement part = contact.engagement(agent.id()).orElseThrow();
        return part.isActive()
                ? new ConsultControls(contact, part, configuration.policies().consultActionsWhileRinging(), state.isSwitchUp())
                        .of(control)
                : ControlView.hidden(control, part.isOffer() || part.isPreview() ? Reason.NOT_ACCEPTED : Reason.IN_WRAP_UP);
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
        boolean open = agent.contacts().stream().anyMatch(id -> !state.isOnlyShown(id, agent.id()));
        return open ? Optional.of(Reason.CONTACT_OPEN) : Optional.empty();
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
            case AVAILABLE, IDLE -> enabledUnless(Control.OUTDIAL, phoneRefusal(agent));
            case RONA -> ControlView.disabled(Control.OUTDIAL, Reason.RONA);
            case RESERVED, RINGING, ENGAGED, WRAP_UP ->
                ControlView.disabled(Control.OUTDIAL, Reason.BUSY_WITH_CONTACT);
            case SIGNED_OUT -> ControlView.disabled(Control.OUTDIAL, Reason.SIGNED_OUT);
        };
    }

    /** The agent's phone is to ring next: why it can't (END-09). */
    static Optional<Reason> phoneRefusal(Agent agent) {
        if (agent.isOnHook()) {
            return Optional.empty();
        }
        return Optional.of(agent.offHook() ? Reason.PHONE_OFF_HOOK : Reason.BUSY_WITH_CONTACT);
    }

    /** Which control chooses the mode. */
    static Control of(Monitoring mode) {
        return switch (mode) {
            case MONITOR -> Control.MONITOR;
            case WHISPER -> Control.WHISPER;
            case BARGE_IN -> Control.BARGE_IN;
        };
    }

    /** Whether the agent could listen to somebody's call now. */
    private ControlView monitor() {
        if (agent.profile().supervises().isEmpty()) {
            return ControlView.hidden(Control.MONITOR, Reason.NO_PERMISSION);
        }
        if (!state.isSwitchUp()) {
            return ControlView.disabled(Control.MONITOR, Reason.SWITCH_DOWN);
        }
        boolean free = agent.state() == AgentState.AVAILABLE || agent.state() == AgentState.IDLE;
        return free ? enabledUnless(Control.MONITOR, phoneRefusal(agent))
                : ControlView.disabled(Control.MONITOR, Reason.BUSY_WITH_CONTACT);
    }

    private ControlView supervision(Control control, Contact contact, Engagement part) {
        if (part.role() != PartRole.SUPERVISOR) {
            return ControlView.hidden(control, Reason.NOT_SUPERVISED);
        }
        boolean chosen = contact.watch(agent.id()).filter(w -> of(w.mode()) == control).isPresent();
        return chosen ? ControlView.disabled(control, Reason.ALREADY_SO)
                : enabledUnless(control, switchDown());
    }

    private Optional<Reason> switchDown() {
        return state.isSwitchUp() ? Optional.empty() : Optional.of(Reason.SWITCH_DOWN);
    }

    private ControlView offer(Control control, Contact contact, Engagement part) {
        if (!part.isOffer()) {
            return ControlView.hidden(control, Reason.OFFER_OVER);
        }
        if (part.phase() == Engagement.Phase.CONNECTING || part.role() == PartRole.SUPERVISOR) {
            return ControlView.hidden(control, Reason.OFFER_OVER);
        }
        if (contact.origin().channel().isVoice() && !state.answersPhones()) {
            return ControlView.hidden(control, Reason.ANSWER_AT_PHONE);
        }
        return part.line().answerRequested() ? ControlView.disabled(control, Reason.SWITCH_BUSY)
                : ControlView.enabled(control);
    }

    /** In Ringing's place, at the agent's phone and at the customer's, as long as the customer is not there. */
    private ControlView cancel(Contact contact, Engagement part) {
        if (!contact.isCallback()) {
            return ControlView.hidden(Control.CANCEL, Reason.ALREADY_ANSWERED);
        }
        if (part.phase() == Engagement.Phase.CONNECTING) {
            return ControlView.hidden(Control.CANCEL, Reason.NOT_ACCEPTED);
        }
        if (!configuration.policies().callbacks().cancel()) {
            return ControlView.hidden(Control.CANCEL, Reason.CANCEL_NOT_ALLOWED);
        }
        return state.isSwitchUp() ? ControlView.enabled(Control.CANCEL)
                : ControlView.disabled(Control.CANCEL, Reason.SWITCH_DOWN);
    }

    /** While a transfer is under way a reason may be chosen already (XFER-29). */
    private ControlView wrapUp(Contact contact, Engagement part) {
        boolean early = part.isActive() && contact.isTransferredBy(agent.id());
        return isWrapUp(part) || early ? ControlView.enabled(Control.WRAP_UP)
                : ControlView.hidden(Control.WRAP_UP, Reason.NOT_IN_WRAP_UP);
    }

    /** Who took part helps; who wraps up decides (CONSULT-68, CONF-31, CONF-32). */
    private static ControlView suggest(Contact contact, Engagement part) {
        boolean helps = part.isAssist() || part.isActive()
                && (part.role() == PartRole.CONSULTED || part.role() == PartRole.CONFERENCED);
        return helps && contact.isWrappedUpBySomebody() ? ControlView.enabled(Control.SUGGEST_WRAP_UP)
                : ControlView.hidden(Control.SUGGEST_WRAP_UP, Reason.NOBODY_WRAPS_UP);
    }

    private static ControlView stopCountdown(Engagement part) {
        if (!isWrapUp(part) || part.until().isEmpty()) {
            return ControlView.hidden(Control.STOP_COUNTDOWN, Reason.NOT_IN_WRAP_UP);
        }
        return part.finish().mayStop() ? ControlView.enabled(Control.STOP_COUNTDOWN)
                : ControlView.disabled(Control.STOP_COUNTDOWN, Reason.COUNTDOWN_RUNS_ON);
    }

    private static boolean isWrapUp(Engagement part) {
        return part.phase() == Engagement.Phase.WRAP_UP;
    }

    private static ControlView enabledUnless(Control control, Optional<Reason> refusal) {
        return refusal.map(reason -> ControlView.disabled(control, reason)).orElse(ControlView.enabled(control));
    }
}
