// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.clock;

import org.patchbay.engine.cad.Reveals;
import org.patchbay.engine.call.Calls;
import org.patchbay.engine.call.Offers;
import org.patchbay.engine.call.Outdials;
import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.campaign.Campaigns;
import org.patchbay.engine.campaign.JobReports;
import org.patchbay.engine.campaign.Previews;
import org.patchbay.engine.consult.Guests;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.flow.Flows;
import org.patchbay.engine.recording.Pauses;
import org.patchbay.engine.state.Deadline;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.WrapUps;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.Outcome;

/** Lets everything happen whose time has come, the earliest first. */
public final class Clockwork {

    private Clockwork() {
    }

    public static Outcome run(Turn turn) {
        while (!turn.state().deadlines().isEmpty() && !turn.state().deadlines().first().at().isAfter(turn.at())) {
            due(turn, turn.state().deadlines().first());
        }
        return Outcome.DONE;
    }

    private static void due(Turn turn, Deadline deadline) {
        switch (deadline.kind()) {
            case OFFER -> Offers.timedOut(turn, contact(deadline), agent(deadline));
            case DIAL -> Outdials.failed(turn, contact(deadline), Cause.NO_ANSWER);
            case SWITCH -> Calls.holdFailed(turn, turn.contact(contact(deadline)));
            case WRAP_UP -> WrapUps.timedOut(turn, contact(deadline), agent(deadline));
            case CALLBACK -> Callbacks.due(turn, contact(deadline));
            case GUEST -> Guests.timedOut(turn, turn.contact(contact(deadline)));
            case FLOW -> Flows.timedOut(turn, turn.contact(contact(deadline)));
            case CAMPAIGN -> Previews.due(turn, contact(deadline));
            case CAMPAIGN_REST -> Campaigns.restOver(turn, agent(deadline));
            case JOB -> JobReports.timedOut(turn, new JobId(deadline.contact()));
            case RECORDING -> Pauses.due(turn, turn.contact(contact(deadline)));
            case REVEAL -> Reveals.timedOut(turn, contact(deadline), agent(deadline));
            case DESK_GONE -> Presences.deskGone(turn, agent(deadline));
        }
    }

    private static ContactId contact(Deadline deadline) {
        return new ContactId(deadline.contact());
    }

    private static AgentId agent(Deadline deadline) {
        return new AgentId(deadline.agent());
    }
}
