// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** One point of line colour across. */
final class HairLine extends Canvas {
    HairLine(Composite parent, Desk desk) {
        super(parent, SWT.NO_FOCUS);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.LINE)));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 1 : wHint, 1);
    }
}
