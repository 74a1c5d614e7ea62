// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** An icon that is looked at, not pressed; its word is tooltip and name. */
public final class IconView extends Drawn {
    private final int size;
    private String icon = "";
    private Token token = Token.INK_2;
    private String name = "";

    /** @param size 16 or 20 */
    public IconView(Composite parent, Desk desk, int size) {
        super(parent, desk, SWT.NO_FOCUS);
        this.size = size;
    }

    public void show(String newIcon, Token newToken, String words) {
        if (!icon.equals(newIcon) || token != newToken || !name.equals(words)) {
            icon = newIcon;
            token = newToken;
            name = words;
            setToolTipText(words);
            renamed();
            redraw();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(scaled(size), scaled(size));
    }

    @Override
    public String accessibleName() {
        return name;
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_GRAPHIC;
    }

    @Override
    protected void paint(GC gc, Point area) {
        if (!icon.isEmpty()) {
            int side = scaled(size);
            gc.drawImage(desk().look().icon(icon, token, side), (area.x - side) / 2, (area.y - side) / 2);
        }
    }
}
