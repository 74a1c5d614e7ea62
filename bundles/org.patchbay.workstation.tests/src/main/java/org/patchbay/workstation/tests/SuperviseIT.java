// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.widget.PressButton;

/** A supervisor's work: send a colleague into a break, listen to another one's call, advise, join, and leave again. */
@ExtendWith(Evidence.class)
class SuperviseIT extends Journey {
    @BeforeEach
    void start() throws Exception {
        screen.until("the agents", () -> screen.shows("agent.anna"));
    }

    @Test
    @Tag("SUP-01")
    @Tag("SUP-02")
    void changesAStateListensAdvisesJoinsAndStops() throws Exception {
        screen.click("agent.anna");
        screen.click("sign-in.button");
        Agent.stands(screen, "Idle");
        Floor.talksOn("2011", "2012", "2013", "2014");
        screen.click("tab.org.patchbay.ui.team");
        screen.until("colleagues at work", () -> screen.shows("team.summary")
                && screen.text("team.summary").matches(".* ([4-9]|1\\d) available.*"));

        screen.click("team.search");
        screen.type("lea");
        screen.press("Down");
        screen.until("Lea is chosen", () -> screen.text("team.table").startsWith("Lea Brandt, Available"));
        assertEquals(Optional.of("This agent is in no call now."), why("team.MONITOR"));
        screen.click("team.CHANGE_AGENT_STATE");
        screen.chooseWithKeys("team.state.lunch");
        screen.click("team.question.change");
        screen.until("Lea is at lunch", () -> screen.text("team.table").startsWith("Lea Brandt, Idle"));

        Floor.calls("Nadia Roth", "+442079460188", Floor.ORDER_LINE);
        screen.until("a colleague talks", () -> screen.text("team.summary").contains("1 engaged"));
        screen.click("team.search.clear");
        screen.type("orders");
        screen.until("the team of Lea", () -> screen.text("team.summary").startsWith("4 of "));
        for (int row = 2; row <= 4 && !screen.ask(() -> screen.text("team.table")).contains("Engaged"); row++) {
            screen.press("Down");
            String place = "; " + row + " of 4";
            screen.until("row" + place, () -> screen.text("team.table").endsWith(place));
        }
        screen.click("team.MONITOR");
        Agent.stands(screen, "Ringing");
        screen.press("ctrl+alt+f");
        screen.until("the phone has the keyboard", () -> screen.hasKeyboard("phone.lift"));
        screen.press("Return");
        Agent.stands(screen, "Engaged");

        listens("control.MONITOR");
        screen.click("control.WHISPER");
        listens("control.WHISPER");
        screen.click("control.BARGE_IN");
        listens("control.BARGE_IN");
        screen.click("control.STOP_MONITORING");
        Agent.stands(screen, "Idle");
        screen.until("nothing is left of it", () -> !screen.shows("control.STOP_MONITORING"));
        Floor.hangsUp("Nadia Roth");
        screen.click("tab.contacts");
        Agent.signsOut(screen);
    }

    /** The way of listening that is chosen can't be chosen again. */
    private void listens(String chosen) {
        screen.until(chosen + " is so", () -> screen.shows(chosen) && !screen.isUsable(chosen));
        assertEquals(Optional.of("This is so already."), why(chosen));
    }

    private Optional<String> why(String id) {
        return screen.ask(() -> ((PressButton) screen.get(id)).why());
    }
}
