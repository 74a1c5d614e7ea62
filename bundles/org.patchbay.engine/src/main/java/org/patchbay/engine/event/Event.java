// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Instant;

/** Something that happened, with every outcome resolved. Journalled for ever: these types only grow. */
public sealed interface Event permits CentreEvent, AgentEvent, ContactEvent, CampaignEvent, JobEvent {

    /** The centre's time of the command that led to it. */
    Instant at();
}
