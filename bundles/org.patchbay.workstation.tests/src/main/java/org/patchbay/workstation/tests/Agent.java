// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

/** What an agent does in between, where the way there is not what the test is about. */
final class Agent {
    private Agent() {
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
        screen.until("the recording", () -> screen.get("contact.recording").getSize().x > 0);
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
                && java.util.Arrays.stream(states).anyMatch(screen.text("agent-state")::startsWith));
    }
}
