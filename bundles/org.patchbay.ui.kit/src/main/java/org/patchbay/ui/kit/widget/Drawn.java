// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** What our own drawing has in common: the theme, antialiasing, a name and a role for screen readers. */
public abstract class Drawn extends Canvas {
    private final Desk desk;

    protected Drawn(Composite parent, Desk desk, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED);
        this.desk = desk;
        desk.look().bind(this, () -> {
            setBackground(parent.getBackground());
            lookChanged();
            redraw();
        });
        addListener(SWT.Paint, event -> {
            event.gc.setAntialias(SWT.ON);
            event.gc.setTextAntialias(SWT.ON);
            paint(event.gc, getSize());
        });
        describe();
    }

    protected abstract void paint(GC gc, Point size);

    /** What a screen reader says. */
    public abstract String accessibleName();

    /** One of {@code ACC.ROLE_*}. */
    protected int accessibleRole() {
        return ACC.ROLE_LABEL;
    }

    /** One or more of {@code ACC.STATE_*}. */
    protected int accessibleState() {
        return ACC.STATE_READONLY;
    }

    /** More than the name, for instance why a button can't be pressed. */
    protected String accessibleDescription() {
        return "";
    }

    /** Tells screen readers, which remember names, that it has another one. Not for what changes every second. */
    protected final void renamed() {
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    /** Whether not all that should be read can be read at this size. */
    public boolean isCutOff() {
        Point needed = needed(getSize().x);
        return getSize().x < needed.x || getSize().y < needed.y;
    }

    /** The room it needs where this is the width: where words wrap, as high as that makes them. */
    protected Point needed(int width) {
        return computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }

    /** For {@code computeSize} of what wraps. */
    protected final Point wrapped(int wHint, int hHint) {
        Point needed = needed(wHint == SWT.DEFAULT ? Integer.MAX_VALUE : wHint);
        return new Point(wHint == SWT.DEFAULT ? needed.x : wHint, hHint == SWT.DEFAULT ? needed.y : hHint);
    }

    /** Theme or text size changed; sizes are worked out again by the next layout. */
    protected void lookChanged() {
    }

    protected final Desk desk() {
        return desk;
    }

    protected final Color color(Token token) {
        return desk.look().color(token);
    }

    protected final Font font(TextRole role) {
        return desk.look().font(role);
    }

    /** A measure that grows with the text. */
    protected final int scaled(int points) {
        return desk.look().scaled(points);
    }

    /** Size of a text in a role. */
    protected final Point extent(TextRole role, String text) {
        return desk.look().extent(role, text);
    }

    /** Words in as many lines as they need in this width. */
    protected final TextBlock block(TextRole role, String text, int width) {
        return TextBlock.of(desk.look(), role, text, width);
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = accessibleName();
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = accessibleDescription();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = accessibleRole();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                // The platform says of what is drawn that it shows, also while it is hidden.
                e.detail = accessibleState() | (isVisible() ? 0 : ACC.STATE_INVISIBLE | ACC.STATE_OFFSCREEN);
            }
        });
    }
}
