// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;

/** Customers who asked on the website, or in a call, to be called back; with real mouse and keys. */
@ExtendWith(Evidence.class)
class CallbackIT extends Journey {
    @BeforeEach
    void start() throws Exception {
        Agent.signsIn(screen, "ben");
    }

    @Test
    @Tag("CB-03") @Tag("CB-04") @Tag("CB-05") @Tag("CB-06") @Tag("CB-08") @Tag("CB-09") @Tag("CB-12") @Tag("CB-13")
    void whoAskedOnTheWebsiteIsCalledBack() {
        Agent.available(screen);
        Website.asksForCallback("Ada Example", "+493023125004", "sales-line");
        assertEquals(List.of("Callback Contact Request · Sales", "Ada Example", "+49 30 23125004 → +49 30 23125100"),
                said().subList(0, 3));
        assertEquals(List.of("Phone Number +49 30 23125004", "Queue Name Sales", "Dialled number (DNIS) +49 30 23125100"),
                said().subList(3, 6));
        int waited = waited();
        screen.until("the time since the request goes on", () -> waited() > waited);

        Agent.answers(screen);
        screen.until("the popover is gone", () -> popover().isEmpty());
        Agent.ends(screen, "order");
        Agent.signsOut(screen);
    }

    @Test
    @Tag("CB-01") @Tag("CB-02") @Tag("CB-09") @Tag("CB-12")
    void whoPressedAKeyInsteadOfWaitingIsCalledBack() throws Exception {
        Floor.calls("Noah Kern", "+442079460177", Floor.BUSY_LINE);
        Floor.asksForCallback("Noah Kern");
        screen.press("ctrl+alt+v");
        assertEquals(List.of("Callback Contact Request · Sales", "Noah Kern", "+44 20 7946 0177 → +49 30 23125400"),
                said().subList(0, 3));
        Agent.answers(screen);
        Agent.ends(screen, "advice");
        Agent.signsOut(screen);
    }

    @Test
    @Tag("CB-11") @Tag("CB-14") @Tag("CB-15")
    void oneThatNobodyAnswersIsCancelledAndWrappedUp() throws Exception {
        Floor.doesNotAnswer("+493023125009");
        Agent.available(screen);
        Website.asksForCallback("Olga Example", "+493023125009", "sales-line");
        screen.until("the popover", () -> !popover().isEmpty());
        Agent.phoneRings(screen);
        screen.click("phone.lift");
        screen.until("the customer's phone rings", () -> popover().isEmpty() && screen.shows("leg.status"));
        screen.until("Cancel is there", () -> screen.text("control.CANCEL").equals("Cancel"));
        screen.click("control.CANCEL");
        screen.until("the wrap-up", () -> screen.shows("wrapup"));
        screen.clickRow("wrapup.reasons", "reason.wrong-number");
        screen.click("control.WRAP_UP");
        Agent.stands(screen, "Available");
        screen.until("no contact", () -> !screen.shows("wrapup"));
        Agent.signsOut(screen);
    }

    /** What a screen reader says of the popover, part by part. */
    private List<String> said() {
        screen.until("the popover", () -> popover().startsWith("Callback Contact Request"));
        return List.of(screen.ask(this::popover).split(", "));
    }

    /** Seconds since the customer asked; for the UI thread too. */
    private int waited() {
        String[] time = screen.ask(this::popover).replaceFirst("(?s).*Waited ([0-9:]+).*", "$1").split(":");
        return time.length < 2 ? 0 : 60 * Integer.parseInt(time[0]) + Integer.parseInt(time[1]);
    }

    /** "" where there is none. */
    private String popover() {
        return screen.all().stream().filter(c -> c instanceof Drawn && c.isVisible()
                && WidgetId.of(c).filter(id -> id.startsWith("popover.")).isPresent())
                .map(c -> ((Drawn) c).accessibleName()).findFirst().orElse("");
    }
}
