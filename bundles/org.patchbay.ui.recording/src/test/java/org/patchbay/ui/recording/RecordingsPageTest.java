// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.Recordings.Customer;
import org.patchbay.api.Recordings.Forgotten;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;
import org.patchbay.ui.fixtures.KeptRecordings;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

/** The page of recordings against a desk whose centre has some. */
class RecordingsPageTest {
    private final TestDesk desk = new TestDesk();
    private final KeptRecordings recordings = (KeptRecordings) desk.session.recordings;
    private final Ear ear = new Ear();
    private boolean silent;

    /** What is heard at once, however long it is. */
    private static final class Ear implements Speaker.Line {
        final AtomicLong heard = new AtomicLong();
        final AtomicLong all = new AtomicLong();

        @Override
        public void write(byte[] sound) {
            heard.addAndGet(sound.length / 4);
            all.addAndGet(sound.length / 4);
        }

        @Override
        public long heard() {
            return heard.get();
        }

        @Override
        public void drain() {
            // it was
        }

        @Override
        public void clear() {
            heard.set(0);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @BeforeEach
    void open() {
        recordings.entries.addAll(Samples.few());
        new RecordingsPage(desk.shell, desk.desk, () -> (_, _) -> {
            if (silent) {
                throw new IOException("no device");
            }
            return ear;
        });
        desk.signIn(Samples.view(true, true));
        desk.open(900, 680);
        desk.until("the list", () -> list().count() == 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RowList list() {
        return (RowList) desk.find("recordings.list");
    }

    private void choose(int index) {
        list().select(index);
        desk.settle();
    }

    private void press(String id) {
        ((PressButton) desk.find(id)).press();
        desk.settle();
    }

    private boolean sees(String id) {
        return desk.find(id).isVisible();
    }

    private String text(String id) {
        Control control = desk.find(id);
        return control instanceof Paragraph paragraph ? paragraph.text() : ((TextLine) control).text();
    }

    private void type(String id, String text) {
        ((StyledText) desk.find(id)).setText(text);
        desk.settle();
    }

    private void openFirst() {
        choose(0);
        press("recordings.open");
        desk.until("the player", () -> sees("recordings.play"));
    }

    @Test
    @Tag("REC-12")
    void itIsOfferedToThoseWhoMay() {
        Recordings part = new Recordings();
        assertFalse(part.offered(Samples.view(false, false)));
        assertTrue(part.offered(Samples.view(true, false)));
        assertTrue(part.offered(Samples.view(false, true)));
        desk.show(Samples.view(true, false));
        assertFalse(sees("recordings.forget.open"), "who may not have customers forgotten is not offered it");
    }

    @Test
    @Tag("REC-12")
    void aRecordingIsFoundByWhatIsTypedAndChosen() {
        type("recordings.search", "lehm");
        desk.until("one is left", () -> list().count() == 1);
        assertTrue(list().spoken(0).startsWith("Maria Lehmann, +49 30 ••••5017"), list().spoken(0));
        DropDown agents = (DropDown) desk.find("recordings.agent");
        TestDesk.key(agents, '\0', SWT.ARROW_DOWN);
        TestDesk.key(agents, '\0', SWT.ARROW_DOWN);
        desk.settle();
        assertEquals("ben", recordings.queries.getLast().agent().orElseThrow().value());
        desk.until("none is left", () -> sees("recordings.nothing"));
        assertTrue(text("recordings.nothing").startsWith("No recording fits"));
        press("recordings.clear");
        desk.until("all are back", () -> list().count() == 5 && list().isVisible());
    }

    @Test
    @Tag("REC-16")
    void lookingAtOneIsNotOpeningIt() {
        choose(0);
        assertTrue(text("recordings.hint").contains("audit trail"));
        assertEquals(List.of(), recordings.opened);
        TestDesk.key(list(), '\r', SWT.CR);
        desk.until("it is open", () -> sees("recordings.play"));
        assertEquals(List.of(new RecordingId("r-1")), recordings.opened);
        choose(1);
        assertFalse(sees("recordings.play"), "the next one is another");
        assertEquals(List.of(), recordings.open, "and the first is closed");
    }

    @Test
    @Tag("REC-12")
    void itPlaysMovesAndSkipsWhatWasPaused() {
        openFirst();
        Waveform wave = (Waveform) desk.find("recordings.wave");
        assertEquals("0:00 / 3:50", time());
        TestDesk.key(wave, '\0', SWT.ARROW_RIGHT);
        assertEquals("0:05 / 3:50", time());
        key(wave, SWT.ARROW_RIGHT, SWT.MOD1);
        assertEquals("1:30 / 3:50", time(), "where it goes on after the pause");
        TestDesk.key(wave, '\0', SWT.ARROW_LEFT);
        assertEquals("1:30 / 3:50", time(), "in the pause there is nothing: it goes on after it");
        TestDesk.key(wave, '\0', SWT.HOME);
        assertEquals("0:00 / 3:50", time());
        click(wave, wave.getSize().x / 2);
        assertTrue(time().startsWith("1:5") || time().startsWith("2:"), time());
        TestDesk.key(wave, '\0', SWT.HOME);
        TestDesk.key(wave, ' ', SWT.SPACE);
        desk.until("it was all heard", () -> time().equals("3:50 / 3:50"));
        assertEquals(152 * 8000, ear.all.get(), "what was not recorded is not waited for");
        assertEquals("Play", ((PressButton) desk.find("recordings.play")).text());
        assertTrue(wave.accessibleDescription().contains("2 pauses"), wave.accessibleDescription());
    }

    private void key(Control control, int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        control.notifyListeners(SWT.KeyDown, event);
        desk.settle();
    }

    private void click(Control control, int x) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        control.notifyListeners(SWT.MouseDown, event);
        control.notifyListeners(SWT.MouseUp, new Event());
        desk.settle();
    }

    private String time() {
        desk.settle();
        return text("recordings.time");
    }

    @Test
    @Tag("REC-12")
    void withoutADeviceItSaysSoCalmly() {
        silent = true;
        openFirst();
        press("recordings.play");
        desk.until("it says so", () -> sees("recordings.trouble"));
        assertTrue(text("recordings.trouble").startsWith("This computer has no device"), text("recordings.trouble"));
        assertEquals("Play", ((PressButton) desk.find("recordings.play")).text());
        silent = false;
        press("recordings.play");
        desk.until("with one it plays", () -> ear.all.get() > 0);
    }

    @Test
    @Tag("REC-15")
    void whatCannotBeOpenedOrListedSaysSo() {
        choose(1);
        recordings.trouble = Optional.of(new SecurityException("NO_PERMISSION"));
        press("recordings.open");
        desk.until("it says so", () -> text("recordings.hint").startsWith("You do not have permission"));
        recordings.trouble = Optional.of(new IllegalStateException("r-2.wav.sealed is damaged"));
        press("recordings.open");
        desk.until("it says so", () -> text("recordings.hint").startsWith("This recording can’t be opened"));
        type("recordings.search", "x");
        desk.until("the list says so", () -> sees("recordings.again"));
        recordings.trouble = Optional.empty();
        type("recordings.search", "");
        desk.until("all are back", () -> list().isVisible());
    }

    @Test
    @Tag("REC-12")
    void newOnesAreThereWhenThePageIsLookedAtAgain() {
        choose(1);
        Control page = desk.find("recordings");
        page.setVisible(false);
        recordings.entries.addFirst(Samples.many(7).getLast());
        page.setVisible(true);
        desk.until("the new one", () -> list().count() == 6);
        assertEquals(2, list().selected(), "the same one is chosen");
        assertTrue(sees("recordings.open"));
    }

    @Test
    @Tag("REC-12")
    void tenThousandComePageByPage() {
        recordings.entries.clear();
        recordings.entries.addAll(Samples.many(10_000));
        int before = recordings.queries.size();
        type("recordings.search", "customer");
        desk.until("the first page", () -> list().count() == 100);
        while (list().count() < 1000) {
            int now = list().count();
            list().reveal(now - 1);
            desk.until("the next page after " + now, () -> list().count() > now);
        }
        assertTrue(recordings.queries.size() - before <= 12, "no page twice");
    }

    private List<String> shown() {
        return IntStream.range(0, list().count()).mapToObj(list()::spoken).toList();
    }

    private List<String> spoken(List<RecordingEntry> entries) {
        return entries.stream().map(entry -> new RecordingText(desk.desk.words(), entry).all()).toList();
    }

    @Test
    @Tag("REC-12")
    void whatIsKeptMeanwhileComesAndWhatPlaysGoesOn() {
        choose(1);
        press("recordings.open");
        desk.until("the player", () -> sees("recordings.play"));
        List<RecordingEntry> all = new ArrayList<>(recordings.entries);
        all.addFirst(Samples.later(all.getFirst(), "r-new"));
        all.removeLast();
        recordings.change(all);
        desk.until("the new one stands first and the one that is gone is gone", () -> shown().equals(spoken(all)));
        assertEquals(2, list().selected(), "the same one is chosen");
        assertTrue(sees("recordings.play"));
        assertEquals(List.of(new RecordingId("r-2")), recordings.open, "and still open");
        all.remove(2);
        recordings.change(all);
        desk.until("the chosen one is gone", () -> list().count() == 4);
        assertFalse(sees("recordings.play"));
        assertEquals(-1, list().selected());
        assertEquals(List.of(), recordings.open);
        recordings.change(List.of());
        desk.until("the last one is gone", () -> sees("recordings.nothing"));
        recordings.change(all);
        desk.until("they are back", () -> list().isVisible() && list().count() == 4);
    }

    @Test
    @Tag("REC-12")
    void whatOneLooksAtStaysWhereItIs() {
        recordings.entries.clear();
        recordings.entries.addAll(Samples.many(1000));
        type("recordings.search", " ");
        desk.until("the first page", () -> list().count() == 100);
        while (list().count() < 300) {
            int now = list().count();
            list().reveal(now - 1);
            desk.until("the next page after " + now, () -> list().count() > now);
        }
        list().top(150);
        desk.settle();
        String top = list().spoken(list().first());
        int before = recordings.queries.size();
        List<RecordingEntry> all = new ArrayList<>(recordings.entries);
        all.addFirst(Samples.later(all.getFirst(), "r-new"));
        recordings.change(all);
        desk.until("the new one is there", () -> list().count() > 300 && list().spoken(0).equals(spoken(all).getFirst()));
        assertEquals(top, list().spoken(list().first()));
        assertTrue(recordings.queries.size() - before <= 3, "asked in pages, and not twice");
    }

    @Test
    @Tag("PRIV-01")
    void aCustomerIsForgottenAfterBeingAskedOnceMore() {
        choose(0);
        press("recordings.forget.open");
        assertEquals(List.of(), recordings.forgotten);
        press("recordings.forget.cancel");
        assertTrue(sees("recordings.card"));
        press("recordings.forget.open");
        recordings.answer = new Forgotten(3, 1);
        press("recordings.forget.go");
        desk.until("it is answered", () -> sees("recordings.forget.answer"));
        assertEquals(List.of(new Customer(Optional.of(new ContactId("c-1")), Optional.empty())), recordings.forgotten);
        assertTrue(text("recordings.forget.answer").startsWith("3 contacts are forgotten. 1 contact is still in use"),
                text("recordings.forget.answer"));
    }

    @Test
    @Tag("PRIV-01")
    void byNumberWhereThereIsNoRecording() {
        press("recordings.forget.open");
        PressButton go = (PressButton) desk.find("recordings.forget.go");
        assertEquals(Optional.of("Type the customer’s whole number."), go.why());
        type("recordings.forget.number", "+49 30 23125017");
        recordings.answer = new Forgotten(0, 0);
        go.press();
        desk.until("it is answered", () -> sees("recordings.forget.answer"));
        assertEquals(Optional.of(new Personal("+49 30 23125017")), recordings.forgotten.getFirst().number());
        assertEquals("No contact has this number.", text("recordings.forget.answer"));
    }

    @Test
    @Tag("LANG-01")
    void nothingIsCutOffInAnyLanguage() {
        openFirst();
        assertEquals(List.of(), desk.clippedWords(List.of(500, 700, 1100), 700));
        press("recordings.forget.open");
        assertEquals(List.of(), desk.clippedWords(List.of(500, 700, 1100), 700));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(346, 700), 1200));
        desk.language(Locale.GERMAN);
        assertTrue(list().spoken(0).contains("Pausen"), list().spoken(0));
    }
}
