// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

class PhoneTest {
    private final TestDesk desk = new TestDesk();
    private final HandPhone phone = new HandPhone();

    @AfterEach
    void close() {
        desk.close();
    }

    private void open() {
        desk.session.phone = Optional.of(phone);
        desk.signIn(Views.available());
        new Phone().create(desk.shell, desk.desk);
        desk.open(320, 560);
        desk.until("the display", () -> text("phone.extension").equals("Extension 1001"));
    }

    @ParameterizedTest(name = "{0}: lift {1}, hang up {2}, hold {3}")
    @CsvSource({
        "ON_HOOK, true, false, false",
        "RINGING, true, true, false",
        "DIALLING, false, true, false",
        "TALKING, false, true, true",
        "ON_HOLD, false, true, true"})
    void itsKeysDoWhatItsStateLetsThem(State state, boolean lift, boolean hangUp, boolean hold) {
        open();
        phone.display(state, "Maria Lehmann", 5);
        desk.settle();
        assertEquals(List.of(lift, hangUp, hold), List.of(button("phone.lift").isVisible(),
                button("phone.hang-up").isVisible(), button("phone.hold").isVisible()));
        Map<String, Boolean> keys = Map.of("phone.lift", lift, "phone.hang-up", hangUp, "phone.hold", hold);
        keys.forEach((key, there) -> {
            if (there) {
                button(key).press();
            }
        });
        Set<String> done = new HashSet<>();
        keys.forEach((key, there) -> done.addAll(there ? Set.of(key.substring(6).replace('-', ' ')) : Set.of()));
        assertEquals(done, Set.copyOf(phone.done));
    }

    @Test
    @Tag("ANS-06")
    void onePhoneThatRingsComesToSightOnce() {
        List<String> suggested = new ArrayList<>();
        desk.desk.parts().onSuggest(desk.shell, suggested::add);
        open();
        assertEquals(List.of(), suggested);
        phone.display(State.RINGING, "Maria Lehmann", 0);
        phone.display(State.RINGING, "Maria Lehmann +49 30 ••••4567", 0);
        desk.settle();
        assertEquals(List.of(Phone.ID), suggested);
    }

    @Test
    void whoLiftsByKeyboardHangsUpByKeyboard() {
        open();
        desk.until("in front", () -> desk.display.getActiveShell() == desk.shell);
        phone.display(State.RINGING, "Maria Lehmann", 0);
        desk.settle();
        button("phone.lift").forceFocus();
        phone.display(State.TALKING, "Maria Lehmann", 0);
        desk.until("the keyboard is at Hang Up", () -> button("phone.hang-up").isFocusControl());
    }

    @Test
    @Tag("ANS-06")
    void ringsAndSaysWho() {
        open();
        phone.display(State.RINGING, "Maria Lehmann", 0);
        desk.settle();
        assertEquals("Ringing", ((Chip) desk.find("phone.state")).accessibleName());
        assertEquals("Maria Lehmann", ((Paragraph) desk.find("phone.party")).text());
        assertEquals("Reject", button("phone.hang-up").text());
    }

    @Test
    void countsHowLong() {
        open();
        phone.display(State.TALKING, "Maria Lehmann", 61);
        desk.settle();
        assertEquals("1:01", ((TimerLabel) desk.find("phone.timer")).text());
        phone.display(State.ON_HOOK, "", 0);
        desk.settle();
        assertFalse(desk.find("phone.timer").isVisible());
    }

    @Test
    void dialsWhatWasTyped() {
        open();
        StyledText number = (StyledText) desk.find("phone.number");
        number.insert("*21 #x");
        assertEquals("*21#", number.getText());
        Event enter = new Event();
        enter.detail = SWT.TRAVERSE_RETURN;
        number.notifyListeners(SWT.Traverse, enter);
        assertEquals(List.of("dial *21#"), phone.done);
        assertEquals("", number.getText());
    }

    @Test
    void aDeskWhosePhoneIsElsewhereSaysSo() {
        desk.signIn(Views.available());
        new Phone().create(desk.shell, desk.desk);
        desk.open(320, 560);
        assertTrue(desk.find("phone.none").isVisible());
        assertFalse(desk.find("phone.card").isVisible());
        assertFalse(desk.desk.actions().canRun("phone"));
    }

    @Test
    void leavingTheDeskLetsGoOfThePhone() {
        open();
        assertTrue(phone.isFollowed());
        desk.desk.close();
        desk.settle();
        assertFalse(phone.isFollowed());
        assertTrue(desk.find("phone.none").isVisible());
    }

    @Test
    void nothingIsCutOff() {
        open();
        for (State state : State.values()) {
            phone.display(state, "Maria Lehmann", 5);
            assertEquals(List.of(), desk.clippedWords(List.of(280, 400), 640), state.name());
        }
        desk.desk.look().useTextSize(200);
        for (State state : State.values()) {
            phone.display(state, "Maria Lehmann", 5);
            assertEquals(List.of(), desk.clippedWords(List.of(346), 640), state.name());
        }
    }

    private PressButton button(String id) {
        return (PressButton) desk.find(id);
    }

    private String text(String id) {
        return ((TextLine) desk.find(id)).text();
    }
}
