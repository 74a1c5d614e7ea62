// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging.platform;

import java.util.Collections;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Brings what the framework, Declarative Services and e4 log into the one log file that people read: a component that
 * cannot be made, a bundle that does not resolve, a handler that throws.
 */
@Component(service = {}, immediate = true)
public final class PlatformLog implements LogListener {
    private final LogReaderService reader;

    @Activate
    public PlatformLog(@Reference LogReaderService reader) {
        this.reader = reader;
        reader.addLogListener(this);
        // What was logged before we were there, oldest first; an entry that comes in meanwhile may appear twice.
        Collections.list(reader.getLog()).reversed().forEach(this::logged);
    }

    @Deactivate
    void stop() {
        reader.removeLogListener(this);
    }

    @Override
    public void logged(LogEntry entry) {
        // Every service, bundle and framework event comes by as well; only trouble is worth a line.
        if (entry.getLogLevel() != LogLevel.ERROR && entry.getLogLevel() != LogLevel.WARN) {
            return;
        }
        LoggerFactory.getLogger("platform." + entry.getBundle().getSymbolicName())
                .atLevel(entry.getLogLevel() == LogLevel.ERROR ? Level.ERROR : Level.WARN)
                .setCause(entry.getException())
                .log(entry.getMessage());
    }
}
