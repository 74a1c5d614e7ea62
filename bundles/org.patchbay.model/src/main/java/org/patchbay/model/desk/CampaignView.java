// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Named;

/**
 * The campaign icon: which campaigns the agent may join, and the one joined.
 *
 * @param offered campaigns the agent may join
 * @param joined the one the agent is in
 * @param preview whether contacts come by {@code next} only, one at a time
 * @param looking whether the list is being asked for a contact
 * @param rests no contact may be called now: when the list is asked again, where that is known
 * @param next the next contact, in the mode Preview
 */
public record CampaignView(List<Named> offered, Optional<Named> joined, boolean preview, boolean looking,
        Optional<Instant> rests, ControlView join, ControlView leave, ControlView next) {

    public CampaignView {
        offered = List.copyOf(offered);
    }
}
