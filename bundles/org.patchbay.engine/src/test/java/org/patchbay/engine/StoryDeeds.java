// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Personal;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;

/** What pressing a button asks for, with arguments made up; and how a rehearsal says it. */
final class StoryDeeds {

    static final String NUMBER = "+493023125155";

    private final Random random;
    private final Story story;

    StoryDeeds(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    AgentCommand desk(Control control, AgentId agent) {
        return switch (control) {
            case SIGN_OUT -> new AgentCommand.SignOut(agent);
            case GO_AVAILABLE -> new AgentCommand.GoAvailable(agent);
            case GO_IDLE -> new AgentCommand.GoIdle(agent, "break");
            case OUTDIAL -> new AgentCommand.Outdial(agent, NUMBER, Optional.empty(), Optional.empty());
            case ACCEPT_ALL -> new AgentCommand.AcceptAll(agent);
            case JOIN_CAMPAIGN -> new AgentCommand.JoinCampaign(agent, campaign());
            case LEAVE_CAMPAIGN -> new AgentCommand.LeaveCampaign(agent);
            case NEXT_CONTACT -> new AgentCommand.NextContact(agent);
            case MONITOR -> new AgentCommand.Monitor(agent, pick(StoryTeller.AGENTS), pick(List.of(Monitoring.values())));
            case CHANGE_AGENT_STATE -> new AgentCommand.ChangeAgentState(agent, pick(StoryTeller.AGENTS),
                    random.nextBoolean() ? Optional.of("break") : Optional.empty());
            default -> throw new IllegalArgumentException(control + " is no control of a desk");
        };
    }

    private CampaignId campaign() {
        List<CampaignId> all = List.copyOf(story.engine.configuration().campaigns().keySet());
        return all.isEmpty() ? new CampaignId("none") : pick(all);
    }

    AgentCommand call(Control control, AgentId agent, ContactId contact, Target target) {
        return switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case DECLINE -> new AgentCommand.Decline(agent, contact);
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case CONSULT -> new AgentCommand.Consult(agent, contact, target, random.nextBoolean());
            case TRANSFER -> new AgentCommand.Transfer(agent, contact, target);
            case EXIT_CONFERENCE -> new AgentCommand.ExitConference(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case CANCEL -> new AgentCommand.Cancel(agent, contact);
            case PAUSE_RECORDING -> new AgentCommand.PauseRecording(agent, contact);
            case RESUME_RECORDING -> new AgentCommand.ResumeRecording(agent, contact);
            case EDIT_DATA -> edit(agent, contact);
            case REVEAL_DATA -> new AgentCommand.RevealVariable(agent, contact, "pin");
            case SKIP -> new AgentCommand.Skip(agent, contact);
            case REMOVE -> new AgentCommand.Remove(agent, contact);
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

    /** Now and then somebody else was first. */
    private AgentCommand edit(AgentId agent, ContactId contact) {
        if (random.nextInt(5) == 0) {
            return new AgentCommand.RevertVariables(agent, contact);
        }
        long revision = story.contact(contact).map(c -> c.data().revision("case")).orElse(0L);
        return new AgentCommand.EditVariables(agent, contact, List.of(new AgentCommand.Edit("case",
                new Personal("C-" + random.nextInt(9)), random.nextInt(4) == 0 ? revision - 1 : revision)));
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

    Target target() {
        return switch (random.nextInt(10)) {
            case 0 -> new Target(Target.Kind.QUEUE, "support");
            case 1 -> new Target(Target.Kind.ENTRY_POINT, "sales");
            case 2, 3 -> new Target(Target.Kind.DIAL_NUMBER, NUMBER);
            default -> Target.agent(pick(StoryTeller.AGENTS));
        };
    }

    /** An agent who is not in it, now and then; else a number. */
    Target newcomer(Contact contact) {
        List<AgentId> others = StoryTeller.AGENTS.stream().filter(a -> contact.engagement(a).isEmpty()).toList();
        return others.isEmpty() || random.nextInt(3) == 0 ? new Target(Target.Kind.DIAL_NUMBER, NUMBER)
                : Target.agent(pick(others));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** As a step of a rehearsal. */
    static String words(AgentCommand command) {
        return command.agent() + ": " + switch (command) {
            case AgentCommand.SignIn _ -> "sign in";
            case AgentCommand.GoIdle c -> "go idle " + c.reason();
            case AgentCommand.Outdial c -> "outdial " + c.number();
            case AgentCommand.JoinCampaign c -> "join campaign " + c.campaign();
            case AgentCommand.Monitor c -> listening(c.mode(), " to", " on") + " " + c.target();
            case AgentCommand.ChangeMonitoring c -> "go on to " + listening(c.mode(), "", "");
            case AgentCommand.ChangeAgentState c -> c.idleReason().map(reason -> "{ change state of: " + c.target() + ", idle: "
                    + reason + " }").orElse("change state of " + c.target());
            case AgentCommand.Consult c when c.conferenceGoesOn() -> "consult " + aim(c.target());
            case AgentCommand.Consult c -> "{ consult: " + aim(c.target()) + ", conference: on hold }";
            case AgentCommand.Transfer c -> "transfer " + aim(c.target());
            case AgentCommand.TransferToConsulted _ -> "transfer to consulted";
            case AgentCommand.SwitchLegs _ -> "switch";
            case AgentCommand.WrapUp c -> "wrap up " + c.reason();
            case AgentCommand.SuggestWrapUp c -> "suggest wrap-up " + c.reason();
            case AgentCommand.StopWrapUpCountdown _ -> "stop countdown";
            case AgentCommand.EditVariables c -> "{ save: " + c.edits().getFirst().variable() + ", value: "
                    + c.edits().getFirst().value().text() + " }";
            case AgentCommand.RevertVariables _ -> "revert";
            case AgentCommand.RevealVariable c -> "reveal " + c.variable();
            default -> name(command);
        };
    }

    private static String listening(Monitoring mode, String whispering, String bargingIn) {
        return switch (mode) {
            case MONITOR -> "monitor";
            case WHISPER -> "whisper" + whispering;
            case BARGE_IN -> "barge in" + bargingIn;
        };
    }

    private static String aim(Target target) {
        return switch (target.kind()) {
            case AGENT, DIAL_NUMBER, ORGANIZATION -> target.id();
            case QUEUE -> "queue " + target.id();
            case ENTRY_POINT -> "entry point " + target.id();
        };
    }

    /** {@code HoldConsult} is "hold consult". */
    private static String name(AgentCommand command) {
        return command.getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
