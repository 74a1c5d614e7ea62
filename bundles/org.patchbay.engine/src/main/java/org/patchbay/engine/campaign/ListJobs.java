// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.event.JobEvent;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.JobId;

/** What campaigns ask of their lists, and tell them. */
final class ListJobs {

    /** Longer than a shift; a reservation ends by being settled. */
    private static final Duration HELD = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What is told must not be lost; the list may be away for a while. */
    private static final Duration MUST_BE_TOLD = Duration.ofDays(1);

    private ListJobs() {
    }

    /** The job's id becomes the reservation of the contact it brings. */
    static void seek(Turn turn, AgentId agent, CampaignId campaign) {
        turn.emit(new JobEvent.ContactSought(turn.at(), turn.newJob(), agent, campaign, HELD, turn.at().plus(PATIENCE)));
    }

    /** The contact was not called, and may be at once. */
    static void release(Turn turn, CampaignId campaign, JobId reservation) {
        settle(turn, campaign, reservation, "released", false, Optional.of(turn.at()), false);
    }

    static void later(Turn turn, CampaignId campaign, JobId reservation, String outcome, boolean attempted, Duration after) {
        settle(turn, campaign, reservation, outcome, attempted, Optional.of(turn.at().plus(after)), false);
    }

    static void done(Turn turn, CampaignId campaign, JobId reservation, String outcome) {
        settle(turn, campaign, reservation, outcome, true, Optional.empty(), false);
    }

    static void never(Turn turn, CampaignId campaign, JobId reservation) {
        settle(turn, campaign, reservation, "removed", false, Optional.empty(), true);
    }

    private static void settle(Turn turn, CampaignId campaign, JobId reservation, String outcome, boolean attempted,
            Optional<Instant> due, boolean doNotCall) {
        turn.emit(new JobEvent.ContactSettled(turn.at(), turn.newJob(), campaign, reservation, outcome, attempted, due,
                doNotCall, turn.at().plus(MUST_BE_TOLD)));
    }
}
