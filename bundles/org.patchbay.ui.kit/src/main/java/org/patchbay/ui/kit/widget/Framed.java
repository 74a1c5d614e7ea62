// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/**
 * Our frame around a native control that has none of its own: a hairline, in the accent while the focus is
 * inside. A platform's own frame keeps the platform's colours, and would stand out in a theme that is not its.
 */
public final class Framed extends Composite {
    /** Distance of a list from its frame, above and below. */
    public static final int TIGHT = 4;

    private static final int CORNER = 12;
    private static final int ICON = 16;
    private static final int PADDING = 8;

    private final Desk desk;
    private final Token ground;
    private String icon = "";
    private boolean focused;
    private boolean alarmed;

    /** @param ground of the control inside, and of the frame */
    public Framed(Composite parent, Desk desk, Token ground) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.desk = desk;
        this.ground = ground;
        GridLayout layout = new GridLayout();
        layout.marginWidth = PADDING;
        layout.marginHeight = 5;
        layout.horizontalSpacing = 4;
        setLayout(layout);
        desk.look().bind(this, () -> {
            setBackground(desk.look().color(ground));
            redraw();
        });
        addListener(SWT.Paint, event -> paint(event.gc, getSize()));
    }

    /** The control inside, made with this as its parent; takes all the room and tells of its focus. */
    public <C extends Control> C hold(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        follow(control);
        return control;
    }

    /** The frame shows the focus of this control too; it may stand deeper inside. */
    public void follow(Control control) {
        control.addListener(SWT.FocusIn, _ -> focus(true));
        control.addListener(SWT.FocusOut, _ -> focus(false));
    }

    /** A control at the right end, for instance a button that clears; made with this as its parent. */
    public <C extends Control> C end(C control) {
        ((GridLayout) getLayout()).numColumns++;
        control.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        return control;
    }

    /** An icon at the left, without a meaning of its own. */
    public Framed icon(String name) {
        icon = name;
        desk.look().bind(this, () -> iconBeside(0));
        return this;
    }

    /** Shows the icon where so much room is left beside it. */
    void iconBeside(int width) {
        int side = icon.isEmpty() ? 0 : desk.look().scaled(ICON) + 4;
        boolean room = getSize().x == 0 || getSize().x - 2 * PADDING - side >= width;
        ((GridLayout) getLayout()).marginLeft = room ? side : 0;
    }

    /** A list goes from edge to edge; a field keeps its distance. */
    public Framed tight() {
        GridLayout layout = (GridLayout) getLayout();
        layout.marginWidth = 2;
        layout.marginHeight = TIGHT;
        return this;
    }

    /** Whether the frame says that what is inside won't do; words must say so too. */
    public void alarm(boolean now) {
        if (alarmed != now) {
            alarmed = now;
            redraw();
        }
    }

    private void focus(boolean now) {
        focused = now;
        if (!isDisposed()) {
            redraw();
        }
    }

    private void paint(GC gc, Point size) {
        Rectangle all = new Rectangle(0, 0, size.x, size.y);
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(all);
        gc.setBackground(desk.look().color(ground));
        gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        gc.setForeground(desk.look().color(alarmed ? Token.DANGER : focused ? Token.ACCENT : Token.LINE));
        gc.setLineWidth(focused ? 2 : 1);
        int inset = focused ? 1 : 0;
        gc.drawRoundRectangle(inset, inset, size.x - 1 - inset, size.y - 1 - inset, CORNER, CORNER);
        gc.setLineWidth(1);
        if (((GridLayout) getLayout()).marginLeft > 0) {
            int side = desk.look().scaled(ICON);
            gc.drawImage(desk.look().icon(icon, Token.INK_2, side), PADDING, (size.y - side) / 2);
        }
    }
}
