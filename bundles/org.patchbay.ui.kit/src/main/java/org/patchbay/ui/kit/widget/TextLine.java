// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * One line of text. Words of ours must fit; data (names, numbers) is shortened by an ellipsis where it
 * must, and then stands whole in the tooltip.
 */
public final class TextLine extends Drawn {
    private static final String ELLIPSIS = "…";

    private final TextRole role;
    private Token token;
    private String text = "";
    private boolean data;
    private String hint;
    private int alignment = SWT.LEFT;

    public TextLine(Composite parent, Desk desk, TextRole role, Token token) {
        super(parent, desk, SWT.NO_FOCUS);
        this.role = role;
        this.token = token;
    }

    /** Words in the language of now, and of later. */
    public TextLine words(String key, Object... arguments) {
        data = false;
        desk().words().bind(this, this::setText, key, arguments);
        return this;
    }

    /** Words that are ready to be shown. */
    public void showWords(String words) {
        data = false;
        setText(words);
    }

    /** A name, a number: what may be shortened. */
    public void showData(String value) {
        data = true;
        setText(value);
    }

    /** A tooltip that says more; where the text is shortened the whole text comes first. */
    public void hint(String words) {
        if (!Objects.equals(hint, words)) {
            hint = words;
            setToolTipText(words);
        }
    }

    public String text() {
        return text;
    }

    public void token(Token next) {
        if (token != next) {
            token = next;
            redraw();
        }
    }

    /** {@code SWT.LEFT}, {@code CENTER} or {@code RIGHT}. */
    public TextLine align(int next) {
        alignment = next;
        return this;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Point extent = extent(role, text.isEmpty() ? " " : text);
        return new Point(wHint == SWT.DEFAULT ? extent.x + 1 : wHint, hHint == SWT.DEFAULT ? extent.y : hHint);
    }

    @Override
    public boolean isCutOff() {
        return !data && super.isCutOff();
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setFont(font(role));
        gc.setForeground(color(token));
        String shown = fit(gc, text, size.x);
        Point extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT);
        int x = alignment == SWT.RIGHT ? size.x - extent.x : alignment == SWT.CENTER ? (size.x - extent.x) / 2 : 0;
        gc.drawText(shown, x, (size.y - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        String tip = shown.equals(text) ? hint : text;
        if (!Objects.equals(tip, getToolTipText())) {
            setToolTipText(tip);
        }
    }

    /** The text, or as much of it as fits, and an ellipsis. */
    public static String fit(GC gc, String text, int width) {
        if (gc.textExtent(text, SWT.DRAW_TRANSPARENT).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS, SWT.DRAW_TRANSPARENT).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    private void setText(String next) {
        if (!text.equals(next)) {
            text = next;
            renamed();
            redraw();
        }
    }
}
