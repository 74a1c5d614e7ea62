// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.Paragraph;

/** Call data and the recording of a call in the whole product, with real mouse and keys. */
@ExtendWith(Evidence.class)
class CallDataIT extends Journey {
    @BeforeEach
    void talking() throws Exception {
        Agent.signsIn(screen, "chen");
        Agent.available(screen);
        Floor.calls("Nadia Haddad", "+442079460144", Floor.SERVICE_LINE);
        Agent.answers(screen);
    }

    @AfterEach
    void end() throws Exception {
        Agent.ends(screen, "delivery");
        // The centre is the same for the tests that follow.
        screen.press("ctrl+alt+u");
        screen.chooseWithKeys("menu.sign-out");
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
    }

    @Test
    @Tag("CAD-10") @Tag("CAD-12") @Tag("CAD-16") @Tag("CAD-17") @Tag("CAD-20")
    void aVariableIsEditedSavedAndReverted() {
        screen.click("variable.order.field");
        screen.until("the field has the keyboard", () -> screen.hasKeyboard("variable.order.field"));
        screen.press("ctrl+a");
        screen.type("GW-20500");
        screen.until("it is typed", () -> field("order").equals("GW-20500"));
        screen.press("ctrl+s");
        screen.until("it is saved", () -> screen.shows("call-data.state")
                && ((Paragraph) screen.get("call-data.state")).text().startsWith("Saved."));
        screen.until("who saved it stands there", () -> screen.all().stream().filter(Drawn.class::isInstance)
                .filter(c -> "Order".equals(((Drawn) c).accessibleName()) && c.getToolTipText() != null)
                .anyMatch(c -> c.getToolTipText().contains("Saved by Chen Jing")));
        screen.press("ctrl+a");
        screen.type("wrong");
        screen.until("it is typed", () -> field("order").equals("wrong"));
        screen.press("Escape");
        screen.until("the saved value is back", () -> field("order").equals("GW-20500"));

        screen.click("variable.pin.reveal");
        screen.until("the PIN is shown", () -> screen.shows("variable.pin.field") && field("pin").equals("4711"));
    }

    @Test
    @Tag("REC-08") @Tag("REC-09") @Tag("REC-10")
    void theRecordingIsPausedAndGoesOn() {
        assertEquals("Recording", screen.ask(() -> screen.text("contact.recording")));
        screen.click("control.PAUSE_RECORDING");
        screen.until("it is paused and counts down",
                () -> screen.text("contact.recording").matches("Recording paused, 0:[0-3]\\d left"));
        screen.click("control.RESUME_RECORDING");
        screen.until("it goes on", () -> screen.text("contact.recording").equals("Recording"));

        screen.until("the timeline", () -> screen.shows("timeline.chart"));
        assertTrue(screen.ask(() -> screen.text("timeline.chart")).startsWith("Timeline with "));
    }

    /** For the UI thread. */
    private String field(String variable) {
        return screen.find("variable." + variable + ".field").map(StyledText.class::cast).map(StyledText::getText).orElse("");
    }
}
