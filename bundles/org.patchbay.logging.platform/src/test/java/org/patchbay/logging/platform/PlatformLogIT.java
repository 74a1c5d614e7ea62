// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging.platform;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LoggerFactory;

class PlatformLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void anErrorOfThePlatformStandsInTheLogFile() {
        var context = FrameworkUtil.getBundle(PlatformLogIT.class).getBundleContext();
        var line = "trouble " + System.nanoTime();
        context.getService(context.getServiceReference(LoggerFactory.class)).getLogger("test").error(line);

        var workspace = Path.of(URI.create(System.getProperty("osgi.instance.area").replace(" ", "%20")));
        // The framework calls each listener on a thread of its own.
        assertTimeoutPreemptively(PATIENCE, () -> {
            while (!contains(workspace.resolve("logs/patchbay.log"), line)) {
                Thread.onSpinWait();
            }
        });
    }

    private static boolean contains(Path file, String line) throws IOException {
        return Files.exists(file) && Files.readString(file).contains(line);
    }
}
