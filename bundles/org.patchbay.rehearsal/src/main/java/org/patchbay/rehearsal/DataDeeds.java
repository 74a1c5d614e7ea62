// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.AgentCommand.Edit;
import org.patchbay.model.desk.ContactView;

/** What agents do with a call's variables and its recording. */
final class DataDeeds {

    private record Field(String agent, ContactId contact, String variable) {
    }

    /** What a field showed when its agent began to type. */
    private final Map<Field, Long> begun = new HashMap<>();

    /** The agent begins to type; what others save from now on comes before. */
    void edit(String agent, ContactView contact, String variable) {
        begun.put(new Field(agent, contact.id(), variable), revision(contact, variable));
    }

    /** @return empty where the verb is about something else */
    Optional<AgentCommand> request(Deed.Act act, ContactId contact, Optional<ContactView> shown) {
        AgentId agent = new AgentId(act.actor());
        return Optional.ofNullable(switch (act.verb()) {
            case PAUSE_RECORDING -> new AgentCommand.PauseRecording(agent, contact);
            case RESUME_RECORDING -> new AgentCommand.ResumeRecording(agent, contact);
            case SAVE -> new AgentCommand.EditVariables(agent, contact, List.of(edited(act, contact, shown)));
            case REVERT -> new AgentCommand.RevertVariables(agent, contact);
            case REVEAL -> new AgentCommand.RevealVariable(agent, contact, act.argument());
            default -> null;
        });
    }

    private Edit edited(Deed.Act act, ContactId contact, Optional<ContactView> shown) {
        Long before = begun.remove(new Field(act.actor(), contact, act.argument()));
        String value = act.options().get("value") instanceof Value.Text text ? text.text() : "";
        return new Edit(act.argument(), new Personal(value),
                before != null ? before : shown.map(c -> revision(c, act.argument())).orElse(0L));
    }

    private static long revision(ContactView contact, String variable) {
        return contact.data().stream().filter(v -> v.variable().name().equals(variable)).findFirst()
                .map(v -> v.revision()).orElse(0L);
    }
}
