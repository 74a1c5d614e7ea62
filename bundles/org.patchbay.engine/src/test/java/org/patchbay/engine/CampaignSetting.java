// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.engine.configuration.Campaign.Progress;
import org.patchbay.engine.configuration.Campaign.ProgressAction;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Label;
import org.patchbay.model.TeamId;

/** A campaign for tests, as the centre file's schema has it where nothing is said. */
final class CampaignSetting {

    static final CampaignId SPRING = new CampaignId("spring");

    private final Campaign.Mode mode;
    private final Map<Progress, ProgressAction> progress = new EnumMap<>(Progress.class);
    private String id = SPRING.value();
    private OnTimeout onTimeout = OnTimeout.SKIP;
    private boolean skip = true;
    private boolean remove = true;
    private boolean cancel;
    private boolean reservation = true;
    private int attempts = 3;
    private TeamId team = Settings.TEAM;
    private Optional<String> message = Optional.of("spring-offer");

    CampaignSetting(Campaign.Mode mode) {
        this.mode = mode;
    }

    CampaignSetting named(String name) {
        id = name;
        return this;
    }

    CampaignSetting onTimeout(OnTimeout action) {
        onTimeout = action;
        return this;
    }

    CampaignSetting withoutSkip() {
        skip = false;
        return this;
    }

    CampaignSetting withoutRemove() {
        remove = false;
        return this;
    }

    CampaignSetting withoutReservation() {
        reservation = false;
        return this;
    }

    CampaignSetting withoutMessage() {
        message = Optional.empty();
        return this;
    }

    CampaignSetting forTeam(TeamId only) {
        team = only;
        return this;
    }

    CampaignSetting mayCancel() {
        cancel = true;
        return this;
    }

    CampaignSetting maxAttempts(int most) {
        attempts = most;
        return this;
    }

    CampaignSetting on(Progress result, ProgressAction action) {
        progress.put(result, action);
        return this;
    }

    /** Each result leads to something else. */
    CampaignSetting analysed() {
        return on(Progress.LIVE, ProgressAction.CONNECT).on(Progress.ANSWERING_MACHINE, ProgressAction.PLAY_MESSAGE)
                .on(Progress.FAX, ProgressAction.HANG_UP).on(Progress.BUSY, ProgressAction.RETRY);
    }

    Campaign build() {
        return new Campaign(new CampaignId(id), Label.of("Campaign " + id), mode, Settings.SALES, Set.of(team),
                Set.of(), Optional.empty(), reservation, Duration.ofSeconds(30), onTimeout,
                skip, remove, Duration.ofHours(4), attempts, List.of("city", "product"), message,
                progress, cancel);
    }
}
