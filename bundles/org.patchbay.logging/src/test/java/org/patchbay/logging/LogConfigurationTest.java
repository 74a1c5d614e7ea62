// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ch.qos.logback.classic.LoggerContext;

class LogConfigurationTest {
    @Test
    void whatIsLoggedStandsInTheFile(@TempDir Path workspace) throws IOException {
        var provider = new LogbackProvider();
        provider.initialize();
        var context = (LoggerContext) provider.getLoggerFactory();
        LogConfiguration.apply(context, Optional.of(workspace.resolve("logs")));
        var log = context.getLogger("test");
        log.info("a line for the file");
        log.debug("a line for nobody");
        context.stop();

        var written = Files.readString(workspace.resolve("logs").resolve(LogConfiguration.FILE));
        assertTrue(written.contains("a line for the file"), written);
        assertFalse(written.contains("a line for nobody"), written);
    }

    @Test
    void theFolderFollowsTheWorkspaceEvenWithABlankInItsName() {
        var properties = new Properties();
        assertTrue(LogConfiguration.folder(properties).isEmpty());
        properties.setProperty("osgi.instance.area", "file:/my work/space/");
        assertEquals(Path.of("/my work/space/logs"), LogConfiguration.folder(properties).orElseThrow());
    }
}
