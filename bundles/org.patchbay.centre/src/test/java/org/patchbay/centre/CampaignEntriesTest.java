// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;

class CampaignEntriesTest {

    private static CampaignEntries of(String agent, String campaign) throws Exception {
        String sample = Files.readString(Path.of("../../releng/samples/centre.yaml"));
        CentreFile file = CentreFile.read("centre.yaml", sample);
        return CampaignEntries.reader(file.configuration(), new AgentId(agent), new CampaignId(campaign));
    }

    /** Whoever may join sees the list; who may not see customers' numbers sees them masked. */
    @ParameterizedTest
    @CsvSource({ "anna, spring, true, false", "oksana, spring, true, true", "chen, spring, false, false", "anna, autumn, false, false",
        "nobody, spring, false, true" })
    void whoSeesWhat(String agent, String campaign, boolean allowed, boolean masked) throws Exception {
        assertEquals(new CampaignEntries(new CampaignId(campaign), allowed, masked), of(agent, campaign));
    }
}
