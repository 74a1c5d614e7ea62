// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.Arrays;

/** What an agent does in between, where the way there is not what the test is about. */
final class Agent {
    private Agent() {
    }

    static void signsIn(Screen screen, String agent) {
        screen.until("the agents", () -> screen.shows("agent." + agent));
        screen.click("agent." + agent);
        screen.click("sign-in.button");
        stands(screen, "Idle", "Available", "RONA");
    }

    /** The centre is the same for the tests that follow: nobody is left there who could be offered a call. */
    static void signsOut(Screen screen) {
        screen.untilKeysReachTheDesk();
        screen.press("ctrl+alt+u");
        screen.chooseWithKeys("menu.sign-out");
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
    }

    static void available(Screen screen) {
        stands(screen, "Idle", "Available", "RONA");
        screen.press("ctrl+alt+v");
        stands(screen, "Available");
    }

    /** Answers the call that rings at the phone. */
    static void answers(Screen screen) {
        phoneRings(screen);
        screen.click("phone.lift");
        stands(screen, "Engaged");
        screen.until("the call", () -> screen.shows("contact.timer") && screen.shows("leg.status")
                && screen.text("leg.status").equals("Talking"));
        screen.until("the recording", () -> screen.find("contact.recording").filter(sign -> sign.getSize().x > 0).isPresent());
    }

    /** Until the phone rings, with the phone in sight. */
    static void phoneRings(Screen screen) {
        stands(screen, "Ringing");
        if (!screen.ask(() -> screen.shows("phone.state"))) {
            screen.click("tab.org.patchbay.ui.phone");
        }
        screen.until("the phone rings", () -> screen.shows("phone.state") && screen.text("phone.state").equals("Ringing"));
    }

    static void ends(Screen screen, String reason) {
        screen.click("control.END");
        screen.until("wrap-up", () -> screen.shows("wrapup"));
        screen.clickRow("wrapup.reasons", "reason." + reason);
        screen.click("control.WRAP_UP");
        stands(screen, "Available", "Idle");
        screen.until("no contact", () -> !screen.shows("wrapup"));
    }

    /** Until the agent's state is one of these. */
    static void stands(Screen screen, String... states) {
        screen.until("the agent is " + String.join(" or ", states), () -> screen.shows("agent-state")
                && Arrays.stream(states).anyMatch(screen.text("agent-state")::startsWith));
    }
}
