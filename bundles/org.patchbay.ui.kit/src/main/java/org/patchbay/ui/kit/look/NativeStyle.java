// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The theme for plain widgets of others, such as a plugin's panel: ground and ink, nothing more. */
public final class NativeStyle {
    private NativeStyle() {
    }

    /** Gives a control and everything in it ground and ink of the theme of now. */
    public static void apply(Look look, Control control, Token ground) {
        control.setBackground(look.color(ground));
        control.setForeground(look.color(Token.INK));
        control.setFont(look.font(TextRole.BODY));
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                apply(look, child, ground);
            }
        }
    }
}
