// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.AgentId;

/**
 * The conversation of a contact beside customer and agents.
 *
 * @param guests dialled parties in the call
 * @param postCall since when the customer is gone and the others go on (CONF-44)
 * @param watches supervisors on the call
 * @param campaign where it is a campaign's
 * @param barred agents it is not routed to any more: they transferred it to an entry point (XFER-20)
 */
public record Call(Hold hold, Optional<Consult> consult, Optional<Transfer> transfer, List<Guest> guests,
        Optional<Instant> postCall, List<Watch> watches, Set<AgentId> barred,
        Optional<CampaignCall> campaign) {

    static Call begun(Instant at) {
        return new Call(Hold.talking(at), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(),
                Optional.empty());
    }

    Call withHold(Hold newHold) {
        return new Call(newHold, consult, transfer, guests, postCall, watches, barred, campaign);
    }

    Call withConsult(Optional<Consult> newConsult) {
        return new Call(hold, newConsult, transfer, guests, postCall, watches, barred, campaign);
    }

    Call withTransfer(Optional<Transfer> newTransfer) {
        return new Call(hold, consult, newTransfer, guests, postCall, watches, barred, campaign);
    }

    Call withGuests(List<Guest> newGuests) {
        return new Call(hold, consult, transfer, List.copyOf(newGuests), postCall, watches, barred, campaign);
    }

    Call inPostCall(Instant since) {
        return new Call(hold, consult, transfer, guests, Optional.of(since), watches, barred, campaign);
    }

    Call barring(AgentId agent) {
        Set<AgentId> all = new java.util.TreeSet<>(barred);
        all.add(agent);
        return new Call(hold, consult, transfer, guests, postCall, watches, java.util.Collections.unmodifiableSet(all),
                campaign);
    }

    /** Adds the watch, or replaces that of the same supervisor. */
    Call with(Watch watch) {
        return withWatches(Lists.plus(without(watch.supervisor()).watches(), watch));
    }

    Call without(AgentId supervisor) {
        return withWatches(watches.stream().filter(w -> !w.supervisor().equals(supervisor)).toList());
    }

    private Call withWatches(List<Watch> newWatches) {
        return new Call(hold, consult, transfer, guests, postCall, List.copyOf(newWatches), barred, campaign);
    }

    Call withCampaign(CampaignCall newCampaign) {
        return new Call(hold, consult, transfer, guests, postCall, watches, barred, Optional.of(newCampaign));
    }
}
