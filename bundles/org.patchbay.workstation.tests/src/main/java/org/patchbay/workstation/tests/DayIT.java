// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;

/** A call counts among the agent's own figures, and is called back from the recent contacts; with real mouse and keys. */
@ExtendWith(Evidence.class)
class DayIT extends Journey {
    @Test
    @Tag("OUT-09") @Tag("OUT-10")
    void aCallCountsAndIsCalledBack() throws Exception {
        Agent.signsIn(screen, "emil");
        screen.click("tab.org.patchbay.ui.myday");
        screen.until("the figures", () -> screen.shows("myday"));
        int before = contacts();
        Agent.available(screen);
        Floor.calls("Petra Sommer", "+442079460133", Floor.SERVICE_LINE);
        Agent.answers(screen);
        Agent.ends(screen, "delivery");
        counts(before + 1);

        screen.press("ctrl+alt+l");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("recents.search"));
        screen.type("petra");
        screen.until("she is found and can be called back", () -> screen.isUsable("recents.call-back"));
        assertEquals("Call back", screen.ask(() -> screen.text("recents.call-back")));
        screen.press("Return");
        Agent.answers(screen);
        assertEquals("Petra Sommer +44 20 7946 0133", screen.ask(() -> screen.text("phone.party")));
        Agent.ends(screen, "advice");
        counts(before + 2);
        Agent.signsOut(screen);
    }

    private void counts(int contacts) {
        screen.click("tab.org.patchbay.ui.myday");
        screen.until(contacts + " contacts", () -> contacts() == contacts);
    }

    /** The figure beside its word; 0 before the first one. */
    private int contacts() {
        return screen.ask(() -> {
            List<Control> all = screen.find("myday").map(_ -> screen.all()).orElse(List.of());
            return IntStream.range(0, all.size()).filter(i -> all.get(i) instanceof Paragraph label && label.isVisible()
                    && label.text().equals("Contacts")).boxed().findFirst().map(i -> figure(all.subList(i, all.size()))).orElse(0);
        });
    }

    private static int figure(List<Control> from) {
        return from.stream().filter(TextLine.class::isInstance).findFirst().map(c -> Integer.parseInt(((TextLine) c).text()))
                .orElseThrow();
    }
}
