// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.kit.Desk;

/** A popover: a card in a window of its own. */
final class PopoverCard {
    private final PopoverPiece piece;
    private final CardCanvas canvas;

    PopoverCard(Shell anchor, Desk desk, CardCanvas.Asked asked) {
        piece = new PopoverPiece(anchor, desk);
        canvas = new CardCanvas(piece.shell(), desk, asked);
    }

    CardCanvas canvas() {
        return canvas;
    }

    Shell shell() {
        return piece.shell();
    }

    /** Fill it; the size of its window then. */
    Point fill(PopoverView view, int width) {
        canvas.show(view, width);
        return new Point(width, canvas.height());
    }

    void show(Rectangle bounds) {
        piece.show(bounds);
    }

    /** Time goes on. */
    void beat() {
        piece.beat();
        canvas.beat();
    }

    void hide() {
        piece.hide();
    }
}
