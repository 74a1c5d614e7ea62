// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchbay.engine.Settings.ANNA;

import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.state.Job;
import org.patchbay.model.Personal;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.media.Party;

/** For whom background noise is taken out, however a call comes to the agent. */
class NoiseTest {

    private TestCentre centre;

    @ParameterizedTest
    @CsvSource({ "true, true, true, true", "false, true, true, false", "true, false, true, false", "true, true, false, false" })
    @Tag("NOISE-01")
    @Tag("NOISE-02")
    @Tag("NOISE-03")
    void theOrganizationTheProfileAndTheSwitchHaveToAllowIt(boolean organization, boolean profile, boolean ableSwitch,
            boolean removed) {
        Settings settings = new Settings().campaign(Mode.DIRECT_PREVIEW);
        settings.noiseRemoval = organization;
        settings.noiseEntitled = profile;

        begin(settings, ableSwitch);
        centre.call(Settings.SUPPORT_NUMBER);
        assertEquals(removed, phone().denoised(), "a customer's call");

        begin(settings, ableSwitch);
        centre.send(new AgentCommand.Outdial(ANNA, "+493023125177", Optional.empty(), Optional.empty()));
        assertEquals(removed, phone().denoised(), "an outdial");

        begin(settings, ableSwitch);
        centre.send(new AgentCommand.JoinCampaign(ANNA, CampaignSetting.SPRING));
        Job asked = centre.state.work().jobs().iterator().next();
        centre.send(new JobReport.ContactFound(asked.id(), CampaignSetting.SPRING, 1, new Personal("+493023125101"), Personal.NONE,
                new TreeMap<>(), 0));
        assertEquals(removed, phone().denoised(), "a campaign's reservation");
    }

    private void begin(Settings settings, boolean ableSwitch) {
        centre = new TestCentre(settings);
        centre.send(new SwitchReport.SwitchRestored(false, ableSwitch));
        centre.available(ANNA);
    }

    private Party phone() {
        return centre.plan(centre.only(ANNA).id()).parties().getLast();
    }
}
