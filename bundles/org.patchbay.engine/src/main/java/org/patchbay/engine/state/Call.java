// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.AgentId;

/**
 * The conversation of a contact beside customer and agents.
 *
 * @param guests dialled parties in the call
 * @param postCall since when the customer is gone and the others go on (CONF-44)
 * @param watches supervisors on the call
 * @param campaign where it is a campaign's
 * @param pause while the recording is paused
 * @param barred agents it is not routed to any more: they transferred it to an entry point (XFER-20)
 */
public record Call(Hold hold, Optional<Consult> consult, Optional<Transfer> transfer, List<Guest> guests,
        Optional<Instant> postCall, List<Watch> watches, Set<AgentId> barred,
        Optional<CampaignCall> campaign, Optional<Pause> pause) {

    static Call begun(Instant at) {
        return new Call(Hold.talking(at), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(),
                Optional.empty(), Optional.empty());
    }

    Call withHold(Hold newHold) {
        return new Call(newHold, consult, transfer, guests, postCall, watches, barred, campaign, pause);
    }

    Call withConsult(Optional<Consult> newConsult) {
        return new Call(hold, newConsult, transfer, guests, postCall, watches, barred, campaign, pause);
    }

    Call withTransfer(Optional<Transfer> newTransfer) {
        return new Call(hold, consult, newTransfer, guests, postCall, watches, barred, campaign, pause);
    }

    Call withGuests(List<Guest> newGuests) {
        return new Call(hold, consult, transfer, List.copyOf(newGuests), postCall, watches, barred, campaign, pause);
    }

    Call inPostCall(Instant since) {
        return new Call(hold, consult, transfer, guests, Optional.of(since), watches, barred, campaign, pause);
    }

    Call withPause(Optional<Pause> newPause) {
        return new Call(hold, consult, transfer, guests, postCall, watches, barred, campaign, newPause);
    }

    Call barring(AgentId agent) {
        Set<AgentId> all = new TreeSet<>(barred);
        all.add(agent);
        return new Call(hold, consult, transfer, guests, postCall, watches, Collections.unmodifiableSet(all),
                campaign, pause);
    }

    /** Adds the watch, or replaces that of the same supervisor. */
    Call with(Watch watch) {
        return withWatches(Lists.plus(without(watch.supervisor()).watches(), watch));
    }

    Call without(AgentId supervisor) {
        return withWatches(watches.stream().filter(w -> !w.supervisor().equals(supervisor)).toList());
    }

    private Call withWatches(List<Watch> newWatches) {
        return new Call(hold, consult, transfer, guests, postCall, List.copyOf(newWatches), barred, campaign, pause);
    }

    Call withCampaign(CampaignCall newCampaign) {
        return new Call(hold, consult, transfer, guests, postCall, watches, barred, Optional.of(newCampaign),
                pause);
    }
}
