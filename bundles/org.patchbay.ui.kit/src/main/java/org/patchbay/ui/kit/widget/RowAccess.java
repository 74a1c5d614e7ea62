// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.stream.IntStream;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells screen readers of the rows in sight: they are the list's children; a child's id is its row. */
final class RowAccess {
    private RowAccess() {
    }

    static void tell(RowList list) {
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID >= 0 && e.childID < list.count()) {
                    e.result = list.spoken(e.childID);
                }
            }
        });
        list.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = Math.max(0, list.end() - list.first());
            }

            @Override
            public void getChildren(AccessibleControlEvent e) {
                e.children = IntStream.range(list.first(), list.end()).boxed().toArray();
            }

            @Override
            public void getRole(AccessibleControlEvent e) {
                if (e.childID >= 0) {
                    e.detail = ACC.ROLE_LISTITEM;
                }
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                if (e.childID >= 0) {
                    e.detail = ACC.STATE_SELECTABLE | (e.childID == list.selected() ? ACC.STATE_SELECTED : 0);
                }
            }

            @Override
            public void getSelection(AccessibleControlEvent e) {
                e.childID = list.selected() >= 0 ? list.selected() : ACC.CHILDID_NONE;
            }
        });
    }
}
