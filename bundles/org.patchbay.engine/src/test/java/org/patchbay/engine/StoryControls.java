// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/** Which button asks for which command. */
final class StoryControls {

    static final List<Control> DESK = List.of(Control.SIGN_OUT, Control.GO_AVAILABLE, Control.GO_IDLE, Control.OUTDIAL,
            Control.ACCEPT_ALL, Control.JOIN_CAMPAIGN, Control.LEAVE_CAMPAIGN, Control.NEXT_CONTACT, Control.MONITOR,
            Control.CHANGE_AGENT_STATE);
    static final List<Control> CALL = List.of(Control.ACCEPT, Control.DECLINE, Control.HOLD, Control.RESUME, Control.CONSULT,
            Control.TRANSFER, Control.EXIT_CONFERENCE, Control.END, Control.CANCEL, Control.PAUSE_RECORDING,
            Control.RESUME_RECORDING, Control.EDIT_DATA, Control.REVEAL_DATA, Control.SKIP, Control.REMOVE, Control.WRAP_UP,
            Control.STOP_COUNTDOWN, Control.SUGGEST_WRAP_UP, Control.MONITOR, Control.WHISPER, Control.BARGE_IN,
            Control.STOP_MONITORING);
    static final List<Control> CONSULT = List.of(Control.HOLD, Control.RESUME, Control.SWITCH, Control.CONFERENCE,
            Control.TRANSFER, Control.TRANSFER_CONFERENCE, Control.END_CONSULT, Control.EXIT_CONSULT);
    private static final Set<Reason> LIMITS = EnumSet.of(Reason.CALL_LIMIT_TENANT, Reason.CALL_LIMIT_DATA_CENTRE);

    private StoryControls() {
    }

    static Controls of(Story story, AgentId agent) {
        return new Controls(story.state, story.engine.configuration(), story.state.agent(agent).orElseThrow());
    }

    /** The button that asks for it; empty where the agent does not see the contact, or no single button does. */
    static Optional<ControlView> shown(Story story, AgentCommand command) {
        return switch (command) {
            case AgentCommand.SignIn _, AgentCommand.CallBack _ -> Optional.empty();
            case AgentCommand.SignOut c -> desk(story, c.agent(), Control.SIGN_OUT);
            case AgentCommand.GoAvailable c -> desk(story, c.agent(), Control.GO_AVAILABLE);
            case AgentCommand.GoIdle c -> desk(story, c.agent(), Control.GO_IDLE);
            case AgentCommand.Outdial c -> desk(story, c.agent(), Control.OUTDIAL);
            case AgentCommand.AcceptAll c -> desk(story, c.agent(), Control.ACCEPT_ALL);
            case AgentCommand.JoinCampaign c -> desk(story, c.agent(), Control.JOIN_CAMPAIGN);
            case AgentCommand.LeaveCampaign c -> desk(story, c.agent(), Control.LEAVE_CAMPAIGN);
            case AgentCommand.NextContact c -> desk(story, c.agent(), Control.NEXT_CONTACT);
            case AgentCommand.Monitor c -> desk(story, c.agent(), Control.MONITOR);
            case AgentCommand.ChangeAgentState c -> desk(story, c.agent(), Control.CHANGE_AGENT_STATE);
            case AgentCommand.Hold c -> call(story, c.agent(), c.contact(), Control.HOLD);
            case AgentCommand.Resume c -> call(story, c.agent(), c.contact(), Control.RESUME);
            case AgentCommand.End c -> call(story, c.agent(), c.contact(), Control.END);
            case AgentCommand.Cancel c -> call(story, c.agent(), c.contact(), Control.CANCEL);
            case AgentCommand.Accept c -> call(story, c.agent(), c.contact(), Control.ACCEPT);
            case AgentCommand.Decline c -> call(story, c.agent(), c.contact(), Control.DECLINE);
            case AgentCommand.Skip c -> call(story, c.agent(), c.contact(), Control.SKIP);
            case AgentCommand.Remove c -> call(story, c.agent(), c.contact(), Control.REMOVE);
            case AgentCommand.Consult c -> call(story, c.agent(), c.contact(), Control.CONSULT);
            case AgentCommand.Transfer c -> call(story, c.agent(), c.contact(), Control.TRANSFER);
            case AgentCommand.ExitConference c -> call(story, c.agent(), c.contact(), Control.EXIT_CONFERENCE);
            case AgentCommand.PauseRecording c -> call(story, c.agent(), c.contact(), Control.PAUSE_RECORDING);
            case AgentCommand.ResumeRecording c -> call(story, c.agent(), c.contact(), Control.RESUME_RECORDING);
            case AgentCommand.EditVariables c -> call(story, c.agent(), c.contact(), Control.EDIT_DATA);
            case AgentCommand.RevertVariables c -> call(story, c.agent(), c.contact(), Control.EDIT_DATA);
            case AgentCommand.RevealVariable c -> call(story, c.agent(), c.contact(), Control.REVEAL_DATA);
            case AgentCommand.WrapUp c -> call(story, c.agent(), c.contact(), Control.WRAP_UP);
            case AgentCommand.StopWrapUpCountdown c -> call(story, c.agent(), c.contact(), Control.STOP_COUNTDOWN);
            case AgentCommand.SuggestWrapUp c -> call(story, c.agent(), c.contact(), Control.SUGGEST_WRAP_UP);
            case AgentCommand.ChangeMonitoring c -> call(story, c.agent(), c.contact(), of(c.mode()));
            case AgentCommand.StopMonitoring c -> call(story, c.agent(), c.contact(), Control.STOP_MONITORING);
            case AgentCommand.HoldConsult c -> consult(story, c.agent(), c.contact(), Control.HOLD);
            case AgentCommand.ResumeConsult c -> consult(story, c.agent(), c.contact(), Control.RESUME);
            case AgentCommand.SwitchLegs c -> consult(story, c.agent(), c.contact(), Control.SWITCH);
            case AgentCommand.Conference c -> consult(story, c.agent(), c.contact(), Control.CONFERENCE);
            case AgentCommand.TransferToConsulted c -> consult(story, c.agent(), c.contact(), Control.TRANSFER);
            case AgentCommand.TransferConference c -> consult(story, c.agent(), c.contact(), Control.TRANSFER_CONFERENCE);
            case AgentCommand.EndConsult c -> consult(story, c.agent(), c.contact(), Control.END_CONSULT);
            case AgentCommand.ExitConsult c -> consult(story, c.agent(), c.contact(), Control.EXIT_CONSULT);
        };
    }

    private static Control of(Monitoring mode) {
        return switch (mode) {
            case MONITOR -> Control.MONITOR;
            case WHISPER -> Control.WHISPER;
            case BARGE_IN -> Control.BARGE_IN;
        };
    }

    private static Optional<ControlView> desk(Story story, AgentId agent, Control control) {
        return story.state.agent(agent).map(_ -> of(story, agent).of(control));
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

    /** What depends on whom or what it is about, or on the limits of the centre, which no button knows. */
    static boolean isBeyondControls(AgentCommand command, Reason reason) {
        Set<Reason> aims = switch (command) {
            case AgentCommand.Consult _, AgentCommand.Transfer _ ->
                EnumSet.of(Reason.TARGET_NOT_AVAILABLE, Reason.UNKNOWN_TARGET, Reason.INVALID_NUMBER);
            case AgentCommand.Monitor _ ->
                EnumSet.of(Reason.NOT_SUPERVISED, Reason.AGENT_SIGNED_OUT, Reason.NO_CALL_TO_MONITOR, Reason.POST_CALL);
            case AgentCommand.ChangeAgentState _ -> EnumSet.of(Reason.NOT_SUPERVISED, Reason.AGENT_SIGNED_OUT);
            case AgentCommand.JoinCampaign _ -> EnumSet.of(Reason.UNKNOWN_CAMPAIGN);
            case AgentCommand.EditVariables _, AgentCommand.RevealVariable _ ->
                EnumSet.of(Reason.UNKNOWN_VARIABLE, Reason.NOT_EDITABLE);
            default -> EnumSet.noneOf(Reason.class);
        };
        return LIMITS.contains(reason) || aims.contains(reason);
    }
}
