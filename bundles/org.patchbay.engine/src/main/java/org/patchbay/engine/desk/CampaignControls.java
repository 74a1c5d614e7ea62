// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import static org.patchbay.model.desk.ControlView.disabled;
import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import java.util.Optional;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentState;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PreviewView.Stage;

/** The campaign icon, and the controls of a contact that is shown. */
final class CampaignControls {

    private final State state;
    private final Configuration configuration;
    private final Agent agent;

    CampaignControls(State state, Configuration configuration, Agent agent) {
        this.state = state;
        this.configuration = configuration;
        this.agent = agent;
    }

    ControlView of(Control control) {
        return switch (control) {
            case JOIN_CAMPAIGN -> join();
            case LEAVE_CAMPAIGN -> state.work().member(agent.id()).isPresent() ? enabled(control)
                    : hidden(control, Reason.NOT_IN_CAMPAIGN);
            default -> next();
        };
    }

    private ControlView join() {
        boolean some = configuration.campaigns().values().stream().anyMatch(c -> c.isFor(agent.profile()));
        if (!some || !agent.workstation()) {
            return hidden(Control.JOIN_CAMPAIGN, Reason.UNKNOWN_CAMPAIGN);
        }
        return state.work().member(agent.id()).isPresent() ? disabled(Control.JOIN_CAMPAIGN, Reason.IN_CAMPAIGN)
                : enabled(Control.JOIN_CAMPAIGN);
    }

    private ControlView next() {
        Optional<Membership> member = state.work().member(agent.id());
        if (member.isEmpty()) {
            return hidden(Control.NEXT_CONTACT, Reason.NOT_IN_CAMPAIGN);
        }
        Campaign campaign = configuration.campaigns().get(member.get().campaign());
        if (campaign == null || campaign.mode() != Campaign.Mode.PREVIEW) {
            return hidden(Control.NEXT_CONTACT, Reason.CONTACTS_COME_BY_THEMSELVES);
        }
        boolean open = agent.contacts().stream().map(id -> state.contact(id).orElseThrow())
                .anyMatch(c -> c.campaign().isPresent());
        if (open || member.get().asked().isPresent()) {
            return disabled(Control.NEXT_CONTACT, Reason.CAMPAIGN_CONTACT_OPEN);
        }
        return acceptRefusal().map(reason -> disabled(Control.NEXT_CONTACT, reason)).orElse(enabled(Control.NEXT_CONTACT));
    }

    /** Campaign calls are for agents who are Available and not in another call (CAMP-21, STATE-02). */
    private Optional<Reason> acceptRefusal() {
        if (!state.isSwitchUp()) {
            return Optional.of(Reason.SWITCH_DOWN);
        }
        if (!agent.takesOffers()) {
            return Optional.of(Reason.NOT_AVAILABLE);
        }
        return agent.state() == AgentState.AVAILABLE ? Controls.phoneRefusal(agent)
                : Optional.of(Reason.BUSY_WITH_CONTACT);
    }

    ControlView of(Control control, Contact contact, Engagement part) {
        Optional<CampaignCall> call = contact.campaign().filter(c -> c.agent().equals(agent.id()));
        if (call.isEmpty()) {
            return hidden(control, Reason.NOT_A_PREVIEW);
        }
        if (control == Control.CANCEL) {
            return cancel(contact, call.get(), part);
        }
        if (!part.isPreview() || call.get().stage() != Stage.SHOWN) {
            return hidden(control, Reason.NOT_A_PREVIEW);
        }
        return switch (control) {
            case SKIP -> call.get().rules().maySkip() ? enabled(control) : hidden(control, Reason.SKIP_NOT_ALLOWED);
            case REMOVE -> call.get().rules().mayRemove() && !call.get().isPreview() ? enabled(control)
                    : hidden(control, Reason.REMOVE_NOT_ALLOWED);
            default -> accept(call.get());
        };
    }

    private ControlView accept(CampaignCall call) {
        Optional<Reason> refusal = call.isReserved() ? onHeldLine() : acceptRefusal();
        return refusal.map(reason -> disabled(Control.ACCEPT, reason)).orElse(enabled(Control.ACCEPT));
    }

    private Optional<Reason> onHeldLine() {
        if (!state.isSwitchUp()) {
            return Optional.of(Reason.SWITCH_DOWN);
        }
        return agent.takesOffers() ? Optional.empty() : Optional.of(Reason.NOT_AVAILABLE);
    }

    /** In the mode Preview there is nothing to leave while a contact is read: the icon is there for it (CAMP-26). */
    private ControlView cancel(Contact contact, CampaignCall call, Engagement part) {
        if (part.isPreview()) {
            return call.isPreview() ? hidden(Control.CANCEL, Reason.CANCEL_NOT_ALLOWED) : enabled(Control.CANCEL);
        }
        if (!part.isActive() || contact.customer().isPresent() || call.stage() != Stage.DIALLING) {
            return hidden(Control.CANCEL, Reason.NOT_A_PREVIEW);
        }
        if (!call.rules().mayCancel()) {
            return hidden(Control.CANCEL, Reason.CANCEL_NOT_ALLOWED);
        }
        return state.isSwitchUp() ? enabled(Control.CANCEL) : disabled(Control.CANCEL, Reason.SWITCH_DOWN);
    }
}
