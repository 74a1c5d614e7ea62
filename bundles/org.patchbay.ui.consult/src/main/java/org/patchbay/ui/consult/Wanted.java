// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;

import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.model.AgentId;
import org.patchbay.model.CallStatus;
import org.patchbay.model.ContactId;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.LegView;

/** What the dialog is open for: a consult about a contact, or its transfer. */
record Wanted(Purpose purpose, ContactId contact) {

    static Wanted of(Control control, ContactId contact) {
        return new Wanted(control == Control.TRANSFER ? Purpose.TRANSFER : Purpose.CONSULT, contact);
    }

    Control control() {
        return switch (purpose) {
            case CONSULT -> Control.CONSULT;
            case TRANSFER -> Control.TRANSFER;
        };
    }

    /** The button behind the dialog, as the view has it; empty where there is none any more. */
    Optional<ControlView> in(DeskView view) {
        return call(view).flatMap(leg -> leg.controls().stream().filter(c -> c.control() == control()).findFirst())
                .filter(ControlView::isVisible);
    }

    /** Whether the others could go on talking meanwhile (CONSULT-50, CONSULT-55). */
    boolean isAskedFromConference(DeskView view) {
        return purpose == Purpose.CONSULT && call(view).filter(leg -> leg.status() == CallStatus.CONFERENCE).isPresent();
    }

    private Optional<LegView> call(DeskView view) {
        return view.contacts().stream().filter(c -> c.id().equals(contact) && c.status() == ContactView.Status.ACTIVE)
                .flatMap(c -> c.legs().stream()).filter(leg -> leg.role() == LegView.Role.CUSTOMER).findFirst();
    }

    AgentCommand command(AgentId agent, Target target, boolean conferenceGoesOn) {
        return switch (purpose) {
            case CONSULT -> new AgentCommand.Consult(agent, contact, target, conferenceGoesOn);
            case TRANSFER -> new AgentCommand.Transfer(agent, contact, target);
        };
    }
}
