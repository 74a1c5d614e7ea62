// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** The way to the UI thread for results that come from elsewhere. */
final class UiThread {
    private UiThread() {
    }

    /** Runs it soon; a display that is gone takes nothing, and nobody is left to see it. */
    static void post(Display display, Runnable runnable) {
        try {
            display.asyncExec(runnable);
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }
}
