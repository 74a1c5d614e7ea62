// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Inside OSGi, where SLF4J would find no back end by itself. */
class LoggingIT {
    @Test
    void aLineLoggedByAnyBundleStandsInTheFileOfTheWorkspace() throws IOException {
        assertEquals("ch.qos.logback.classic.LoggerContext", LoggerFactory.getILoggerFactory().getClass().getName());
        var line = "received " + System.nanoTime();
        LoggerFactory.getLogger(LoggingIT.class).info(line);
        var file = LogConfiguration.folder(System.getProperties()).orElseThrow().resolve(LogConfiguration.FILE);
        assertTrue(Files.readString(file).contains(line));
    }
}
