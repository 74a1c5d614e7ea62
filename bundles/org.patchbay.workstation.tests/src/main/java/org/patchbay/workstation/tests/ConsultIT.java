// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;

/** Asking a colleague about a call, bringing everybody together, and handing a call over, with real mouse and keys. */
@ExtendWith(Evidence.class)
class ConsultIT extends Journey {
    @BeforeEach
    void start() throws Exception {
        Agent.signsIn(screen, "ben");
        Agent.available(screen);
    }

    @Test
    @Tag("CONSULT-03")
    @Tag("CONSULT-05")
    @Tag("CONSULT-14")
    @Tag("CONSULT-16")
    @Tag("CONSULT-18")
    @Tag("CONSULT-20")
    @Tag("CONF-07")
    @Tag("CONF-09")
    @Tag("CONF-24")
    void aColleagueIsAskedBroughtInAndLeftWithTheCustomer() throws Exception {
        Floor.calls("Ravi Kumar", "+442079460125", Floor.SALES_LINE);
        Agent.answers(screen);

        screen.click("control.CONSULT");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("targets.search"));
        screen.press("Escape");
        screen.until("the button has the keyboard again", () -> screen.hasKeyboard("control.CONSULT"));
        screen.press("Return");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("targets.search"));
        screen.type("hans");
        screen.until("he is found", () -> screen.text("targets.act").equals("Consult Hans Vogel"));
        screen.press("Return");
        screen.until("the dialog is gone", () -> !screen.shows("targets.window"));
        stands("Call on Hold", "Consulting");

        screen.untilKeysReachTheDesk();
        screen.until("they can be switched", () -> screen.isUsable("control.SWITCH"));
        screen.press("ctrl+alt+i");
        stands("Talking", "Consult on Hold");
        screen.until("a conference can be made", () -> screen.isUsable("control.CONFERENCE"));
        screen.press("ctrl+alt+j");
        stands("Conference");
        screen.until("the participants", () -> screen.shows("participants"));
        assertEquals(List.of("Ravi Kumar, Customer", "Ben Carter (you), Primary agent", "Hans Vogel, Conferenced agent"),
                participants());
        screen.click("control.EXIT_CONFERENCE");
        wrapsUp();
        Floor.hangsUp("Ravi Kumar");
        signsOut();
    }

    @Test
    @Tag("XFER-04")
    @Tag("XFER-28")
    @Tag("XFER-29")
    @Tag("XFER-30")
    void aCallIsHandedToANumberThatWasTyped() throws Exception {
        Floor.calls("Sofia Lindqvist", "+12025550145", Floor.SALES_LINE);
        Agent.answers(screen);

        screen.press("ctrl+alt+m");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("targets.search"));
        screen.press("alt+3");
        screen.type("+1 202 555 0199");
        screen.until("it is taken for a number", () -> screen.text("targets.act").startsWith("Transfer to +1"));
        screen.click("targets.act");
        screen.until("the dialog is gone", () -> !screen.shows("targets.window"));
        wrapsUp();
        Floor.hangsUp("Sofia Lindqvist");
        signsOut();
    }

    private void wrapsUp() {
        screen.until("the wrap-up", () -> screen.shows("wrapup"));
        screen.press("ctrl+alt+w");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("wrapup.search"));
        screen.type("order");
        screen.until("the reason is chosen", () -> screen.isUsable("control.WRAP_UP"));
        screen.press("Return");
        screen.until("no contact", () -> !screen.shows("wrapup"));
        Agent.stands(screen, "Available");
    }

    private void signsOut() {
        screen.press("ctrl+alt+u");
        screen.chooseWithKeys("menu.sign-out");
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
    }

    /** What stands beside the timers of the panes. */
    private void stands(String... statuses) {
        screen.until("the panes say " + List.of(statuses), () -> texts("leg.status").equals(List.of(statuses)));
    }

    /** Without their times. */
    private List<String> participants() {
        return screen.ask(() -> texts("participant.")).stream().map(text -> text.substring(0, text.lastIndexOf(", ")))
                .toList();
    }

    private List<String> texts(String id) {
        return screen.all().stream().filter(Control::isVisible)
                .filter(c -> WidgetId.of(c).filter(own -> own.startsWith(id)).isPresent())
                .map(c -> ((Drawn) c).accessibleName()).toList();
    }
}
