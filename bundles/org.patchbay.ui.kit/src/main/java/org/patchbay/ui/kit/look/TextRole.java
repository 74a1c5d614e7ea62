// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

/** Sizes of text. Points at text size 100 %; at 96 dpi 9 points are 12 pixels. */
public enum TextRole {
    LABEL(9, false), BODY(10, false), BODY_STRONG(10, true), NAME(11, true), TIMER(15, false), TITLE(18, true),
    /** Read from across the room. */
    FIGURE(28, true);

    private final int points;
    private final boolean strong;

    TextRole(int points, boolean strong) {
        this.points = points;
        this.strong = strong;
    }

    int points() {
        return points;
    }

    boolean strong() {
        return strong;
    }
}
