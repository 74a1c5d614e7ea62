// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What the list of shortcuts says is what the application model binds. */
class ShortcutsTest {
    private static final Pattern BINDING = Pattern.compile(
            "keySequence=\"([^\"]+)\"[^>]*>\\s*<parameters [^>]*value=\"([^\"]+)\"");

    @Test
    void theListIsTheModel() throws IOException {
        Map<String, String> model = new TreeMap<>();
        BINDING.matcher(Files.readString(Path.of("Application.e4xmi"))).results()
                .forEach(found -> model.put(found.group(2), found.group(1)));
        Map<String, String> listed = new TreeMap<>();
        Shortcuts.all().forEach((action, keys) -> listed.put(action, keys.replace("Ctrl", "M1").replace("Alt", "M3")
                .replace("Shift", "M2").replace("Page_", "PAGE_").replace("Down", "DOWN").replace("Up", "UP")));

        assertEquals(listed, model);
    }
}
