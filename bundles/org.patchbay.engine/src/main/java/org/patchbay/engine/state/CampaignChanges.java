// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Announcement;

/** What events of campaigns make of a contact. */
final class CampaignChanges {

    private CampaignChanges() {
    }

    static Contact began(Contact c, ContactEvent.CampaignContactBegan e) {
        CampaignCall call = c.campaign().map(before -> before.of(e.reservation(), e.key(), e.attempts()))
                .orElse(new CampaignCall(e.campaign(), e.agent(), e.rules(), e.reservation(), e.key(), e.attempts(),
                        e.rules().reserved() ? Stage.RESERVING : Stage.SEEKING, e.at(), Optional.empty(), Optional.empty()));
        return c.withCall(c.call().withCampaign(call));
    }

    /** In a reservation the agent's line is there already. */
    static Contact shown(Contact c, ContactEvent.PreviewShown e) {
        Engagement part = c.engagement(e.agent()).map(p -> p.previewing(e.at(), true))
                .orElseGet(() -> Engagement.previewing(e.agent(), e.extension(), e.denoised(), e.at()));
        return stage(c.with(part), Stage.SHOWN, e.at(), e.until());
    }

    static Contact passed(Contact c, ContactEvent.PreviewPassed e) {
        boolean reserved = c.campaign().filter(CampaignCall::isReserved).isPresent();
        Contact left = c.with(c.engagement(e.agent()).orElseThrow().previewing(e.at(), reserved));
        return stage(left.withCustomer(Customer.NOT_DIALLED), Stage.SEEKING, e.at(), Optional.empty());
    }

    static Contact accepted(Contact c, ContactEvent.PreviewAccepted e) {
        return c.with(c.engagement(e.agent()).orElseThrow().active(e.at(), e.recording())).withHold(Hold.talking(e.at()));
    }

    /** The agent took what was shown; the own phone rings first. */
    static Contact offered(Contact c, Instant at) {
        return c.campaign().filter(call -> call.stage() == Stage.SHOWN).isEmpty() ? c
                : stage(c, Stage.DIALLING, at, Optional.empty());
    }

    /** Nothing is waited for any more. */
    static Contact customerGone(Contact c) {
        return c.campaign().isEmpty() ? c : campaign(c, call -> call.waiting(Optional.empty(), Optional.empty()));
    }

    static Contact dialling(Contact c, Instant at) {
        boolean begun = c.campaign().isEmpty() || c.campaign().get().stage() == Stage.DIALLING;
        return begun ? c : stage(c, Stage.DIALLING, at, Optional.empty());
    }

    /** The call counts from when it was taken (CAMP-28). */
    static Contact connected(Contact c) {
        return c.campaign().map(call -> stage(c, Stage.CONNECTED, call.since(), Optional.empty())).orElse(c);
    }

    static Contact listenedTo(Contact c, ContactEvent.CustomerListenedTo e) {
        Customer customer = c.customer().listenedTo();
        return campaign(c.withCustomer(customer), call -> call.waiting(Optional.of(e.until()), Optional.empty()));
    }

    static Contact message(Contact c, ContactEvent.MessageBegan e) {
        Announcement message = new Announcement(e.announcement(), List.of(e.sound()));
        return campaign(c, call -> call.waiting(Optional.of(e.until()), Optional.of(message)));
    }

    private static Contact stage(Contact c, Stage stage, Instant at, Optional<Instant> until) {
        return campaign(c, call -> call.with(stage, at, until));
    }

    private static Contact campaign(Contact c, UnaryOperator<CampaignCall> change) {
        return c.withCall(c.call().withCampaign(change.apply(c.campaign().orElseThrow())));
    }
}
