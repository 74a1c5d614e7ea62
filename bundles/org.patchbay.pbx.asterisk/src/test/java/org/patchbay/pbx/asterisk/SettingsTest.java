// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String PASSWORD = "not-to-be-seen";

    @Test
    void aFileHoldsWhatTheCentreFileNeedNotSay(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("ari.properties"),
                "url=http://127.0.0.1:8088\nuser=patchbay\npassword=" + PASSWORD + "\ntrunk=carrier\nsip.port=5060\n");
        Settings settings = Settings.of(Map.of("properties", file.toString(), "music", "calm"));
        assertEquals("carrier", settings.trunk());
        assertEquals("calm", settings.music());
        assertEquals("patchbay", settings.ari().app());
        assertFalse(settings.toString().contains(PASSWORD), "a password in " + settings);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertNames("url", Map.of("user", "u", "password", PASSWORD));
        assertNames("url", Map.of("url", "asterisk", "user", "u", "password", PASSWORD));
        assertNames("password", Map.of("url", "http://localhost:8088", "user", "u"));
        assertNames("properties", Map.of("properties", "/nowhere/ari.properties"));
    }

    private static void assertNames(String key, Map<String, String> given) {
        String message = assertThrows(IllegalArgumentException.class, () -> Settings.of(given)).getMessage();
        assertTrue(message.startsWith(key + ":"), message);
        assertFalse(message.contains(PASSWORD), message);
    }
}
