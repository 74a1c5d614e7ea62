// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Label;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PopoverView.Row;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.desk.PreviewView;

/** What an agent is shown of a campaign's contact (CAMP-24, CAMP-28). */
final class PreviewViews {

    private final Configuration configuration;
    private final Controls controls;

    PreviewViews(Configuration configuration, Controls controls) {
        this.configuration = configuration;
        this.controls = controls;
    }

    /** While only the agent's phone rings for the reservation, nothing is told of the customer. */
    PreviewView of(Contact contact) {
        CampaignCall call = contact.campaign().orElseThrow();
        Stage stage = call.stage();
        Optional<Campaign> campaign = Optional.ofNullable(configuration.campaigns().get(call.campaign()));
        boolean told = stage != Stage.RESERVING && stage != Stage.SEEKING;
        Optional<Instant> until = call.until().filter(_ -> stage == Stage.SHOWN);
        return new PreviewView(campaign(contact), stage, call.since(), until,
                until.flatMap(_ -> campaign).map(c -> atTimeout(c.onTimeout())), call.attempts(),
                told ? details(contact, campaign) : List.of(), choices(contact));
    }

    private static Control atTimeout(Campaign.OnTimeout action) {
        return switch (action) {
            case ACCEPT -> Control.ACCEPT;
            case SKIP -> Control.SKIP;
            case REMOVE -> Control.REMOVE;
        };
    }

    Label campaign(Contact contact) {
        CampaignId id = contact.campaign().orElseThrow().campaign();
        return Optional.ofNullable(configuration.campaigns().get(id)).map(Campaign::label).orElse(Label.of(id.value()));
    }

    private List<ControlView> choices(Contact contact) {
        return List.of(controls.of(Control.CANCEL, contact), controls.of(Control.REMOVE, contact),
                controls.of(Control.SKIP, contact), controls.of(Control.ACCEPT, contact));
    }

    /** As many as the campaign names (POP-21). */
    private static List<Row> details(Contact contact, Optional<Campaign> campaign) {
        return campaign.map(Campaign::popover).orElse(List.of()).stream()
                .flatMap(name -> Optional.ofNullable(contact.variables().get(name)).stream())
                .map(variable -> Row.of(variable.label(), variable.value())).toList();
    }
}
