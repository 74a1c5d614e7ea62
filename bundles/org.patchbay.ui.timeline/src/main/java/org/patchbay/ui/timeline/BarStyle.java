// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.ui.kit.look.Token;

/** How a bar is drawn: by colour, and by a filling that means the same without colours. */
record BarStyle(Token token, Filling filling) {

    enum Filling {
        SOLID, OUTLINE, HATCHED,
        /** Lower than the others. */
        THIN, THIN_HATCHED;

        boolean isThin() {
            return this == THIN || this == THIN_HATCHED;
        }
    }

    static BarStyle of(Kind kind) {
        return switch (kind) {
            case MENU -> new BarStyle(Token.SIGNED_OUT, Filling.OUTLINE);
            case WAITING -> new BarStyle(Token.IDLE, Filling.OUTLINE);
            case PREVIEW -> new BarStyle(Token.SIGNED_OUT, Filling.HATCHED);
            case RINGING -> new BarStyle(Token.AVAILABLE, Filling.OUTLINE);
            case TALKING -> new BarStyle(Token.ENGAGED, Filling.SOLID);
            case CONSULTING -> new BarStyle(Token.ENGAGED, Filling.HATCHED);
            case ON_HOLD -> new BarStyle(Token.IDLE, Filling.HATCHED);
            case WRAP_UP -> new BarStyle(Token.WRAP_UP, Filling.SOLID);
            case RECORDING -> new BarStyle(Token.DANGER, Filling.THIN);
            case RECORDING_PAUSED -> new BarStyle(Token.INK_2, Filling.THIN_HATCHED);
        };
    }
}
