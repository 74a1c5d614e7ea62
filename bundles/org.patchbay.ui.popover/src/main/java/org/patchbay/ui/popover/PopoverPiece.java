// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/**
 * A small window of the stack, with one control that fills it. It belongs to a shell that is never
 * shown: on X11 that makes it a window that no window manager touches, so it comes and goes without moving
 * the focus, whether the desk is in front, behind another program, or minimised; elsewhere it keeps it out
 * of the task bar. Kept and used again, for making a window costs more than painting it.
 */
final class PopoverPiece {
    static final int STYLE = SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS | SWT.NO_TRIM;

    /** Radius of the corners. */
    static final int CORNER = 8;

    private static final int MOST_TRIES = 5;

    private final Desk desk;
    private final Shell shell;
    private Rectangle place = new Rectangle(0, 0, 0, 0);
    private int insist;

    PopoverPiece(Shell anchor, Desk desk) {
        this.desk = desk;
        shell = new Shell(anchor, STYLE);
        shell.setLayout(new FillLayout());
        desk.look().bind(shell, () -> shell.setBackground(desk.look().color(Token.RAISED)));
        shell.addListener(SWT.Resize, _ -> round());
    }

    Shell shell() {
        return shell;
    }

    /** The hairline around a control that fills the window. */
    static void outline(GC gc, Point size, Color line) {
        gc.setForeground(line);
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 2 * CORNER, 2 * CORNER);
    }

    /** Move to its place, and be seen there. */
    void show(Rectangle bounds) {
        place = bounds;
        insist = MOST_TRIES;
        if (!shell.getBounds().equals(bounds)) {
            uncover();
            shell.setBounds(bounds);
        }
        if (!shell.isVisible()) {
            shell.setVisible(true);
        }
    }

    /**
     * Look after its place. A window that is shown while it changes its size may be told its old size by the X
     * server after the new one; not for ever, for the server may have reasons.
     */
    void beat() {
        if (shell.isVisible() && insist > 0 && !shell.getBounds().equals(place)) {
            insist--;
            uncover();
            shell.setBounds(place);
        }
    }

    void hide() {
        if (shell.isVisible()) {
            uncover();
            shell.setVisible(false);
        }
    }

    private void uncover() {
        if (shell.isVisible()) {
            desk.frame().uncovered(shell.getBounds());
        }
    }

    private void round() {
        Point size = shell.getSize();
        Region region = new Region(shell.getDisplay());
        for (int y = 0; y < CORNER; y++) {
            double up = CORNER - y - 0.5;
            int in = (int) Math.floor(CORNER - Math.sqrt(CORNER * CORNER - up * up));
            region.add(in, y, size.x - 2 * in, 1);
            region.add(in, size.y - 1 - y, size.x - 2 * in, 1);
        }
        region.add(0, CORNER, size.x, Math.max(0, size.y - 2 * CORNER));
        Region old = shell.getRegion();
        shell.setRegion(region);
        if (old != null) {
            old.dispose();
        }
    }
}
