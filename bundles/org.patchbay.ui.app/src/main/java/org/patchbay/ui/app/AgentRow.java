// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.api.Centre.AgentEntry;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.AccessiblePress;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TextLine;

/** An agent to choose: name and extension. A click or Space chooses, a double click or Enter signs in. */
final class AgentRow extends Drawn {
    private static final int PADDING = 10;
    private static final int GAP = 8;
    private static final int CORNER = 12;

    private final AgentEntry entry;
    private final Runnable signIn;
    private final Runnable choose;
    private boolean chosen;

    AgentRow(Composite parent, Desk desk, AgentEntry entry, Runnable choose, Runnable signIn) {
        super(parent, desk, SWT.NONE);
        this.entry = entry;
        this.choose = choose;
        this.signIn = signIn;
        WidgetId.set(this, "agent." + entry.id());
        addListener(SWT.MouseDown, _ -> {
            forceFocus();
            choose.run();
        });
        addListener(SWT.MouseDoubleClick, _ -> signIn.run());
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.KeyDown, this::keyDown);
        AccessiblePress.on(this, this::accessibleName, choose);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        desk.words().bind(this, () -> {
            redraw();
            requestLayout();
        });
    }

    AgentEntry entry() {
        return entry;
    }

    boolean isChosen() {
        return chosen;
    }

    void select(boolean now) {
        if (chosen != now) {
            chosen = now;
            redraw();
        }
    }

    private void keyDown(Event event) {
        if (event.keyCode == SWT.SPACE) {
            choose.run();
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            choose.run();
            signIn.run();
        }
    }

    private String extension() {
        return desk().words().text("ui.signin.extension", entry.extension());
    }

    @Override
    public String accessibleName() {
        return entry.name() + ", " + extension();
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_LISTITEM;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                | (chosen ? ACC.STATE_SELECTED : 0);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return wrapped(wHint, hHint);
    }

    /** The extension stands below the name where there is no room beside it. */
    @Override
    protected Point needed(int width) {
        Point name = extent(TextRole.BODY_STRONG, entry.name());
        Point extension = extent(TextRole.BODY, extension());
        int beside = name.x + GAP + extension.x + 2 * PADDING;
        return beside <= width ? new Point(beside, name.y + 2 * PADDING)
                : new Point(Math.max(Math.min(name.x, width), extension.x) + 2 * PADDING, name.y + extension.y + 2 * PADDING);
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (chosen) {
            gc.setBackground(color(Token.HOVER));
            gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        }
        gc.setForeground(color(chosen || isFocusControl() ? Token.ACCENT : Token.LINE));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, CORNER, CORNER);
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(Token.INK_2));
        Point extent = gc.textExtent(extension());
        boolean beside = extent(TextRole.BODY_STRONG, entry.name()).x + GAP + extent.x + 2 * PADDING <= size.x;
        gc.drawText(extension(), beside ? size.x - PADDING - extent.x : PADDING, size.y - PADDING - extent.y,
                SWT.DRAW_TRANSPARENT);
        gc.setFont(font(TextRole.BODY_STRONG));
        gc.setForeground(color(Token.INK));
        gc.drawText(TextLine.fit(gc, entry.name(), size.x - 2 * PADDING), PADDING, PADDING, SWT.DRAW_TRANSPARENT);
    }
}
