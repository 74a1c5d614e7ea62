// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/** Which button asks for which command. */
final class StoryControls {

    static final List<Control> CALL = List.of(Control.ACCEPT, Control.DECLINE, Control.HOLD, Control.RESUME, Control.CONSULT,
            Control.TRANSFER, Control.EXIT_CONFERENCE, Control.END, Control.WRAP_UP, Control.STOP_COUNTDOWN,
            Control.SUGGEST_WRAP_UP, Control.MONITOR, Control.WHISPER, Control.BARGE_IN, Control.STOP_MONITORING);
    static final List<Control> CONSULT = List.of(Control.HOLD, Control.RESUME, Control.SWITCH, Control.CONFERENCE,
            Control.TRANSFER, Control.TRANSFER_CONFERENCE, Control.END_CONSULT, Control.EXIT_CONSULT);
    /** What depends on whom it goes to, or on the limits of the centre, which no button knows. */
    private static final Set<Reason> TARGETS = Set.of(Reason.TARGET_NOT_AVAILABLE, Reason.UNKNOWN_TARGET,
            Reason.INVALID_NUMBER);
    private static final Set<Reason> LIMITS = Set.of(Reason.CALL_LIMIT_TENANT, Reason.CALL_LIMIT_DATA_CENTRE);

    private StoryControls() {
    }

    static Controls of(Story story, AgentId agent) {
        return new Controls(story.state, story.engine.configuration(), story.state.agent(agent).orElseThrow());
    }

    /** The button that asks for it; empty where the agent does not see the contact, or no single button does. */
    static Optional<ControlView> shown(Story story, AgentCommand command) {
        return switch (command) {
            case AgentCommand.Hold c -> call(story, c.agent(), c.contact(), Control.HOLD);
            case AgentCommand.Resume c -> call(story, c.agent(), c.contact(), Control.RESUME);
            case AgentCommand.End c -> call(story, c.agent(), c.contact(), Control.END);
            case AgentCommand.Accept c -> call(story, c.agent(), c.contact(), Control.ACCEPT);
            case AgentCommand.Decline c -> call(story, c.agent(), c.contact(), Control.DECLINE);
            case AgentCommand.Consult c -> call(story, c.agent(), c.contact(), Control.CONSULT);
            case AgentCommand.Transfer c -> call(story, c.agent(), c.contact(), Control.TRANSFER);
            case AgentCommand.ExitConference c -> call(story, c.agent(), c.contact(), Control.EXIT_CONFERENCE);
            case AgentCommand.WrapUp c -> call(story, c.agent(), c.contact(), Control.WRAP_UP);
            case AgentCommand.StopWrapUpCountdown c -> call(story, c.agent(), c.contact(), Control.STOP_COUNTDOWN);
            case AgentCommand.HoldConsult c -> consult(story, c.agent(), c.contact(), Control.HOLD);
            case AgentCommand.ResumeConsult c -> consult(story, c.agent(), c.contact(), Control.RESUME);
            case AgentCommand.SwitchLegs c -> consult(story, c.agent(), c.contact(), Control.SWITCH);
            case AgentCommand.Conference c -> consult(story, c.agent(), c.contact(), Control.CONFERENCE);
            case AgentCommand.TransferToConsulted c -> consult(story, c.agent(), c.contact(), Control.TRANSFER);
            case AgentCommand.TransferConference c -> consult(story, c.agent(), c.contact(), Control.TRANSFER_CONFERENCE);
            case AgentCommand.EndConsult c -> consult(story, c.agent(), c.contact(), Control.END_CONSULT);
            case AgentCommand.ExitConsult c -> consult(story, c.agent(), c.contact(), Control.EXIT_CONSULT);
            default -> Optional.empty();
        };
    }

    private static Optional<ControlView> call(Story story, AgentId agent, ContactId contact, Control control) {
        return seen(story, agent, contact).map(c -> of(story, agent).of(control, c));
    }

    private static Optional<ControlView> consult(Story story, AgentId agent, ContactId contact, Control control) {
        return seen(story, agent, contact).map(c -> of(story, agent).ofConsult(control, c));
    }

    private static Optional<Contact> seen(Story story, AgentId agent, ContactId contact) {
        return story.state.agent(agent).flatMap(_ -> story.contact(contact)).filter(c -> c.engagement(agent).isPresent());
    }

    static boolean isBeyondControls(AgentCommand command, Reason reason) {
        boolean aimed = command instanceof AgentCommand.Consult || command instanceof AgentCommand.Transfer;
        return LIMITS.contains(reason) || aimed && TARGETS.contains(reason);
    }

    static AgentCommand call(Control control, AgentId agent, ContactId contact, Target target, boolean goesOn) {
        return switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case DECLINE -> new AgentCommand.Decline(agent, contact);
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case CONSULT -> new AgentCommand.Consult(agent, contact, target, goesOn);
            case TRANSFER -> new AgentCommand.Transfer(agent, contact, target);
            case EXIT_CONFERENCE -> new AgentCommand.ExitConference(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case WRAP_UP -> new AgentCommand.WrapUp(agent, contact, "solved");
            case STOP_COUNTDOWN -> new AgentCommand.StopWrapUpCountdown(agent, contact);
            case SUGGEST_WRAP_UP -> new AgentCommand.SuggestWrapUp(agent, contact, "solved", "");
            case MONITOR -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.MONITOR);
            case WHISPER -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.WHISPER);
            case BARGE_IN -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.BARGE_IN);
            case STOP_MONITORING -> new AgentCommand.StopMonitoring(agent, contact);
            default -> throw new IllegalArgumentException(control + " is no control of a call");
        };
    }

    static AgentCommand consult(Control control, AgentId agent, ContactId contact) {
        return switch (control) {
            case HOLD -> new AgentCommand.HoldConsult(agent, contact);
            case RESUME -> new AgentCommand.ResumeConsult(agent, contact);
            case SWITCH -> new AgentCommand.SwitchLegs(agent, contact);
            case CONFERENCE -> new AgentCommand.Conference(agent, contact);
            case TRANSFER -> new AgentCommand.TransferToConsulted(agent, contact);
            case TRANSFER_CONFERENCE -> new AgentCommand.TransferConference(agent, contact);
            case END_CONSULT -> new AgentCommand.EndConsult(agent, contact);
            case EXIT_CONSULT -> new AgentCommand.ExitConsult(agent, contact);
            default -> throw new IllegalArgumentException(control + " is no control of a consult");
        };
    }
}
