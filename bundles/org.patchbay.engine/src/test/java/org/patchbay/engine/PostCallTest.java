// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Scene.NUMBER;
import static org.patchbay.engine.Scene.QUEUE;
import static org.patchbay.engine.Scene.TO_BEN;
import static org.patchbay.engine.Scene.TO_CARLA;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;

/** The customer hangs up, the others may go on. */
class PostCallTest {

    record Left(String name, Supplier<Scene> before, String sound, String panes) {
    }

    static final List<Left> LEFT = List.of(
            new Left("consult at an agent not accepted", () -> Scene.talking().consults(ANNA, TO_BEN).rings(BEN), "",
                    "WRAP_UP"),
            new Left("consult in a queue", () -> Scene.talking().idle(BEN, CARLA, DORA, EMMA).consults(ANNA, QUEUE),
                    "", "WRAP_UP"),
            new Left("consult at a number not accepted", () -> Scene.talking().consults(ANNA, NUMBER).guestRings(),
                    "", "WRAP_UP"),
            new Left("consult accepted", Scene::consulting, "anna+ben", "POST_CALL"),
            new Left("consult on hold", () -> Scene.consulting().switches(ANNA), "anna+ben", "POST_CALL"),
            new Left("dialled party consulted", () -> Scene.talking().consults(ANNA, NUMBER).guestAnswers(),
                    "anna+guest", "POST_CALL"),
            new Left("conference", Scene::conference, "anna+ben", "POST_CALL"),
            new Left("conference with a dialled party", () -> Scene.talking().joinsNumber(ANNA), "anna+guest",
                    "POST_CALL"),
            new Left("conference that goes on, consult not accepted",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, true), "anna+ben", "POST_CALL"),
            new Left("conference on hold, consult not accepted",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, false), "anna+ben", "POST_CALL"),
            new Left("conference that goes on, number not accepted",
                    () -> Scene.conference().consults(ANNA, NUMBER, true).guestRings(), "anna+ben", "POST_CALL"),
            new Left("conference that goes on, consult accepted",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, true).accepts(CARLA), "anna+ben+carla",
                    "POST_CALL"),
            new Left("conference on hold, consult accepted",
                    () -> Scene.conference().consults(ANNA, TO_CARLA, false).accepts(CARLA), "anna+ben+carla",
                    "POST_CALL"));

    @ParameterizedTest
    @FieldSource("LEFT")
    @Tag("CONSULT-51")
    @Tag("CONSULT-52")
    @Tag("CONSULT-60")
    @Tag("CONSULT-71")
    @Tag("CONF-26")
    @Tag("CONF-35")
    @Tag("CONF-38")
    @Tag("CONF-39")
    @Tag("CONF-44")
    @Tag("CONF-45")
    void withTwoOrMoreLeftTheCallGoesOnInOneConversation(Left c) {
        Scene scene = c.before.get().customerHangsUp();
        assertEquals(c.sound, scene.sound());
        assertEquals(c.panes, scene.panes(ANNA));
        assertEquals(c.panes.equals("WRAP_UP"), scene.wrapsUp(ANNA));
        assertFalse(scene.wrapsUp(BEN));
        boolean rings = scene.contact().offer().isPresent()
                || scene.contact().guests().stream().anyMatch(g -> !g.isPresent());
        assertFalse(rings, "who has not accepted is let go");
        if (c.panes.equals("POST_CALL")) {
            assertEquals("notice.customer-left", scene.told(ANNA));
        }
    }

    @Test
    @Tag("CONF-36")
    @Tag("CONF-46")
    void nothingButLeavingAndEnding() {
        Scene scene = Scene.conference().customerHangsUp();
        for (AgentId agent : List.of(ANNA, BEN)) {
            assertEquals("POST_CALL", scene.call(agent, Control.HOLD));
            assertEquals("hidden", scene.call(agent, Control.RESUME));
            assertEquals("POST_CALL", scene.call(agent, Control.CONSULT));
            assertEquals("hidden", scene.call(agent, Control.TRANSFER));
            assertEquals("enabled", scene.call(agent, Control.EXIT_CONFERENCE));
            assertEquals("enabled", scene.call(agent, Control.END));
            for (AgentCommand command : List.of(new AgentCommand.Hold(agent, scene.id),
                    new AgentCommand.Consult(agent, scene.id, TO_CARLA, true))) {
                assertEquals(Optional.of(Reason.POST_CALL), scene.refusal(command));
            }
        }
    }

    record Last(String name, Supplier<Scene> before, Consumer<Scene> leaves) {
    }

    static final List<Last> LAST = List.of(
            new Last("the primary agent exits", Scene::conference,
                    s -> s.does(new AgentCommand.ExitConference(ANNA, s.id))),
            new Last("the conferenced agent exits", Scene::conference,
                    s -> s.does(new AgentCommand.ExitConference(BEN, s.id))),
            new Last("the conferenced agent hangs up", Scene::conference, s -> s.hangsUpPhone(BEN)),
            new Last("the conferenced agent ends it", Scene::conference, s -> s.does(new AgentCommand.End(BEN, s.id))),
            new Last("a phone is dead", Scene::conference, s -> s.phoneEnds(ANNA, Cause.UNREACHABLE)),
            new Last("the dialled party hangs up", () -> Scene.talking().joinsNumber(ANNA),
                    s -> s.guestEnds(Cause.HUNG_UP)));

    @ParameterizedTest
    @FieldSource("LAST")
    @Tag("CONF-40")
    @Tag("CONF-43")
    @Tag("CONSULT-61")
    @Tag("CONSULT-72")
    void itEndsWhenOneIsLeftAndThenThePrimaryAgentWrapsUp(Last c) {
        Scene scene = c.before.get().customerHangsUp();
        assertEquals(AgentState.ENGAGED, scene.state(ANNA), "no wrap-up while they talk");
        c.leaves.accept(scene);
        assertEquals("", scene.sound());
        assertTrue(scene.wrapsUp(ANNA));
        assertFalse(scene.wrapsUp(BEN));
        assertEquals(AgentState.AVAILABLE, scene.state(BEN));
    }

    @Test
    @Tag("CONF-42")
    @Tag("CONF-43")
    void withTwoLeftItGoesOnAndControlPasses() {
        Scene scene = Scene.conference().joins(ANNA, CARLA).customerHangsUp();
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertEquals("ben+carla", scene.sound());
        assertEquals("POST_CALL", scene.panes(BEN));
        assertEquals("notice.control-passed", scene.told(BEN));
        scene.does(new AgentCommand.End(CARLA, scene.id));
        assertTrue(scene.wrapsUp(ANNA) && scene.wrapsUp(BEN) && !scene.wrapsUp(CARLA));
    }

    @Test
    @Tag("CONF-41")
    @Tag("CONF-47")
    void itsTimeIsAMetricOfItsOwnAndPartOfTheHandleTime() {
        Scene scene = Scene.conference().after(60);
        Instant began = scene.view(ANNA).orElseThrow().since();
        assertEquals(Optional.empty(), scene.view(ANNA).orElseThrow().postCall());
        Instant left = scene.centre.now;
        scene.customerHangsUp().after(90);
        assertEquals(Optional.of(left), scene.view(ANNA).orElseThrow().postCall());
        assertEquals(Optional.of(left), scene.view(BEN).orElseThrow().postCall());
        assertEquals(began, scene.view(ANNA).orElseThrow().since(), "the agent's part goes on");
        scene.does(new AgentCommand.End(ANNA, scene.id));
        List<Instant> metric = scene.centre.history.stream()
                .filter(e -> e instanceof ContactEvent.PostCallBegan || e instanceof ContactEvent.AgentReleased)
                .map(e -> e.at()).toList();
        assertEquals(Duration.ofSeconds(90), Duration.between(metric.getFirst(), metric.getLast()));
        assertEquals(began, scene.view(ANNA).orElseThrow().since(), "and so does the contact, until it is wrapped up");
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "solved"));
        assertTrue(scene.isOver());
    }
}
