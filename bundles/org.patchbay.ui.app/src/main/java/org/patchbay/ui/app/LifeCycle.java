// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens around the life of the workbench. */
public final class LifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

    @PostContextCreate
    void started() {
        LOG.info("Workstation starting on Java {}", Runtime.version());
    }
}
