// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can read what is written: every colour of text on every ground, in both themes. */
class ContrastTest {
    private static final Set<Token> GROUNDS = EnumSet.of(Token.CANVAS, Token.SURFACE, Token.RAISED, Token.HOVER);
    private static final Set<Token> NO_TEXT = EnumSet.of(Token.LINE, Token.ON_ACCENT);

    static Stream<Arguments> pairs() {
        return Theme.all().stream().flatMap(theme -> Stream.concat(
                texts().flatMap(text -> GROUNDS.stream().map(ground -> Arguments.of(theme, text, ground))),
                Stream.of(Arguments.of(theme, Token.ON_ACCENT, Token.ACCENT),
                        Arguments.of(theme, Token.ON_ACCENT, Token.DANGER))));
    }

    private static Stream<Token> texts() {
        return Stream.of(Token.values()).filter(t -> !GROUNDS.contains(t) && !NO_TEXT.contains(t));
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    @Tag("STATE-12")
    void canBeRead(Theme theme, Token text, Token ground) {
        double ratio = Contrast.between(theme.rgb(text), theme.rgb(ground));
        assertTrue(ratio >= Contrast.TEXT, () -> theme.name() + ": " + text + " on " + ground + " has " + ratio);
    }

    @Test
    void measuresAsWcagDoes() {
        assertEquals(21, Contrast.between(new RGB(0, 0, 0), new RGB(255, 255, 255)), 0.01);
        assertEquals(4.54, Contrast.between(new RGB(0x76, 0x76, 0x76), new RGB(255, 255, 255)), 0.01);
    }

    @Test
    void themesAreNamedAsThePlatformNeedsThem() {
        assertEquals(List.of(false, true), Theme.all().stream().map(Theme::isDark).toList());
    }
}
