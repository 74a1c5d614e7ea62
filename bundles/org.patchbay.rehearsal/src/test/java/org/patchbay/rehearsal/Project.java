// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this project keeps its rehearsals. */
final class Project {

    private Project() {
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("releng/rehearsals"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static List<Path> rehearsals() {
        try (Stream<Path> all = Files.list(root().resolve("releng/rehearsals"))) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path sampleCentre() {
        return root().resolve("releng/samples/centre.yaml");
    }
}
