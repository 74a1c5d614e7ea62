// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.JobId;

/**
 * An agent in a campaign.
 *
 * @param asked the job that looks for a contact, while there is one
 * @param rests when the list is asked again, while there is nobody to call
 */
public record Membership(AgentId agent, CampaignId campaign, Optional<JobId> asked, Optional<Instant> rests) {

    static Membership begun(AgentId agent, CampaignId campaign) {
        return new Membership(agent, campaign, Optional.empty(), Optional.empty());
    }

    Membership asking(Optional<JobId> job) {
        return new Membership(agent, campaign, job, Optional.empty());
    }

    Membership resting(Optional<Instant> until) {
        return new Membership(agent, campaign, asked, until);
    }
}
