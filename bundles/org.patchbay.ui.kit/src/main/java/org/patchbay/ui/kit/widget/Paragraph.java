// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * A sentence or two, or a long name, wrapped. Drawn, because native labels that wrap were a third of what the layout of
 * a contact cost.
 */
public final class Paragraph extends Drawn {
    private final Token ink;
    private final TextRole role;
    private String text = "";

    public Paragraph(Composite parent, Desk desk, Token ground) {
        this(parent, desk, ground, Token.INK_2);
    }

    public Paragraph(Composite parent, Desk desk, Token ground, Token ink) {
        this(parent, desk, ground, ink, TextRole.BODY);
    }

    public Paragraph(Composite parent, Desk desk, Token ground, Token ink, TextRole role) {
        super(parent, desk, SWT.NO_FOCUS);
        this.ink = ink;
        this.role = role;
        desk.look().bind(this, () -> setBackground(color(ground)));
    }

    /** Words in the language of now, and of later. */
    public Paragraph words(String key, Object... arguments) {
        desk().words().bind(this, this::show, key, arguments);
        return this;
    }

    public void show(String words) {
        if (!text.equals(words)) {
            text = words;
            renamed();
            redraw();
            requestLayout();
        }
    }

    public String text() {
        return text;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Point extent = desk().look().extent(role, text, wHint);
        return new Point(wHint == SWT.DEFAULT ? extent.x : wHint, hHint == SWT.DEFAULT ? extent.y : hHint);
    }

    /** Words go on in the next line: what lacks is height. */
    @Override
    public boolean isCutOff() {
        return getSize().y < computeSize(getSize().x, SWT.DEFAULT).y;
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setForeground(color(ink));
        desk().look().draw(gc, role, text, size.x);
    }
}
