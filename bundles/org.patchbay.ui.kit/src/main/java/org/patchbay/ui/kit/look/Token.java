// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.util.Locale;

import org.patchbay.model.AgentState;

/** The colours that exist, by what they are for. Each theme's file gives each a value. */
public enum Token {
    CANVAS, SURFACE, RAISED, LINE, HOVER, INK, INK_2, ACCENT, ON_ACCENT, AVAILABLE, IDLE, RONA, ENGAGED, WRAP_UP,
    SIGNED_OUT;

    /** Danger is RONA's red: End, errors. */
    public static final Token DANGER = RONA;

    /** As the theme files write it, for instance {@code ink-2}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Token of(AgentState state) {
        return switch (state) {
            case SIGNED_OUT -> Token.SIGNED_OUT;
            case IDLE -> Token.IDLE;
            case AVAILABLE -> Token.AVAILABLE;
            case RESERVED, RINGING, ENGAGED -> Token.ENGAGED;
            case WRAP_UP -> Token.WRAP_UP;
            case RONA -> Token.RONA;
        };
    }
}
