// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** From the sign-in screen to the submitted wrap-up, with nothing but the mouse and with nothing but the keyboard. */
@ExtendWith(Evidence.class)
class JourneyIT extends Journey {
    @BeforeEach
    void start() throws Exception {
        screen.until("the agents", () -> screen.shows("agent.anna"));
    }

    @Test
    @Tag("POP-01")
    @Tag("ANS-05")
    @Tag("ANS-06")
    @Tag("ANS-08")
    @Tag("ANS-09")
    @Tag("HOLD-04")
    @Tag("HOLD-05")
    @Tag("HOLD-06")
    @Tag("END-04")
    @Tag("END-08")
    void byMouse() throws Exception {
        screen.click("agent.chen");
        screen.click("sign-in.button");
        Agent.stands(screen, "Idle");
        screen.click("agent-state");
        Point below = screen.ask(() -> {
            Control state = screen.get("agent-state");
            return state.toDisplay(30, state.getSize().y + 4);
        });
        screen.chooseWithMouse("state.available", below);
        Agent.stands(screen, "Available");

        Floor.calls("Ravi Menon", "+442079460123", Floor.SERVICE_LINE);
        screen.until("the popover", () -> popover().isPresent());
        Agent.phoneRings(screen);
        assertEquals("Ravi Menon +44 20 7946 0123", screen.ask(() -> screen.text("phone.party")));
        assertFalse(screen.ask(() -> screen.shows("control.HOLD")), "no interaction control before the answer");
        screen.click("phone.lift");
        Agent.stands(screen, "Engaged");
        screen.until("the popover is gone", () -> popover().isEmpty());
        screen.until("all that may be done with a call", () -> Stream.of("control.HOLD", "control.CONSULT",
                "control.TRANSFER", "control.PAUSE_RECORDING", "control.END").allMatch(screen::isUsable));

        screen.click("control.HOLD");
        showsStatus("Call on Hold");
        assertEquals(Optional.of("The call is on hold. Resume it first."), why("control.END"));
        screen.click("control.RESUME");
        showsStatus("Talking");
        screen.click("control.END");
        screen.until("the wrap-up", () -> screen.shows("wrapup"));
        screen.clickRow("wrapup.reasons", "reason.delivery");
        screen.click("control.WRAP_UP");
        Agent.stands(screen, "Available");
        screen.until("no contact", () -> !screen.shows("wrapup"));

        screen.click("user-menu");
        Point menu = screen.ask(() -> {
            Control user = screen.get("user-menu");
            return user.toDisplay(20, user.getSize().y + 4);
        });
        screen.chooseWithMouse("menu.sign-out", menu);
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
    }

    @Test
    void theWindowNamesWhoeverIsSignedIn() {
        for (String agent : List.of("Anna Berger", "Chen Jing")) {
            Agent.signsIn(screen, agent.split(" ")[0].toLowerCase(Locale.ROOT));
            screen.until("a title that names " + agent, () -> title("agent-state").equals(agent + " – Patchbay"));
            Agent.signsOut(screen);
            screen.until("a title that names nobody", () -> title("sign-in").equals("Patchbay"));
        }
    }

    @Test
    @Tag("POP-01")
    @Tag("ANS-06")
    @Tag("HOLD-04")
    @Tag("HOLD-06")
    @Tag("END-04")
    @Tag("END-07")
    @Tag("END-08")
    void byKeyboard() throws Exception {
        screen.tabTo("agent.oksana");
        screen.press("Return");
        Agent.stands(screen, "Idle");
        screen.press("ctrl+alt+v");
        Agent.stands(screen, "Available");

        Floor.calls("Sofia Lindqvist", "+12025550143", Floor.SALES_LINE);
        screen.until("the popover", () -> popover().isPresent());
        Agent.stands(screen, "Ringing");
        screen.press("ctrl+alt+f");
        screen.until("the phone has the keyboard", () -> screen.hasKeyboard("phone.lift"));
        screen.press("Return");
        Agent.stands(screen, "Engaged");
        screen.until("the popover is gone", () -> popover().isEmpty());

        screen.press("ctrl+alt+h");
        showsStatus("Call on Hold");
        screen.press("ctrl+alt+r");
        showsStatus("Talking");
        screen.press("ctrl+alt+e");
        screen.until("the wrap-up", () -> screen.shows("wrapup"));
        screen.press("ctrl+alt+w");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("wrapup.search"));
        screen.type("order");
        screen.until("the reason is chosen", () -> screen.isUsable("control.WRAP_UP"));
        screen.press("Return");
        Agent.stands(screen, "Available");
        screen.until("no contact", () -> !screen.shows("wrapup"));

        screen.press("ctrl+alt+u");
        screen.chooseWithKeys("menu.sign-out");
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
        assertTrue(screen.ask(() -> screen.isUsable("sign-in.button")));
    }

    private String title(String widget) {
        return screen.find(widget).map(w -> w.getShell().getText()).orElse("");
    }

    private Optional<Control> popover() {
        return screen.all().stream().filter(c -> WidgetId.of(c).filter(id -> id.startsWith("popover.")).isPresent()
                && c.isVisible()).findFirst();
    }

    private void showsStatus(String words) {
        screen.until("the status " + words, () -> screen.shows("leg.status") && screen.text("leg.status").equals(words));
    }

    private Optional<String> why(String id) {
        return screen.ask(() -> ((PressButton) screen.get(id)).why());
    }
}
