// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;

/** Keys that move in a list while the keyboard stays in the field that narrows it. */
public final class SearchKeys {
    private static final int PAGE = 5;

    private SearchKeys() {
    }

    /** @param move by how many entries, downwards */
    public static void bind(TextField field, IntConsumer move) {
        StyledText text = field.control();
        // The text has a use of its own for these keys, also in one line.
        text.addVerifyKeyListener(event -> event.doit = by(event.keyCode) == 0);
        text.addListener(SWT.KeyDown, event -> key(event, move));
    }

    private static void key(Event event, IntConsumer move) {
        int by = by(event.keyCode);
        if (by != 0) {
            move.accept(by);
        }
    }

    private static int by(int keyCode) {
        return switch (keyCode) {
            case SWT.ARROW_DOWN -> 1;
            case SWT.ARROW_UP -> -1;
            case SWT.PAGE_DOWN -> PAGE;
            case SWT.PAGE_UP -> -PAGE;
            default -> 0;
        };
    }
}
