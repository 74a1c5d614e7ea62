// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AgentId;
import org.patchbay.ui.kit.words.Words;

class PreferencesTest {
    private static final Optional<AgentId> ANNA = Optional.of(new AgentId("anna"));
    private static final Optional<AgentId> BEN = Optional.of(new AgentId("ben"));
    private static final StartOptions GERMAN = new StartOptions(Optional.empty(), Optional.of(Locale.GERMAN), Optional.empty());

    @TempDir
    Path folder;
    private final Locale system = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(system);
    }

    @ParameterizedTest
    @CsvSource({"uk-UA, uk", "zh-Hans-CN, zh", "de-AT, de", "fr-FR, en"})
    @Tag("LANG-02")
    void theLanguageIsTheSystemsUntilTheAgentChoosesOne(String tag, String systems) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(systems, language(StartOptions.NONE, ANNA));

        started().useLanguage(ANNA, "pl");

        assertEquals("pl", language(StartOptions.NONE, ANNA), "kept for the next start");
        assertEquals(systems, language(StartOptions.NONE, BEN), "another agent's desk");
        assertEquals("de", language(GERMAN, ANNA), "asked for at the start");
        started().useLanguage(ANNA, Preferences.SYSTEM);
        assertEquals(systems, language(StartOptions.NONE, ANNA), "the system's again");
    }

    private String language(StartOptions options, Optional<AgentId> agent) {
        return Words.nearest(started().locale(options, agent)).getLanguage();
    }

    /** As each start reads them. */
    private Preferences started() {
        return new Preferences(new KeptFile(Optional.of(folder.resolve("settings.properties"))));
    }
}
