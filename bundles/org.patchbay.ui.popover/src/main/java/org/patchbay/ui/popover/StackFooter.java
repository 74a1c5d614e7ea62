// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** Below the stack: which of the requests are shown, the way to the others, and "Accept N requests". */
final class StackFooter {
    private static final int PAD = 8;
    private static final int GAP = 8;

    private final PopoverPiece piece;
    private final Face face;

    /**
     * @param scroll by how many requests, downwards
     */
    StackFooter(Shell anchor, Desk desk, IntConsumer scroll, Runnable acceptAll) {
        piece = new PopoverPiece(anchor, desk);
        face = new Face(piece.shell(), desk, scroll, acceptAll);
    }

    Shell shell() {
        return piece.shell();
    }

    Drawn face() {
        return face;
    }

    /** Height of its window, whatever it says. */
    int height() {
        return face.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    }

    /** Width of its window for what it says now: as wide as the stack where it counts, else no wider than its button. */
    int width(int stack) {
        return face.counts ? stack : Math.min(stack, face.buttonWidth());
    }

    void fill(StackWindow window, DeskView view) {
        face.fill(window, view);
    }

    void show(Rectangle bounds) {
        piece.show(bounds);
        face.arrange();
    }

    void beat() {
        piece.beat();
    }

    void hide() {
        piece.hide();
    }

    private static final class Face extends Drawn {
        private final PopoverButton previous;
        private final PopoverButton next;
        private final PopoverButton acceptAll;
        private String range = "";
        private boolean counts;
        private int textX;

        Face(Shell shell, Desk desk, IntConsumer scroll, Runnable acceptAllAsked) {
            super(shell, desk, SWT.NO_FOCUS);
            previous = WidgetId.set(new PopoverButton(this, desk, () -> scroll.accept(-1)).icon("chevron-left"),
                    "popover.previous");
            next = WidgetId.set(new PopoverButton(this, desk, () -> scroll.accept(1)).icon("chevron-right"),
                    "popover.next");
            acceptAll = WidgetId.set(new PopoverButton(this, desk, acceptAllAsked), "control.ACCEPT_ALL");
            WidgetId.set(this, "popover.range");
        }

        void fill(StackWindow window, DeskView view) {
            counts = window.hidesSome();
            range = counts ? desk().words().text("ui.popover.range", window.first() + 1,
                    window.first() + window.count(), window.total()) : "";
            step(previous, "ui.popover.previous", window.hasBefore());
            step(next, "ui.popover.next", window.hasAfter());
            ControlView all = view.acceptAll();
            acceptAll.setVisible(all.isVisible());
            acceptAll.show(desk().words().text("control.ACCEPT_ALL", view.acceptable()), "",
                    all.reason().map(r -> desk().words().text("reason." + r)), false);
            redraw();
        }

        int buttonWidth() {
            return acceptAll.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * PAD;
        }

        void arrange() {
            Point size = getSize();
            textX = place(previous, PAD, size.y) + GAP;
            place(next, textX + extent(TextRole.BODY, range).x + GAP, size.y);
            Point all = acceptAll.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            acceptAll.setBounds(size.x - PAD - all.x, (size.y - all.y) / 2, all.x, all.y);
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            return new Point(Math.max(wHint, 0), acceptAll.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + 2 * PAD);
        }

        @Override
        public String accessibleName() {
            return range;
        }

        @Override
        protected void paint(GC gc, Point size) {
            PopoverPiece.outline(gc, size, color(Token.LINE));
            gc.setFont(font(TextRole.BODY));
            gc.setForeground(color(Token.INK));
            Point extent = gc.textExtent(range, SWT.DRAW_TRANSPARENT);
            gc.drawText(range, textX, (size.y - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        }

        private void step(PopoverButton button, String key, boolean possible) {
            button.setVisible(counts);
            button.show(desk().words().text(key), "", possible ? Optional.empty()
                    : Optional.of(desk().words().text(key)), false);
        }

        private static int place(PopoverButton button, int x, int height) {
            Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            button.setBounds(x, (height - size.y) / 2, size.x, size.y);
            return x + size.x;
        }
    }
}
