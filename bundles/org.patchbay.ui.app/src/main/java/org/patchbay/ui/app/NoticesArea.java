// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Notice;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Sentences that stand under the header until they are closed, or go by themselves. Never in the way. */
final class NoticesArea extends Composite {
    private static final int ICON = 20;
    private static final int NARROW = 620;

    private final Desk desk;
    private final Map<Notice, Control> cards = new HashMap<>();

    NoticesArea(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "notices");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        desk.notices().follow(this, this::refresh);
    }

    /** Where it stands in a grid: across, and nowhere while there is nothing to say. */
    static GridData across() {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        return data;
    }

    @Override
    public void setLayoutData(Object data) {
        super.setLayoutData(data);
        refresh();
    }

    private void refresh() {
        List<Notice> open = desk.notices().open();
        new ArrayList<>(cards.keySet()).stream().filter(n -> !open.contains(n)).forEach(n -> cards.remove(n).dispose());
        open.stream().filter(n -> !cards.containsKey(n)).forEach(n -> cards.put(n, create(n)));
        GridLayout layout = (GridLayout) getLayout();
        layout.marginBottom = open.isEmpty() ? 0 : 8;
        setVisible(!open.isEmpty());
        if (getLayoutData() instanceof GridData data) {
            data.exclude = open.isEmpty();
        }
        getParent().layout(true, true);
    }

    private Control create(Notice notice) {
        Card card = WidgetId.set(new Card(this, desk, Token.RAISED), "notice." + notice.message().key());
        card.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        card.grid().marginHeight = 4;
        IconView icon = new IconView(card, desk, ICON);
        icon.show(icon(notice), ink(notice), "");
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, false));
        Paragraph text = new Paragraph(card, desk, Token.RAISED, Token.INK);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.words().bind(text, () -> text.show(desk.words().text(notice.message())));
        card.grid().numColumns = 3;
        PressButton close = closing(card, desk, notice);
        close.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        notice.action().ifPresent(a -> action(card, notice, a, close));
        if (notice.kind() == Notice.Kind.INFO) {
            desk.display().timerExec(desk.settings().noticeSeconds() * 1000, () -> desk.notices().fade(notice));
        }
        return card;
    }

    /** Before the close button; below the sentence where it is narrow. */
    private void action(Card card, Notice notice, Notice.Action action, PressButton close) {
        PressButton button = new PressButton(card, desk, PressButton.Kind.QUIET).words(action.wordsKey()).onPress(() -> {
            desk.notices().close(notice);
            action.run().run();
        });
        GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
        button.setLayoutData(data);
        card.addListener(SWT.Resize, _ -> {
            boolean narrow = card.getSize().x < desk.look().scaled(NARROW);
            if (narrow == data.horizontalSpan > 1 && card.grid().numColumns == (narrow ? 3 : 4)) {
                return;
            }
            if (narrow) {
                button.moveBelow(close);
            } else {
                button.moveAbove(close);
            }
            card.grid().numColumns = narrow ? 3 : 4;
            data.horizontalSpan = narrow ? 3 : 1;
            // Its height is another one now.
            card.requestLayout();
        });
    }

    /** The button that closes a notice, or acknowledges it. */
    static PressButton closing(Composite parent, Desk desk, Notice notice) {
        PressButton button = new PressButton(parent, desk, PressButton.Kind.QUIET);
        if (notice.mustBeAcknowledged()) {
            button.icon("check").words("ui.notice.acknowledge");
        } else {
            button.iconOnly("close", "ui.notice.dismiss");
        }
        return button.onPress(() -> desk.notices().close(notice));
    }

    static String icon(Notice notice) {
        return switch (notice.kind()) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    static Token ink(Notice notice) {
        return switch (notice.kind()) {
            case INFO -> Token.ENGAGED;
            case WARNING -> Token.IDLE;
            case ERROR -> Token.DANGER;
        };
    }
}
