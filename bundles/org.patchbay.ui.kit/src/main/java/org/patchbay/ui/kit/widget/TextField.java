// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * A field for one line of text, with a hint while it is empty and a button that clears it. Not the platform's
 * own, whose frame and focus keep the platform's colours in every theme.
 */
public final class TextField extends Composite {
    private final Desk desk;
    private final Framed frame;
    private final StyledText text;
    private final PressButton clear;
    private String hint = "";
    private Optional<Supplier<String>> name = Optional.empty();
    private Supplier<String> description = () -> "";
    private boolean plain;

    /** @param id of the text inside; the clear button's has {@code .clear} behind it */
    public TextField(Composite parent, Desk desk, TextRole role, Token ground, String id) {
        super(parent, SWT.NONE);
        this.desk = desk;
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        frame = new Framed(this, desk, ground);
        text = frame.hold(WidgetId.set(new StyledText(frame, SWT.SINGLE), id));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        desk.look().style(text, ground, Token.INK, role);
        desk.look().bind(text, () -> {
            text.setSelectionBackground(desk.look().color(Token.ACCENT));
            text.setSelectionForeground(desk.look().color(Token.ON_ACCENT));
        });
        clear = frame.end(WidgetId.set(new PressButton(frame, desk, PressButton.Kind.QUIET), id + ".clear"));
        clear.iconOnly("close", "ui.search.clear");
        clear.onPress(this::clear);
        showClear(false);
        frame.addListener(SWT.Resize, _ -> makeRoom());
        desk.look().bind(frame, this::makeRoom);
        listen();
    }

    /** Words shown while it is empty; also its name for screen readers. */
    public TextField hint(String key, Object... arguments) {
        desk.words().bind(text, this::showHint, key, arguments);
        return this;
    }

    /** As {@link #hint}, with words that are ready to be shown. */
    public void showHint(String words) {
        hint = words;
        makeRoom();
        text.redraw();
    }

    /** While it is hidden it leaves its width to the hint, and the field stays as high as it is. */
    private void showClear(boolean now) {
        if (!plain) {
            clear.setVisible(now);
            ((GridData) clear.getLayoutData()).widthHint = now ? SWT.DEFAULT : 0;
        }
    }

    /** The icon gives way to a hint that would be shortened beside it. */
    private void makeRoom() {
        frame.iconBeside(desk.look().extent(TextRole.BODY, hint).x + text.getLeftMargin() + 2);
        frame.layout();
        text.setToolTipText(plain && !isHintWhole() ? hint : null);
    }

    /** Its name for screen readers, and what more there is to say, where that is not the hint. */
    public TextField name(Supplier<String> newName, Supplier<String> newDescription) {
        name = Optional.of(newName);
        description = newDescription;
        return this;
    }

    /** A field of a form: without the button that clears it, and Escape is left to the form. */
    public TextField plain() {
        plain = true;
        clear.setVisible(false);
        ((GridData) clear.getLayoutData()).exclude = true;
        return this;
    }

    /** Whether its frame says that what is in it won't do. */
    public void alarm(boolean now) {
        frame.alarm(now);
    }

    /** The frame, for controls at its right end. */
    public Framed frame() {
        return frame;
    }

    /** An icon at the left. */
    public TextField icon(String name) {
        frame.icon(name);
        return this;
    }

    public String text() {
        return text.getText();
    }

    public void setText(String value) {
        text.setText(value);
        text.setCaretOffset(value.length());
    }

    /** The control that has the keyboard. */
    public StyledText control() {
        return text;
    }

    /** Put the keyboard here. */
    public void focus() {
        text.setFocus();
    }

    public void clear() {
        text.setText("");
        text.setFocus();
    }

    public void onChange(Consumer<String> changed) {
        text.addListener(SWT.Modify, _ -> changed.accept(text.getText()));
    }

    public void onEnter(Runnable enter) {
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
                enter.run();
            }
        });
    }

    private void listen() {
        // The platform's own fields know it; this text does not by itself.
        text.setKeyBinding('A' | SWT.MOD1, ST.SELECT_ALL);
        text.addListener(SWT.Modify, _ -> {
            if (clear.getVisible() != (!plain && text.getCharCount() > 0)) {
                showClear(text.getCharCount() > 0);
                frame.layout();
            }
            text.redraw();
        });
        text.addListener(SWT.Paint, event -> paintHint(event.gc));
        text.addListener(SWT.Traverse, event -> {
            // Tab goes on to the next field; a line of text has no use for it.
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        text.addListener(SWT.KeyDown, event -> {
            if (!plain && event.keyCode == SWT.ESC && text.getCharCount() > 0) {
                event.doit = false;
                clear();
            }
        });
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.map(Supplier::get).orElse(hint);
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = description.get();
            }
        });
    }

    String hint() {
        return hint;
    }

    /** Whether the hint is shown and shortened. */
    boolean isHintCutOff() {
        return isHintShown() && !isHintWhole();
    }

    /** In a form it is an example, beside the field's name: half of one would mislead, and the tooltip has it. */
    private boolean isHintShown() {
        return text.getCharCount() == 0 && (!plain || isHintWhole());
    }

    private boolean isHintWhole() {
        return desk.look().extent(TextRole.BODY, hint).x <= text.getClientArea().width - text.getLeftMargin() - 1;
    }

    private void paintHint(GC gc) {
        if (isHintShown()) {
            // A hint is quiet, also in a field whose text is not.
            gc.setFont(desk.look().font(TextRole.BODY));
            gc.setForeground(desk.look().color(Token.INK_2));
            int x = text.getLeftMargin() + 1;
            int y = (text.getClientArea().height - gc.textExtent(hint).y) / 2;
            gc.drawText(TextLine.fit(gc, hint, text.getClientArea().width - x), x, Math.max(0, y), SWT.DRAW_TRANSPARENT);
        }
    }
}
