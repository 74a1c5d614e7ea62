// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.Optional;
import java.util.function.Function;

import org.patchbay.engine.cad.Edits;
import org.patchbay.engine.cad.Reveals;
import org.patchbay.engine.call.Calls;
import org.patchbay.engine.call.Offers;
import org.patchbay.engine.call.Outdials;
import org.patchbay.engine.call.Parting;
import org.patchbay.engine.call.Transfers;
import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.campaign.Campaigns;
import org.patchbay.engine.campaign.Previews;
import org.patchbay.engine.consult.Consults;
import org.patchbay.engine.recording.Pauses;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.supervision.Supervision;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.WrapUps;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/** Commands of agents. The function that draws a button is the one that refuses the command. */
public final class AgentCommands {

    private AgentCommands() {
    }

    public static Outcome decide(Turn turn, AgentCommand command) {
        if (command instanceof AgentCommand.SignIn c) {
            return Presences.signIn(turn, c);
        }
        Optional<Agent> agent = turn.state().agent(command.agent());
        if (agent.isEmpty()) {
            return Outcome.refused(Reason.SIGNED_OUT);
        }
        Optional<Reason> refusal = refusal(turn, agent.get(), command);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : act(turn, command);
    }

    private static Optional<Reason> refusal(Turn turn, Agent agent, AgentCommand command) {
        Controls controls = Controls.of(turn, agent.id());
        return switch (command) {
            case AgentCommand.SignIn _ -> Optional.empty();
            case AgentCommand.SignOut _ -> controls.of(Control.SIGN_OUT).reason();
            case AgentCommand.GoAvailable _ -> controls.of(Control.GO_AVAILABLE).reason();
            case AgentCommand.GoIdle _ -> controls.of(Control.GO_IDLE).reason();
            case AgentCommand.Outdial _ -> controls.of(Control.OUTDIAL).reason();
            case AgentCommand.CallBack _ -> controls.of(Control.OUTDIAL).reason();
            case AgentCommand.JoinCampaign _ -> controls.of(Control.JOIN_CAMPAIGN).reason();
            case AgentCommand.LeaveCampaign _ -> controls.of(Control.LEAVE_CAMPAIGN).reason();
            case AgentCommand.NextContact _ -> controls.of(Control.NEXT_CONTACT).reason();
            case AgentCommand.Skip c -> refusal(turn, controls, Control.SKIP, c.contact(), c.agent());
            case AgentCommand.Remove c -> refusal(turn, controls, Control.REMOVE, c.contact(), c.agent());
            case AgentCommand.AcceptAll _ -> controls.of(Control.ACCEPT_ALL).reason();
            case AgentCommand.Accept c -> refusal(turn, controls, Control.ACCEPT, c.contact(), c.agent());
            case AgentCommand.Decline c -> refusal(turn, controls, Control.DECLINE, c.contact(), c.agent());
            case AgentCommand.Hold c -> refusal(turn, controls, Control.HOLD, c.contact(), c.agent());
            case AgentCommand.Resume c -> refusal(turn, controls, Control.RESUME, c.contact(), c.agent());
            case AgentCommand.End c -> refusal(turn, controls, Control.END, c.contact(), c.agent());
            case AgentCommand.Cancel c -> refusal(turn, controls, Control.CANCEL, c.contact(), c.agent());
            case AgentCommand.Consult c -> refusal(turn, controls, Control.CONSULT, c.contact(), c.agent());
            case AgentCommand.Transfer c -> refusal(turn, controls, Control.TRANSFER, c.contact(), c.agent());
            case AgentCommand.ExitConference c ->
                refusal(turn, controls, Control.EXIT_CONFERENCE, c.contact(), c.agent());
            case AgentCommand.HoldConsult c -> consult(turn, controls, Control.HOLD, c.contact(), c.agent());
            case AgentCommand.ResumeConsult c -> consult(turn, controls, Control.RESUME, c.contact(), c.agent());
            case AgentCommand.SwitchLegs c -> consult(turn, controls, Control.SWITCH, c.contact(), c.agent());
            case AgentCommand.EndConsult c -> consult(turn, controls, Control.END_CONSULT, c.contact(), c.agent());
            case AgentCommand.ExitConsult c -> consult(turn, controls, Control.EXIT_CONSULT, c.contact(), c.agent());
            case AgentCommand.Conference c -> consult(turn, controls, Control.CONFERENCE, c.contact(), c.agent());
            case AgentCommand.TransferConference c ->
                consult(turn, controls, Control.TRANSFER_CONFERENCE, c.contact(), c.agent());
            case AgentCommand.TransferToConsulted c ->
                consult(turn, controls, Control.TRANSFER, c.contact(), c.agent());
            case AgentCommand.Monitor c -> controls.of(Control.MONITOR).reason()
                    .or(() -> TeamControls.of(turn, c.agent(), c.target()).of(Controls.of(c.mode())).reason());
            case AgentCommand.ChangeAgentState c -> controls.of(Control.CHANGE_AGENT_STATE).reason()
                    .or(() -> TeamControls.of(turn, c.agent(), c.target()).of(Control.CHANGE_AGENT_STATE).reason());
            case AgentCommand.ChangeMonitoring c ->
                refusal(turn, controls, Controls.of(c.mode()), c.contact(), c.agent());
            case AgentCommand.StopMonitoring c ->
                refusal(turn, controls, Control.STOP_MONITORING, c.contact(), c.agent());
            case AgentCommand.SuggestWrapUp c ->
                refusal(turn, controls, Control.SUGGEST_WRAP_UP, c.contact(), c.agent());
            case AgentCommand.PauseRecording c ->
                refusal(turn, controls, Control.PAUSE_RECORDING, c.contact(), c.agent());
            case AgentCommand.ResumeRecording c ->
                refusal(turn, controls, Control.RESUME_RECORDING, c.contact(), c.agent());
            case AgentCommand.EditVariables c -> refusal(turn, controls, Control.EDIT_DATA, c.contact(), c.agent());
            case AgentCommand.RevertVariables c -> refusal(turn, controls, Control.EDIT_DATA, c.contact(), c.agent());
            case AgentCommand.RevealVariable c -> refusal(turn, controls, Control.REVEAL_DATA, c.contact(), c.agent());
            case AgentCommand.WrapUp c -> refusal(turn, controls, Control.WRAP_UP, c.contact(), c.agent());
            case AgentCommand.StopWrapUpCountdown c ->
                refusal(turn, controls, Control.STOP_COUNTDOWN, c.contact(), c.agent());
        };
    }

    private static Optional<Reason> refusal(Turn turn, Controls controls, Control control, ContactId contact,
            AgentId agent) {
        return refusal(turn, contact, agent, c -> controls.of(control, c));
    }

    private static Optional<Reason> consult(Turn turn, Controls controls, Control control, ContactId contact,
            AgentId agent) {
        return refusal(turn, contact, agent, c -> controls.ofConsult(control, c));
    }

    private static Optional<Reason> refusal(Turn turn, ContactId contact, AgentId agent,
            Function<Contact, ControlView> control) {
        Optional<Contact> own = turn.state().contact(contact).filter(c -> c.engagement(agent).isPresent());
        return own.map(control).map(ControlView::reason).orElse(Optional.of(Reason.NO_SUCH_CONTACT));
    }

    private static Outcome act(Turn turn, AgentCommand command) {
        return switch (command) {
            case AgentCommand.SignIn c -> Presences.signIn(turn, c);
            case AgentCommand.SignOut c -> Presences.signOut(turn, c.agent());
            case AgentCommand.GoAvailable c -> Presences.goAvailable(turn, c.agent());
            case AgentCommand.GoIdle c -> Presences.goIdle(turn, c.agent(), c.reason());
            case AgentCommand.Outdial c -> Outdials.begin(turn, c);
            case AgentCommand.CallBack c -> Outdials.callBack(turn, c);
            case AgentCommand.Accept c when isShown(turn, c) -> Previews.accept(turn, c.contact(), c.agent());
            case AgentCommand.Accept c -> Offers.accept(turn, c.contact(), c.agent());
            case AgentCommand.AcceptAll c -> Offers.acceptAll(turn, c.agent());
            case AgentCommand.JoinCampaign c -> Campaigns.join(turn, c);
            case AgentCommand.LeaveCampaign c -> Campaigns.leave(turn, c.agent());
            case AgentCommand.NextContact c -> Campaigns.next(turn, c.agent());
            case AgentCommand.Skip c -> Previews.skip(turn, c.contact(), c.agent());
            case AgentCommand.Remove c -> Previews.remove(turn, c.contact(), c.agent());
            case AgentCommand.Decline c -> Offers.decline(turn, c.contact(), c.agent());
            case AgentCommand.Hold c -> Calls.hold(turn, c.contact());
            case AgentCommand.Resume c -> Calls.resume(turn, c.contact());
            case AgentCommand.End c -> Calls.end(turn, c.contact(), c.agent());
            case AgentCommand.Cancel c when turn.contact(c.contact()).campaign().isPresent() ->
                Previews.cancel(turn, c.contact(), c.agent());
            case AgentCommand.Cancel c -> Callbacks.cancel(turn, c.contact());
            case AgentCommand.Consult c -> Consults.begin(turn, c);
            case AgentCommand.Transfer c -> Transfers.begin(turn, c);
            case AgentCommand.ExitConference c -> Parting.exit(turn, c.contact(), c.agent());
            case AgentCommand.HoldConsult c -> Consults.change(turn, c.contact());
            case AgentCommand.ResumeConsult c -> Consults.change(turn, c.contact());
            case AgentCommand.SwitchLegs c -> Consults.change(turn, c.contact());
            case AgentCommand.EndConsult c -> Consults.endedByInitiator(turn, c.contact());
            case AgentCommand.ExitConsult c -> Consults.exit(turn, c.contact());
            case AgentCommand.Conference c -> Consults.conference(turn, c.contact());
            case AgentCommand.TransferConference c -> Consults.handOver(turn, c.contact(), c.agent());
            case AgentCommand.TransferToConsulted c -> Transfers.toConsulted(turn, c.contact(), c.agent());
            case AgentCommand.Monitor c -> Supervision.begin(turn, c);
            case AgentCommand.ChangeMonitoring c -> Supervision.change(turn, c);
            case AgentCommand.StopMonitoring c -> Supervision.stop(turn, c.contact(), c.agent());
            case AgentCommand.ChangeAgentState c -> Supervision.changeState(turn, c);
            case AgentCommand.SuggestWrapUp c -> WrapUps.suggest(turn, c);
            case AgentCommand.PauseRecording c -> Pauses.begin(turn, c.contact(), c.agent());
            case AgentCommand.ResumeRecording c -> Pauses.end(turn, c.contact());
            case AgentCommand.EditVariables c -> Edits.save(turn, c);
            case AgentCommand.RevertVariables c -> Edits.revert(turn, c.contact(), c.agent());
            case AgentCommand.RevealVariable c -> Reveals.show(turn, c);
            case AgentCommand.WrapUp c -> WrapUps.submit(turn, c);
            case AgentCommand.StopWrapUpCountdown c -> WrapUps.stopCountdown(turn, c);
        };
    }

    /** A campaign's contact is accepted by calling it. */
    private static boolean isShown(Turn turn, AgentCommand.Accept command) {
        return turn.contact(command.contact()).engagement(command.agent()).filter(Engagement::isPreview).isPresent();
    }
}
