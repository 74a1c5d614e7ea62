// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the centre, and what runs beside it, keep what must outlive them. */
public final class DataFolder {

    private DataFolder() {
    }

    /**
     * {@code patchbay.data}; else {@code centre} in the workspace.
     *
     * @param property of the framework, by name; null where it is not set
     * @return absolute
     */
    public static Path of(UnaryOperator<String> property) {
        return set(property, "patchbay.data").map(Path::of)
                .or(() -> set(property, "osgi.instance.area")
                        .map(area -> Path.of(URI.create(area.replace(" ", "%20"))).resolve("centre")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".patchbay")).toAbsolutePath();
    }

    private static Optional<String> set(UnaryOperator<String> property, String name) {
        return Optional.ofNullable(property.apply(name)).filter(value -> !value.isBlank());
    }
}
