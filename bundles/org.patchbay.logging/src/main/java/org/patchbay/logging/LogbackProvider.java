// SPDX-License-Identifier: EPL-2.0
package org.patchbay.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LogbackServiceProvider;

/**
 * Makes SLF4J find Logback inside OSGi from the first log line on, whatever bundle is started first.
 *
 * <p>SLF4J looks for its back end once, through its own class loader. This fragment puts the answer there; the usual
 * way (a service loader mediator) works only after that mediator is active, and what is logged before is lost.
 */
public final class LogbackProvider extends LogbackServiceProvider {
    @Override
    public void initialize() {
        super.initialize();
        LogConfiguration.apply((LoggerContext) getLoggerFactory(), LogConfiguration.folder(System.getProperties()));
    }
}
