// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.patchbay.ui.kit.Desk;

import jakarta.inject.Named;

/** Does what a key is bound to: the action of whichever part on the screen offers it. */
public final class RunAction {
    static final String PARAMETER = "org.patchbay.ui.app.action.id";

    @CanExecute
    boolean canRun(@Named(PARAMETER) String action, Desk desk) {
        return desk.actions().canRun(action);
    }

    @Execute
    void run(@Named(PARAMETER) String action, Desk desk) {
        desk.actions().run(action);
    }
}
