// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;

/** INFO and above into {@code logs/patchbay.log} of the workspace, WARN and above on the console. */
final class LogConfiguration {
    static final String FILE = "patchbay.log";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %X{contact:--} %msg%n";

    private LogConfiguration() {}

    /** The log folder of the workspace that the framework was started with; empty where there is none. */
    static Optional<Path> folder(Properties properties) {
        var area = properties.getProperty("osgi.instance.area", "");
        // The framework writes "file:/a folder/" with the blank as it is, which is no valid URI.
        return area.startsWith("file:")
                ? Optional.of(Path.of(URI.create(area.replace(" ", "%20"))).resolve("logs"))
                : Optional.empty();
    }

    static void apply(LoggerContext context, Optional<Path> folder) {
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(started(console(), context));
        folder.ifPresent(where -> root.addAppender(started(file(where, context), context)));
    }

    private static ConsoleAppender<ILoggingEvent> console() {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setName("console");
        console.setTarget("System.err");
        var threshold = new ThresholdFilter();
        threshold.setLevel("WARN");
        threshold.start();
        console.addFilter(threshold);
        return console;
    }

    private static RollingFileAppender<ILoggingEvent> file(Path folder, LoggerContext context) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setName("file");
        file.setFile(folder.resolve(FILE).toString());
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("patchbay-%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(14);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        return file;
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
