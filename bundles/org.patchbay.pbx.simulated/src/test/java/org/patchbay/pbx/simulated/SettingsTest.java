// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AnsweredBy;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Reaction;

class SettingsTest {

    @Test
    void allMayBeLeftOut() {
        Settings settings = Settings.of(Map.of());
        assertTrue(settings.ownProcess());
        assertEquals(0, settings.callsPerMinute());
        assertEquals(Duration.ofMinutes(5), settings.linger());
    }

    @Test
    void whatIsGivenCounts() {
        Settings settings = Settings.of(Map.of("calls-per-minute", "2.5", "dnis", "+493023125900, +493023125901",
                "patience-seconds", "30", "talk-seconds", "10-20", "colleague.1002",
                "answers after 3 s, talks 60 s, dials *11 *12", "outside.+12025550171", "busy",
                "outside.+12025550172", "answers as fax after 2 s"));
        assertEquals(2.5, settings.callsPerMinute());
        assertEquals(2, settings.dnis().size());
        assertEquals(new Settings.Span(30, 30), settings.patience());
        assertEquals(new Settings.Person(
                new Behaviour(Reaction.ANSWERS, Duration.ofSeconds(3), Duration.ofSeconds(60)), List.of("*11", "*12")),
                settings.colleagues().get("1002"));
        assertEquals(AnsweredBy.FAX, settings.outside().get("+12025550172").behaviour().answeredBy());
        assertEquals(Reaction.BUSY, settings.outside().get("+12025550171").behaviour().reaction());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calls-per-hour    | 3          | has no setting calls-per-hour
            calls-per-minute  | many       | calls-per-minute of the simulated switch is 'many': a number from 0 to 600
            calls-per-minute  | 601        | a number from 0 to 600
            calls-per-minute  | 1          | the numbers that customers dial
            world             | outside    | one of process, inside
            patience-seconds  | 60-30      | a span of seconds
            talk-seconds      | long       | a span of seconds
            linger-minutes    | -1         | a number from 0 to 1440
            colleague.1002    | sleeps     | setting colleague.1002
            outside.+1202555  | busy today | setting outside.+1202555
            """)
    void whatIsWrongIsNamedWithWhatIsAllowed(String key, String value, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of(key, value)))
                .getMessage();
        assertTrue(message.contains(said), message);
    }
}
