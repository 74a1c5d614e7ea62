// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** What is typed narrows a list; arrows move in it and Enter takes it, without leaving the field. */
final class SearchField {
    private static final int PAGE = 5;

    private final Text text;

    SearchField(Composite parent, Desk desk) {
        text = WidgetId.set(new Text(parent, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                "wrapup.search");
        desk.look().style(text, Token.SURFACE, Token.INK, TextRole.BODY);
        desk.words().bind(text, text::setMessage, "ui.wrapup.search");
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text.getMessage();
            }
        });
    }

    Control control() {
        return text;
    }

    void focus() {
        text.setFocus();
    }

    void onChange(Consumer<String> changed) {
        text.addListener(SWT.Modify, _ -> changed.accept(text.getText()));
    }

    /** @param move by how many entries, downwards */
    void onKeys(IntConsumer move, Runnable enter) {
        text.addListener(SWT.KeyDown, event -> key(event, move));
        text.addListener(SWT.DefaultSelection, event -> {
            // Its cancel icon reports the same event, and has cleared the field by itself.
            if (event.detail != SWT.ICON_CANCEL && event.detail != SWT.ICON_SEARCH) {
                enter.run();
            }
        });
    }

    private void key(Event event, IntConsumer move) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> moved(event, move, 1);
            case SWT.ARROW_UP -> moved(event, move, -1);
            case SWT.PAGE_DOWN -> moved(event, move, PAGE);
            case SWT.PAGE_UP -> moved(event, move, -PAGE);
            case SWT.ESC -> {
                event.doit = false;
                text.setText("");
            }
            default -> { }
        }
    }

    private static void moved(Event event, IntConsumer move, int by) {
        event.doit = false;
        move.accept(by);
    }
}
