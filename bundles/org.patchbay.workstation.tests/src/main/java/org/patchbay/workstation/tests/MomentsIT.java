// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Screens that come up only at moments of a day, in every language, with small and large text: no words are cut off. */
@ExtendWith(Evidence.class)
class MomentsIT extends Journey {
    private final Onlooker onlooker = new Onlooker();

    @BeforeEach
    void start() throws Exception {
        Agent.signsIn(screen, "anna");
    }

    @AfterEach
    void end() throws Exception {
        Agent.signsOut(screen);
        onlooker.close();
        assertEquals("", String.join("\n", onlooker.cut()));
    }

    @Test
    @Tag("LANG-01") @Tag("LANG-03")
    void ofACallThatIsMissedAndOneThatIsNot() throws Exception {
        Agent.available(screen);
        Floor.calls("Rosa Keller", "+442079460151", Floor.SALES_LINE);
        screen.until("the call is missed", () -> screen.shows("control.GO_AVAILABLE"));
        onlooker.look(screen, "rona");
        screen.click("control.GO_AVAILABLE");
        Agent.answers(screen);
        screen.click("control.HOLD");
        screen.until("it is held", () -> screen.isUsable("control.RESUME"));
        onlooker.look(screen, "held");
        screen.click("control.RESUME");
        screen.until("they talk", () -> screen.isUsable("control.PAUSE_RECORDING"));
        screen.click("control.PAUSE_RECORDING");
        screen.until("it is paused", () -> screen.isUsable("control.RESUME_RECORDING"));
        onlooker.look(screen, "recording-paused");
        targets();
        window("ctrl+alt+b", "notices.window");
        Agent.ends(screen, "advice");
    }

    private void targets() throws Exception {
        screen.untilKeysReachTheDesk();
        screen.press("ctrl+alt+m");
        screen.until("to whom", () -> screen.hasKeyboard("targets.search"));
        for (String tab : new String[] {"2-queue", "3-number", "4-entry-point", "5-organization"}) {
            screen.press("alt+" + tab.charAt(0));
            onlooker.look(screen, "targets-" + tab);
        }
        screen.type("nobody at all");
        onlooker.look(screen, "targets-none");
        screen.press("Escape");
        screen.until("the dialog is gone", () -> !screen.shows("targets.window"));
    }

    @Test
    @Tag("LANG-01") @Tag("LANG-03")
    void ofACallOfOnesOwn() throws Exception {
        window("F1", "shortcuts");
        screen.untilKeysReachTheDesk();
        screen.press("ctrl+alt+o");
        screen.until("the dial pad", () -> screen.hasKeyboard("dialpad.number"));
        screen.type("+493023125009");
        onlooker.look(screen, "dialpad-typed");
        screen.press("Return");
        Agent.stands(screen, "Ringing");
        onlooker.look(screen, "outdial");
        Agent.phoneRings(screen);
        screen.click("phone.lift");
        screen.until("the customer's phone rings", () -> screen.shows("leg.status"));
        onlooker.look(screen, "outdial-ringing");
        Agent.ends(screen, "advice");
    }

    @Test
    @Tag("LANG-01") @Tag("LANG-03")
    void ofASupervisor() throws Exception {
        Floor.talksOn("2011", "2012", "2013", "2014");
        screen.click("tab.org.patchbay.ui.team");
        screen.until("colleagues", () -> screen.shows("team.summary") && screen.text("team.summary").matches(".* [1-9]\\d* available.*"));
        Floor.calls("Nadia Roth", "+442079460188", Floor.ORDER_LINE);
        screen.until("a colleague talks", () -> screen.text("team.summary").contains("1 engaged"));
        screen.click("team.search");
        screen.type("orders");
        screen.press("Down");
        screen.until("somebody is chosen", () -> screen.shows("team.MONITOR"));
        for (int row = 1; row < 4 && !screen.ask(() -> screen.isUsable("team.MONITOR")); row++) {
            screen.press("Down");
            String place = "; " + (row + 1) + " of 4";
            screen.until("row" + place, () -> screen.text("team.table").endsWith(place));
        }
        screen.click("team.CHANGE_AGENT_STATE");
        screen.chooseWithKeys("team.state.lunch");
        screen.until("asked again", () -> screen.shows("team.question.change"));
        onlooker.look(screen, "team-question");
        screen.click("team.question.cancel");
        screen.click("team.MONITOR");
        Agent.stands(screen, "Ringing");
        screen.press("ctrl+alt+f");
        screen.until("the phone has the keyboard", () -> screen.hasKeyboard("phone.lift"));
        screen.press("Return");
        screen.until("she listens", () -> screen.shows("control.WHISPER") && screen.isUsable("control.WHISPER"));
        onlooker.look(screen, "monitoring");
        screen.click("control.STOP_MONITORING");
        screen.until("nothing is left of it", () -> !screen.shows("control.STOP_MONITORING"));
        Floor.hangsUp("Nadia Roth");
        screen.click("tab.contacts");
    }

    private void window(String keys, String id) throws Exception {
        screen.untilKeysReachTheDesk();
        screen.press(keys);
        screen.until(id, () -> screen.shows(id));
        onlooker.look(screen, id);
        screen.press("Escape");
        screen.until(id + " is closed", () -> !screen.shows(id));
    }
}
