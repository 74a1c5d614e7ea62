// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys that the application model binds, by action, in its order. */
final class Keys {
    private static final Pattern BINDING = Pattern.compile(
            "keySequence=\"([^\"]+)\"[^>]*>\\s*<parameters [^>]*value=\"([^\"]+)\"");

    private Keys() {
    }

    static Map<String, String> ofTheModel() {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            BINDING.matcher(Files.readString(Path.of("Application.e4xmi"))).results()
                    .forEach(found -> keys.put(found.group(2), found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
