// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small file of keys and values in the workspace. One that can't be read is left aside with a log line. */
final class KeptFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    private final Optional<Path> path;

    /** @param path empty where nothing is to be kept */
    KeptFile(Optional<Path> path) {
        this.path = path;
    }

    Map<String, String> read() {
        Map<String, String> values = new TreeMap<>();
        path.filter(Files::isRegularFile).ifPresent(file -> {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    int equals = line.indexOf('=');
                    if (equals > 0 && !line.startsWith("#")) {
                        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                    }
                }
            } catch (IOException e) {
                LOG.warn("{} can't be read; defaults hold", file, e);
                values.clear();
            }
        });
        return values;
    }

    /** Replaces the file whole, so that a crash leaves the old one or the new one. */
    void write(Map<String, String> values) {
        path.ifPresent(file -> {
            try {
                Files.createDirectories(file.getParent());
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.write(fresh, new TreeMap<>(values).entrySet().stream().map(e -> e.getKey() + " = " + e.getValue())
                        .toList(), StandardCharsets.UTF_8);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.warn("{} can't be written; the next start has the old one", file, e);
            }
        });
    }
}
