// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import org.patchbay.engine.campaign.Campaigns;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Outcome;
import org.patchbay.model.QueueId;
import org.patchbay.model.command.CentreCommand;

/** What a new configuration means for what runs. */
public final class Adoption {

    private Adoption() {
    }

    public static void adopt(Turn turn, String text, String hash) {
        turn.emit(new CentreEvent.ConfigurationAdopted(turn.at(), text, hash));
        turn.state().contacts().forEach(contact -> keepWaiting(turn, contact));
        turn.state().agents().forEach(agent -> agent(turn, agent));
        Campaigns.adopted(turn);
    }

    /** The configuration in force stays; everybody at a desk is told that the new one waits to be mended. */
    public static Outcome refused(Turn turn, CentreCommand.ConfigurationRefused command) {
        turn.state().agents().stream().filter(Agent::workstation).forEach(agent -> turn.notify(agent.id(),
                "notice.configuration-refused", Integer.toString(command.errors())));
        return Outcome.DONE;
    }

    private static void keepWaiting(Turn turn, Contact contact) {
        QueueId fallback = turn.configuration().fallbackQueue();
        contact.place().filter(place -> isGone(turn, place)).ifPresent(place -> turn.emit(new ContactEvent.Queued(
                turn.at(), contact.id(), fallback, place.rank(), place.since())));
        contact.consult().flatMap(Consult::place).filter(place -> isGone(turn, place))
                .ifPresent(place -> turn.emit(new ContactEvent.ConsultQueued(turn.at(), contact.id(), fallback,
                        place.rank(), place.since())));
    }

    private static boolean isGone(Turn turn, Place place) {
        return !turn.configuration().queues().containsKey(place.queue());
    }

    private static void agent(Turn turn, Agent agent) {
        AgentProfile profile = turn.configuration().agents().get(agent.id());
        if (profile == null) {
            turn.emit(new AgentEvent.Leaving(turn.at(), agent.id()));
            Presences.contactOver(turn, agent.id());
        } else if (!profile.equals(agent.profile())) {
            turn.emit(new AgentEvent.ProfileChanged(turn.at(), agent.id(), profile));
        }
    }
}
