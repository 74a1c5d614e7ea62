// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.spi.RecordingStore;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

/** A call that was just recorded is found, opened and gone through, by whom may hear it; with real mouse and keys. */
@ExtendWith(Evidence.class)
class RecordingsIT extends Journey {
    /** Of the wave, where the pointer rests, and for how many looks. */
    private static final int PARTS = 10;
    private static final int LOOKS = 15;


    @Test
    @Tag("REC-12")
    void whoMayHearNoneIsNotOfferedThePage() throws Exception {
        Agent.signsIn(screen, "ben");
        screen.until("the desk", () -> screen.shows("phone.state") || screen.shows("tab.org.patchbay.ui.phone"));
        assertFalse(screen.ask(() -> screen.shows("tab.org.patchbay.ui.recording")));
        assertFalse(screen.ask(() -> screen.shows("pages")), "no other page either");
        Agent.signsOut(screen);
    }

    @Test
    @Tag("REC-01") @Tag("REC-08") @Tag("REC-12")
    void theCallThatWasJustRecordedIsOpenedAndGoneThrough() throws Exception {
        Agent.signsIn(screen, "anna");
        Agent.available(screen);
        Floor.calls("Ines Aalto", "+442079460166", Floor.SALES_LINE);
        Agent.answers(screen);
        screen.click("control.PAUSE_RECORDING");
        screen.until("it is paused for some seconds", () -> screen.text("contact.recording").matches(".*, 0:2[0-7] left"));
        screen.click("control.RESUME_RECORDING");
        screen.until("it goes on", () -> screen.text("contact.recording").equals("Recording"));
        Agent.ends(screen, "advice");
        kept("Ines Aalto");

        screen.click("tab.org.patchbay.ui.recording");
        screen.click("recordings.search");
        screen.type("ines");
        screen.until("it is found", () -> screen.find("recordings.list").map(RowList.class::cast)
                .filter(list -> list.count() == 1 && list.spoken(0).startsWith("Ines Aalto")).isPresent());
        screen.press("Down");
        screen.until("the list has the keyboard", () -> screen.hasKeyboard("recordings.list"));
        screen.press("Home");
        screen.until("it is chosen", () -> line("recordings.card.title").equals("Ines Aalto  +44 20 7946 0166"));
        screen.press("Return");
        screen.until("the player has the keyboard", () -> screen.hasKeyboard("recordings.wave"));
        goesThrough();
        pauseIsMarked();
        screen.press("space");
        screen.until("it is heard, or there is nothing to hear it with",
                () -> screen.text("recordings.play").equals("Pause") || screen.shows("recordings.trouble"));
        screen.click("tab.contacts");
        screen.until("the page is left", () -> !screen.shows("recordings"));
        Agent.signsOut(screen);
    }

    /** To the end, to the beginning, and past the pause. */
    private void goesThrough() {
        String length = screen.ask(() -> line("recordings.time")).replaceFirst(".* / ", "");
        screen.press("End");
        screen.until("at the end", () -> line("recordings.time").equals(length + " / " + length));
        screen.press("Home");
        screen.until("at the beginning", () -> line("recordings.time").equals("0:00 / " + length));
        screen.press("ctrl+Right");
        screen.until("past the pause", () -> line("recordings.time").matches("0:(0[3-9]|[1-5]\\d) / .*"));
    }

    /** Said under the pointer, which goes along the wave and rests a while here and there. */
    private void pauseIsMarked() {
        Rectangle wave = screen.ask(() -> {
            Control shown = screen.get("recordings.wave");
            Point corner = shown.toDisplay(0, 0);
            return new Rectangle(corner.x, corner.y, shown.getSize().x, shown.getSize().y);
        });
        AtomicInteger looks = new AtomicInteger();
        Hand.until("the pause is marked", () -> {
            int look = looks.getAndIncrement();
            if (look % LOOKS == 0) {
                int part = 1 + look / LOOKS * 3 % PARTS;
                Hand.does("mousemove", Integer.toString(wave.x + wave.width * part / (PARTS + 1)), Integer.toString(wave.y + wave.height / 2));
            }
            return hint().orElse("").matches("Paused 0:\\d\\d");
        });
    }

    private Optional<String> hint() {
        return Optional.ofNullable(screen.ask(() -> screen.find("recordings.wave").map(Control::getToolTipText).orElse(null)));
    }

    /** As soon as it is in the store. */
    private static void kept(String name) throws InterruptedException {
        RecordingStore store = Floor.service(RecordingStore.class);
        RecordingStore.Search all = new RecordingStore.Search(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 100);
        Hand.until("the recording is kept", () -> store.find(all).toCompletableFuture().join().stream()
                .anyMatch(kept -> kept.call().name().text().equals(name)));
    }

    private String line(String id) {
        return screen.find(id).map(TextLine.class::cast).map(TextLine::text).orElse("");
    }
}
