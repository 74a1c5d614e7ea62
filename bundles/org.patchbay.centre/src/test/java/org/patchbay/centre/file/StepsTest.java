// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.configuration.Step.Condition;
import org.patchbay.model.FlowId;
import org.patchbay.model.QueueId;

/** Steps of flows in the centre file. */
class StepsTest {

    private static final QueueId MAIN = new QueueId("main");
    private static final QueueId NIGHT = new QueueId("night");

    private static String file(String steps) {
        return """
                name: Small
                time-zone: Europe/Berlin
                fallback-queue: main
                queues: { main: { label: Main }, night: { label: Night } }
                teams: { all: { label: All } }
                flows:
                  calls:
                    label: Calls
                    queue: main
                    variables: { number: { label: Number }, level: { label: Level } }
                    opening-hours: [ { days: [mon], from: "09:00", to: "18:00" } ]
                    steps:
                """ + steps.indent(6) + """
                entry-points: { line: { label: Line, flow: calls } }
                agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
                """;
    }

    private static Flow flow(String steps) throws Exception {
        return CentreFile.read("small.yaml", file(steps)).configuration().flows().get(new FlowId("calls"));
    }

    @Test
    void eachKindOfStepIsRead() throws Exception {
        assertEquals(List.of(new Step.Play(List.of("welcome", "hours")),
                new Step.Collect(List.of("enter"), "number", 8, 4, "#", Duration.ofSeconds(5), 3, List.of()),
                new Step.Assign("level", "gold"),
                new Step.LookUp("https://crm.example/${number}", Duration.ofMillis(2000),
                        new TreeMap<>(Map.of("level", "customer.level"))),
                new Step.OfferCallback(List.of("offer"), "1", Duration.ofSeconds(5)), new Step.Enqueue(NIGHT, 2)),
                flow("""
                        - play: [welcome, hours]
                        - collect: { prompts: [enter], into: number, at-most: 8, at-least: 4, end: "#" }
                        - set: { level: gold }
                        - look-up: { address: "https://crm.example/${number}", into: { level: customer.level } }
                        - offer-callback: { prompts: [offer] }
                        - queue: { to: night, priority: 2 }
                        """).steps());
    }

    @Test
    void branchesBecomeJumpsForward() throws Exception {
        assertEquals(List.of(new Step.Unless(new Condition.Closed(true), 4), new Step.Play(List.of("closed")),
                new Step.Enqueue(NIGHT, 5), new Step.Jump(7),
                new Step.Unless(new Condition.Waiting(MAIN, 10), 6), new Step.Play(List.of("busy")),
                new Step.Unless(new Condition.Equal("level", "3"), 7)),
                flow("""
                        - branch:
                            when: { closed: true }
                            then: [ { play: [closed] }, { queue: { to: night } } ]
                            else:
                              - branch: { when: { waiting: { at-least: 10 } }, then: [ { play: [busy] } ] }
                              - branch: { when: { equals: { variable: level, value: 3 } }, then: [] }
                        """).steps());
    }

    @Test
    void openingHoursAreThoseOfTheCentresTimeZone() throws Exception {
        Flow flow = flow("- play: [welcome]");
        assertTrue(flow.openingHours().isOpen(Instant.parse("2026-01-05T08:00:00Z")));
        assertFalse(flow.openingHours().isOpen(Instant.parse("2026-01-05T17:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "- play: [] | flows.calls.steps[1].play: has 0 entries; allowed: at least 1",
            "- sing: [a] | flows.calls.steps[1].sing: is not known here; allowed: branch, collect",
            "- { play: [a], queue: { to: main } } | flows.calls.steps[1]: has 2 entries; allowed: only 1",
            "- queue: { to: day } | flows.calls.steps[1].queue.to: there is no queue \"day\"; allowed: main, night",
            "- set: { colour: red } | colour: there is no variable \"colour\"; allowed: number, level",
            "- collect: { prompts: [a], into: number, at-least: 4 } | at-least: is 4, more than at-most; allowed: at most 1",
            "- branch: { when: { closed: true }, then: [ { play: [../x] } ] } | then[1].play[1]: is \"../x\"; allowed: text like"})
    void wrongStepsAreToldWithTheirPlace(String steps, String told) {
        CentreFileException wrong = assertThrows(CentreFileException.class, () -> flow(steps));
        assertTrue(wrong.getMessage().contains(told), wrong::getMessage);
    }
}
