// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys of a list. */
final class RowHand {
    private RowHand() {
    }

    static void listen(RowList list) {
        list.addListener(SWT.MouseDown, event -> {
            list.forceFocus();
            list.select(at(list, event));
        });
        list.addListener(SWT.MouseDoubleClick, event -> {
            if (at(list, event) == list.selected()) {
                list.take();
            }
        });
        list.addListener(SWT.MouseMove, event -> list.hover(at(list, event)));
        list.addListener(SWT.MouseExit, _ -> list.hover(-1));
        list.addListener(SWT.KeyDown, event -> key(list, event.keyCode));
        list.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        list.addListener(SWT.FocusIn, _ -> list.refresh(list.selected()));
        list.addListener(SWT.FocusOut, _ -> list.refresh(list.selected()));
    }

    private static int at(RowList list, Event event) {
        return list.grid().at(event.x, event.y);
    }

    private static void key(RowList list, int code) {
        int columns = list.grid().columns();
        switch (code) {
            case SWT.ARROW_DOWN -> list.move(columns);
            case SWT.ARROW_UP -> list.move(-columns);
            case SWT.ARROW_RIGHT -> beside(list, columns, 1);
            case SWT.ARROW_LEFT -> beside(list, columns, -1);
            case SWT.PAGE_DOWN -> list.move(list.page());
            case SWT.PAGE_UP -> list.move(-list.page());
            case SWT.HOME -> list.select(0);
            case SWT.END -> list.select(list.count() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> list.take();
            default -> { }
        }
    }

    private static void beside(RowList list, int columns, int by) {
        if (columns > 1) {
            list.move(by);
        }
    }
}
