// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** In the place of the list: that it is coming, that it is empty, or that it could not be had; and what one can do. */
final class Nothing {
    private static final int WIDE = 480;

    private final Desk desk;
    private final Composite page;
    private final Paragraph words;
    private final PressButton clear;
    private final PressButton again;
    private String key = "ui.recordings.loading";

    Nothing(Composite parent, Desk desk, Runnable clearFilters, Runnable askAgain) {
        this.desk = desk;
        page = new Composite(parent, SWT.NONE);
        desk.look().style(page, Token.SURFACE, Token.INK);
        page.setLayout(new GridLayout());
        words = WidgetId.set(new Paragraph(page, desk, Token.SURFACE), "recordings.nothing");
        words.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
        clear = button("clear", clearFilters);
        again = button("again", askAgain);
        desk.words().bind(page, this::tell);
        desk.look().bind(page, this::tell);
    }

    private PressButton button(String id, Runnable press) {
        PressButton button = WidgetId.set(new PressButton(page, desk, PressButton.Kind.QUIET), "recordings." + id);
        button.words("ui.recordings." + id).onPress(press);
        button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, id.equals("again")));
        return button;
    }

    private Control show(String newKey) {
        key = newKey;
        tell();
        visible(clear, key.equals("ui.recordings.none-fits"));
        visible(again, key.equals("ui.recordings.failed"));
        page.layout(true, true);
        return page;
    }

    private void tell() {
        String text = desk.words().text(key);
        words.show(text);
        ((GridData) words.getLayoutData()).widthHint = Math.min(desk.look().scaled(WIDE),
                desk.look().extent(TextRole.BODY, text).x + 4);
    }

    private static void visible(PressButton button, boolean now) {
        button.setVisible(now);
        GridData data = (GridData) button.getLayoutData();
        data.heightHint = now ? SWT.DEFAULT : 0;
    }

    Control loading() {
        return show("ui.recordings.loading");
    }

    Control empty(boolean narrow) {
        return show(narrow ? "ui.recordings.none-fits" : "ui.recordings.none");
    }

    Control failed() {
        return show("ui.recordings.failed");
    }

    Control control() {
        return page;
    }
}
