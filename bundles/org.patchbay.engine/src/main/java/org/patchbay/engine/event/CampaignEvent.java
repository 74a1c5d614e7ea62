// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;

/** Agents in campaigns. */
public sealed interface CampaignEvent extends Event {

    AgentId agent();

    record CampaignJoined(Instant at, AgentId agent, CampaignId campaign) implements CampaignEvent {
    }

    record CampaignLeft(Instant at, AgentId agent, CampaignId campaign) implements CampaignEvent {
    }

    /** @param until no contact may be called now: when the list is asked again; empty for now */
    record CampaignRested(Instant at, AgentId agent, Optional<Instant> until) implements CampaignEvent {
    }
}
