// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

class TimerLabelTest {
    @ParameterizedTest
    @CsvSource({ "PT0S,0:00", "PT9.9S,0:09", "PT3M41S,3:41", "PT1H2M3S,1:02:03", "PT30H,30:00:00" })
    void format(Duration duration, String shown) {
        assertEquals(shown, TimerLabel.format(duration));
    }

    @Test
    @Tag("ANS-07")
    void countsOnByTheCentresTime() {
        try (TestDesk test = new TestDesk()) {
            test.desk.show(Views.talking());
            TimerLabel timer = new TimerLabel(test.shell, test.desk, TextRole.TIMER, Token.INK);
            timer.since(Views.ago(221));
            assertEquals("3:41", timer.text());

            test.nanos.addAndGet(Duration.ofSeconds(2).toNanos());

            test.until("two seconds on", () -> timer.text().equals("3:43"));
        }
    }
}
