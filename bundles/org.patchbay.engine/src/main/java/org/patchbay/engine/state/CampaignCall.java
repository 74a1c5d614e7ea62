// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.event.ContactEvent.PreviewRules;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.JobId;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Announcement;

/**
 * The campaign's side of a contact. One reservation of an agent goes through several contacts of the list until
 * one of them is talked to.
 *
 * @param rules of the campaign as they were when it began
 * @param reservation of the contact in the list
 * @param key of the contact in the list
 * @param attempts how often it was called before
 * @param since when the stage began
 * @param until when the stage ends by itself, where it does
 * @param message what the customer is told instead of talking to the agent
 */
public record CampaignCall(CampaignId campaign, AgentId agent, PreviewRules rules, JobId reservation, long key,
        int attempts, Stage stage, Instant since, Optional<Instant> until, Optional<Announcement> message) {

    /** Whether the agent's line is held while contacts are shown. */
    public boolean isReserved() {
        return rules.reserved();
    }

    public boolean isPreview() {
        return rules.mode() == Mode.PREVIEW;
    }

    /** A contact is shown, or the next one is looked for. */
    public boolean isBeforeCall() {
        return stage == Stage.SHOWN || stage == Stage.SEEKING || stage == Stage.RESERVING;
    }

    CampaignCall with(Stage newStage, Instant at, Optional<Instant> newUntil) {
        return new CampaignCall(campaign, agent, rules, reservation, key, attempts, newStage, at, newUntil,
                Optional.empty());
    }

    CampaignCall of(JobId newReservation, long newKey, int newAttempts) {
        return new CampaignCall(campaign, agent, rules, newReservation, newKey, newAttempts, stage, since, until,
                message);
    }

    CampaignCall waiting(Optional<Instant> newUntil, Optional<Announcement> newMessage) {
        return new CampaignCall(campaign, agent, rules, reservation, key, attempts, stage, since, newUntil, newMessage);
    }
}
