// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/** Plain tests open real SWT, without OSGi: the build gives them the native part of SWT. */
class ShellOpensTest {
    @Test
    void opens() {
        var display = new Display();
        try {
            var shell = new Shell(display);
            shell.open();
            assertTrue(shell.isVisible());
        } finally {
            display.dispose();
        }
    }
}
