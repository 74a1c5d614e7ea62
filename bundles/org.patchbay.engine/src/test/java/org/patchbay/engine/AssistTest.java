// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Scene.TO_CARLA;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AgentId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.WrapUpView.Suggestion;

/** Agents who took part help the one who wraps up. */
class AssistTest {

    @Test
    @Tag("END-06")
    @Tag("CONF-32")
    @Tag("CONF-31")
    @Tag("CONSULT-68")
    void consultedAndConferencedAgentsSuggestThePrimaryDecides() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA).accepts(CARLA);
        scene.does(new AgentCommand.ExitConsult(CARLA, scene.id));
        assertEquals(Optional.of(Reason.NOBODY_WRAPS_UP), suggestion(scene, CARLA, "solved"));
        scene.customerHangsUp().does(new AgentCommand.End(ANNA, scene.id));
        assertEquals(ContactView.Status.ASSIST, scene.view(BEN).orElseThrow().status());
        assertEquals("enabled", scene.card(BEN, Control.SUGGEST_WRAP_UP));
        assertEquals("enabled", scene.card(CARLA, Control.SUGGEST_WRAP_UP));
        assertEquals(Optional.of(Reason.UNKNOWN_REASON), suggestion(scene, BEN, "nonsense"));
        assertEquals(Optional.empty(), suggestion(scene, BEN, "solved"));
        assertEquals(Optional.empty(), suggestion(scene, CARLA, "callback"));
        assertEquals(List.of(new Suggestion("ben", "solved", "of ben"), new Suggestion("carla", "callback", "of carla")),
                scene.view(ANNA).orElseThrow().wrapUp().orElseThrow().suggestions());
        assertEquals(Optional.of(Reason.NOBODY_WRAPS_UP), suggestion(scene, ANNA, "solved"), "not the one who decides");
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), suggestion(scene, DORA, "solved"), "nor a stranger");
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "callback"));
        assertTrue(scene.isOver());
        assertTrue(scene.view(BEN).isEmpty());
    }

    @Test
    @Tag("CONF-32")
    void whoIsStillInTheConferenceHelpsThePrimaryWhoLeft() {
        Scene scene = Scene.conference().joins(ANNA, CARLA);
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertEquals(Optional.empty(), suggestion(scene, CARLA, "solved"));
        assertEquals(1, scene.view(ANNA).orElseThrow().wrapUp().orElseThrow().suggestions().size());
    }

    private static Optional<Reason> suggestion(Scene scene, AgentId agent, String reason) {
        return scene.refusal(new AgentCommand.SuggestWrapUp(agent, scene.id, reason, "of " + agent));
    }
}
