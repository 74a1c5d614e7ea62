// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * One line of text. Words of ours wrap where there is no room for one; data (names, numbers) is shortened by an ellipsis
 * where it must, and then stands whole in the tooltip.
 */
public final class TextLine extends Drawn {
    private static final String ELLIPSIS = "…";

    private final TextRole role;
    private Token token;
    private String text = "";
    private boolean data;
    private boolean wraps;
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

    /** A name, a number that is to be read whole: it wraps as words do; only a single part wider than all is shortened. */
    public void showName(String name) {
        data = true;
        wraps = true;
        setText(name);
    }

    /** A name, a number: what may be shortened. */
    public void showData(String value) {
        data = true;
        wraps = false;
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
        return TextBlock.whole(text);
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
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        return block(role, text.isEmpty() ? " " : text, data && !wraps ? Integer.MAX_VALUE : width).size();
    }

    @Override
    public boolean isCutOff() {
        return data ? wraps && getSize().y < needed(getSize().x).y : super.isCutOff();
    }

    @Override
    public String accessibleName() {
        return text();
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setFont(font(role));
        gc.setForeground(color(token));
        List<String> lines = data && !wraps ? List.of(text) : block(role, text, size.x).lines();
        TextBlock shown = new TextBlock(desk().look(), role, lines.stream().map(line -> fit(gc, line, size.x)).toList());
        shown.draw(gc, 0, (size.y - shown.size().y) / 2, size.x, alignment);
        String tip = shown.lines().equals(lines) ? hint : text();
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
