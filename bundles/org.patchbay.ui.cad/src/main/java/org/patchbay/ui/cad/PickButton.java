// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.widget.PressButton;

/** An icon inside a field: no higher than its line, so that all fields are alike. */
final class PickButton extends PressButton {
    private static final int PADDING = 8;

    PickButton(Composite parent, Desk desk) {
        super(parent, desk, Kind.QUIET);
    }

    @Override
    protected Point needed(int width) {
        int line = extent(TextRole.BODY, "X").y;
        return new Point(line + scaled(PADDING), line);
    }
}
