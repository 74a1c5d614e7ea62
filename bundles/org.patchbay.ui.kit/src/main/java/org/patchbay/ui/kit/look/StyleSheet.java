// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

/** The style sheet of a theme, for what the platform draws itself; its CSS has no variables, so it is made. */
public final class StyleSheet {
    private StyleSheet() {
    }

    /** CSS for the window's own shells and for plugins' plain widgets. */
    public static String of(Theme theme) {
        return """
                Shell, .MTrimmedWindow { background-color: %1$s; color: %2$s; }
                .patchbay-plugin, .patchbay-plugin Composite, .patchbay-plugin Label, .patchbay-plugin Link,
                .patchbay-plugin Text, .patchbay-plugin Table, .patchbay-plugin Tree, .patchbay-plugin List {
                  background-color: %3$s; color: %2$s; }
                """.formatted(theme.hex(Token.CANVAS), theme.hex(Token.INK), theme.hex(Token.SURFACE));
    }
}
