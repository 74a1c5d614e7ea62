// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleActionAdapter;
import org.eclipse.swt.accessibility.AccessibleActionEvent;
import org.eclipse.swt.widgets.Control;

/** Lets a screen reader or a test press what we draw, as if by keyboard. */
public final class AccessiblePress {
    private AccessiblePress() {
    }

    public static void on(Control control, Supplier<String> name, Runnable press) {
        control.getAccessible().addAccessibleActionListener(new AccessibleActionAdapter() {
            @Override
            public void getActionCount(AccessibleActionEvent e) {
                e.count = 1;
            }

            @Override
            public void getName(AccessibleActionEvent e) {
                e.result = name.get();
            }

            @Override
            public void doAction(AccessibleActionEvent e) {
                press.run();
                e.result = ACC.OK;
            }
        });
    }
}
