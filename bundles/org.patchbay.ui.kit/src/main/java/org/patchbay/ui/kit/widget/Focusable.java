// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Makes a composite something that is reached by Tab, chosen by Space, Enter or a click, and read aloud. */
final class Focusable {
    private Focusable() {
    }

    static void make(Composite composite, Supplier<String> name, Supplier<Boolean> selected, Runnable choose) {
        composite.addListener(SWT.KeyDown, event -> keyDown(event, choose));
        composite.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        composite.addListener(SWT.FocusIn, _ -> composite.redraw());
        composite.addListener(SWT.FocusOut, _ -> composite.redraw());
        AccessiblePress.on(composite, name, choose);
        composite.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.get();
            }
        });
        composite.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_LISTITEM;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE
                        | (composite.isFocusControl() ? ACC.STATE_FOCUSED : 0)
                        | (selected.get() ? ACC.STATE_SELECTED : 0);
            }
        });
    }

    private static void keyDown(Event event, Runnable choose) {
        if (event.stateMask == 0 && (event.keyCode == SWT.SPACE || event.keyCode == SWT.CR)) {
            choose.run();
        }
    }
}
