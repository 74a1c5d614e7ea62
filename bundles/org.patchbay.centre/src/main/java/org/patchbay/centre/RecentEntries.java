// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;
import java.util.Optional;

import org.patchbay.api.RecentContact;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.Masking;
import org.patchbay.model.Named;
import org.patchbay.model.desk.PartRole;

/** An agent's last contacts as that agent may see them. */
record RecentEntries(Configuration configuration, boolean masked) {

    static RecentEntries of(Configuration configuration, AgentId agent) {
        return new RecentEntries(configuration, Optional.ofNullable(configuration.agents().get(agent))
                .map(AgentProfile::protectedData).orElse(true));
    }

    List<RecentContact> of(List<Recent> recents) {
        return recents.stream().map(this::entry).toList();
    }

    private RecentContact entry(Recent recent) {
        String number = recent.origin().shownNumber().text();
        return new RecentContact(recent.contact(), recent.since(), recent.origin().name().text(),
                masked ? Masking.mask(number) : number, recent.origin().channel(), recent.origin().direction(),
                recent.role() != PartRole.PRIMARY, configuration.queueLabel(recent.queue()), recent.talked(),
                ending(recent), recent.reason().flatMap(this::wrapUpReason), recent.callBackRefusal());
    }

    private Optional<Label> wrapUpReason(String id) {
        return configuration.wrapUpReasons().stream().filter(r -> r.id().equals(id)).map(Named::label).findFirst();
    }

    private static RecentContact.Ending ending(Recent recent) {
        return switch (recent.ending().orElseThrow()) {
            case TALKED -> RecentContact.Ending.TALKED;
            case NOT_REACHED -> RecentContact.Ending.NOT_REACHED;
            case MISSED -> RecentContact.Ending.MISSED;
            case CUSTOMER_LEFT -> RecentContact.Ending.CUSTOMER_LEFT;
            case CANCELLED -> RecentContact.Ending.CANCELLED;
        };
    }
}
