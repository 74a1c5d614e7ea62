// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Optional;
import java.util.function.Function;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;

/** What agents ask for about a call that more than one of them has to do with. */
final class Teamwork {

    static final String QUEUE = "queue ";
    static final String ENTRY_POINT = "entry point ";
    static final String PERSON = "person ";
    /** What a number may look like; whether it can be dialled the centre says. */
    static final String NUMBER = "[+0-9#*:][-+0-9#*:()/ ]*";

    private final Script script;

    Teamwork(Script script) {
        this.script = script;
    }

    /** Something asked of a contact, and where the contact stands on the desk of who asks. */
    record Request(Function<ContactId, AgentCommand> command, ContactView.Status stage) {
    }

    /** @return empty where the verb is not about a contact that is shared */
    Optional<Request> request(Deed.Act act) {
        AgentId agent = new AgentId(act.actor());
        return Optional.ofNullable(switch (act.verb()) {
            case CONSULT -> active(c -> new AgentCommand.Consult(agent, c, target(act.argument()),
                    option(act, "conference").filter("on hold"::equals).isEmpty()));
            case SWITCH_LEGS -> active(c -> new AgentCommand.SwitchLegs(agent, c));
            case HOLD_CONSULT -> active(c -> new AgentCommand.HoldConsult(agent, c));
            case RESUME_CONSULT -> active(c -> new AgentCommand.ResumeConsult(agent, c));
            case END_CONSULT -> active(c -> new AgentCommand.EndConsult(agent, c));
            case EXIT_CONSULT -> active(c -> new AgentCommand.ExitConsult(agent, c));
            case CONFERENCE -> active(c -> new AgentCommand.Conference(agent, c));
            case EXIT_CONFERENCE -> active(c -> new AgentCommand.ExitConference(agent, c));
            case TRANSFER_CONFERENCE -> active(c -> new AgentCommand.TransferConference(agent, c));
            case TRANSFER -> active(c -> new AgentCommand.Transfer(agent, c, target(act.argument())));
            case TRANSFER_TO_CONSULTED -> active(c -> new AgentCommand.TransferToConsulted(agent, c));
            case SUGGEST_WRAP_UP -> new Request(c -> new AgentCommand.SuggestWrapUp(agent, c, act.argument(),
                    option(act, "text").orElse("")), ContactView.Status.ASSIST);
            case CHANGE_MONITORING -> active(c -> new AgentCommand.ChangeMonitoring(agent, c, mode(act.argument())));
            case STOP_MONITORING -> active(c -> new AgentCommand.StopMonitoring(agent, c));
            default -> null;
        });
    }

    private static Request active(Function<ContactId, AgentCommand> command) {
        return new Request(command, ContactView.Status.ACTIVE);
    }

    /** What a supervisor asks for about an agent. */
    Optional<AgentCommand> supervision(Deed.Act act) {
        AgentId agent = new AgentId(act.actor());
        return Optional.ofNullable(switch (act.verb()) {
            case MONITOR -> monitor(agent, act, Monitoring.MONITOR);
            case WHISPER -> monitor(agent, act, Monitoring.WHISPER);
            case BARGE_IN -> monitor(agent, act, Monitoring.BARGE_IN);
            case CHANGE_STATE -> new AgentCommand.ChangeAgentState(agent, new AgentId(act.argument()), option(act, "idle"));
            default -> null;
        });
    }

    private static AgentCommand monitor(AgentId agent, Deed.Act act, Monitoring mode) {
        return new AgentCommand.Monitor(agent, new AgentId(act.argument()), mode);
    }

    /** {@code ben}, {@code queue sales}, {@code entry point service-line}, {@code person +49 …}, a customer, or a number. */
    Target target(String text) {
        if (script.agents().containsKey(text)) {
            return Target.agent(new AgentId(text));
        }
        if (text.startsWith(QUEUE)) {
            return new Target(Target.Kind.QUEUE, text.substring(QUEUE.length()).strip());
        }
        if (text.startsWith(ENTRY_POINT)) {
            return new Target(Target.Kind.ENTRY_POINT, text.substring(ENTRY_POINT.length()).strip());
        }
        boolean listed = text.startsWith(PERSON);
        String who = listed ? text.substring(PERSON.length()).strip() : text;
        Script.Person person = script.customers().get(who);
        String number = person == null ? who : person.number();
        return listed ? new Target(Target.Kind.ORGANIZATION, number, person == null ? "" : person.name())
                : new Target(Target.Kind.DIAL_NUMBER, number);
    }

    private static Monitoring mode(String words) {
        return switch (words) {
            case "whisper" -> Monitoring.WHISPER;
            case "barge in" -> Monitoring.BARGE_IN;
            default -> Monitoring.MONITOR;
        };
    }

    private static Optional<String> option(Deed.Act act, String name) {
        return Optional.ofNullable(act.options().get(name)).map(value -> ((Value.Text) value).text());
    }
}
