// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.patchbay.model.AgentId;
import org.patchbay.ui.kit.look.Theme;

class StartOptionsTest {
    @Test
    void readsAgentLanguageAndTheme() {
        StartOptions options = StartOptions.of(new String[] { "-agent", "anna", "-other", "-language", "de", "-theme", "dark" });

        assertEquals(new StartOptions(Optional.of(new AgentId("anna")), Optional.of(Locale.GERMAN), Optional.of(Theme.DARK)),
                options);
    }

    @Test
    void withoutThemNothingIsAsked() {
        assertEquals(StartOptions.NONE, StartOptions.of(new String[] { "-clean", "-theme" }));
    }
}
