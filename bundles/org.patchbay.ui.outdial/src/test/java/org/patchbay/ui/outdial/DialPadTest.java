// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.Words;

class DialPadTest {
    private static final ControlView ENABLED = ControlView.enabled(org.patchbay.model.desk.Control.OUTDIAL);

    private final TestDesk desk = new TestDesk();
    private Shell window;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @Tag("OUT-01")
    void withoutThePermissionThereIsNoButton() {
        window = Pads.open(desk, ENABLED);
        PressButton button = (PressButton) desk.find("dialpad.open");
        assertTrue(button.isVisible());
        desk.show(Pads.view(ControlView.hidden(org.patchbay.model.desk.Control.OUTDIAL, Reason.NO_PERMISSION)));
        assertFalse(button.isVisible());
        assertFalse(desk.desk.actions().canRun("dial-pad"));
    }

    @ParameterizedTest(name = "\"{0}\" is dialled as {1}; {2}")
    @Tag("DIR-06")
    @Tag("DIR-07")
    @Tag("DIR-08")
    @CsvSource(delimiter = '|', value = {
        "+49 (0)30 23125-001 | +4903023125001 | Left out: ( ) -",
        "call 202 555 0143 now | 2025550143 | Left out: c a l n o w",
        "*21#:100 | *21#:100 | 3 to 18 digits, + # * :"})
    void whatIsPastedIsStrippedAndSaidSo(String pasted, String left, String said) {
        window = Pads.open(desk, ENABLED);
        number().insert(pasted);
        assertEquals(left, number().getText());
        assertEquals(said, hint());
        number().insert("1");
        assertEquals(said, hint(), "while the number stands there");
        number().setText("");
        assertEquals("3 to 18 digits, + # * :", hint());
    }

    @Test
    @Tag("DIR-08")
    void whatIsTypedIsStrippedSignBySign() {
        window = Pads.open(desk, ENABLED);
        for (String sign : List.of("t", "e", "l", " ", "+", "1", "2", "-", "3")) {
            number().insert(sign);
            number().setCaretOffset(number().getCharCount());
        }
        assertEquals("+123", number().getText());
        assertEquals("Left out: t e l -", hint());
    }

    @Test
    @Tag("OUT-08")
    void callsWithNumberQueueAndCallerId() {
        window = Pads.open(desk, ENABLED);
        number().insert("+12025550143");
        arrow("dialpad.queue", SWT.ARROW_DOWN);
        arrow("dialpad.caller-id", SWT.ARROW_DOWN);
        arrow("dialpad.caller-id", SWT.ARROW_DOWN);
        call().press();
        assertEquals(List.of(new AgentCommand.Outdial(Views.ANNA, "+12025550143", Optional.of("sales"),
                Optional.of("sales"))), desk.session.commands);
        desk.until("closed", window::isDisposed);
    }

    @Test
    @Tag("OUT-08")
    void theUsualQueueAndCallerIdAreThereAtOnce() {
        window = Pads.open(desk, ENABLED);
        number().insert("2025550143");
        enter();
        assertEquals(List.of(new AgentCommand.Outdial(Views.ANNA, "2025550143", Optional.of("support"),
                Optional.of("main"))), desk.session.commands);
    }

    @Test
    void keysTypeIntoTheFieldAndLeaveTheKeyboardThere() {
        window = Pads.open(desk, ENABLED);
        for (String key : List.of("0", "3", "0", "#")) {
            press(find("key." + key), 1);
        }
        press(find("key.0"), 3);
        assertEquals("030#+", number().getText());
        desk.until("the keyboard is in the field", number()::isFocusControl);
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(delimiter = '|', value = {
        "12 | Enter a number of 3 to 18 digits; + # * : are allowed.",
        "1234567890123456789 | Enter a number of 3 to 18 digits; + # * : are allowed."})
    @Tag("DIR-05")
    void anInvalidNumberIsNotCalled(String typed, String said) {
        window = Pads.open(desk, ENABLED);
        number().insert(typed);
        enter();
        assertEquals(List.of(), desk.session.commands);
        assertEquals(Optional.of(said), call().why());
    }

    @Test
    void whatTheCentreRefusesIsSaidBeforeItIsAsked() {
        window = Pads.open(desk, ENABLED);
        number().insert("2025550143");
        assertTrue(call().isUsable());
        desk.show(Pads.view(ControlView.disabled(org.patchbay.model.desk.Control.OUTDIAL, Reason.BUSY_WITH_CONTACT)));
        assertEquals(Optional.of("Possible only while you are Available or Idle."), call().why());
    }

    @ParameterizedTest
    @Tag("CAP-03")
    @CsvSource({"CALL_LIMIT_TENANT", "CALL_LIMIT_DATA_CENTRE"})
    void aLimitIsSaidInWordsWithItsCode(Reason reason) {
        window = Pads.open(desk, ENABLED);
        desk.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(reason));
        number().insert("2025550143");
        enter();
        Paragraph refusal = (Paragraph) find("dialpad.refusal");
        desk.until("the refusal", () -> refusal.text().contains("(" + reason + ")"));
        assertTrue(refusal.isVisible());
        desk.until("room for the refusal", () -> Clipping.find(window).isEmpty());
        number().insert("1");
        assertFalse(refusal.isVisible());
    }

    @Test
    @Tag("OUT-11")
    void numbersCalledBeforeComeBackByArrowAndByMenu() {
        window = Pads.open(desk, ENABLED);
        assertFalse(find("dialpad.recent").getVisible(), "there is none yet");
        call("2025550143");
        call("+442079460123");
        TestDesk.key(number(), '\0', SWT.ARROW_UP);
        assertEquals("+442079460123", number().getText());
        TestDesk.key(number(), '\0', SWT.ARROW_UP);
        assertEquals("2025550143", number().getText());
        TestDesk.key(number(), '\0', SWT.ARROW_DOWN);
        TestDesk.key(number(), '\0', SWT.ARROW_DOWN);
        assertEquals("", number().getText());

        PressButton recent = (PressButton) find("dialpad.recent");
        assertTrue(recent.getVisible());
        assertEquals("Recent numbers", recent.accessibleName());
        number().insert("555");
        TestDesk.key(number(), '\0', SWT.ARROW_UP);
        assertEquals("555", number().getText(), "what is typed is not lost");
    }

    /** The pad closes with the call, and is opened anew. */
    private void call(String typed) {
        number().insert(typed);
        enter();
        desk.until("closed", window::isDisposed);
        desk.desk.actions().run("dial-pad");
        desk.settle();
        window = Pads.window(desk);
    }

    @Test
    void twiceEnterIsOneCall() {
        window = Pads.open(desk, ENABLED);
        desk.session.answer = _ -> new CompletableFuture<>();
        number().insert("2025550143");
        enter();
        enter();
        assertEquals(1, desk.session.commands.size());
    }

    @Test
    void openedTwiceItIsOneAndEscapeClosesIt() {
        window = Pads.open(desk, ENABLED);
        desk.desk.actions().run("dial-pad");
        desk.settle();
        assertEquals(window, Pads.window(desk));
        Event escape = new Event();
        escape.detail = SWT.TRAVERSE_ESCAPE;
        window.notifyListeners(SWT.Traverse, escape);
        assertTrue(window.isDisposed());
    }

    @Test
    void nothingIsCutOff() {
        window = Pads.open(desk, ENABLED);
        for (int percent : List.of(100, 150, 200)) {
            desk.desk.look().useTextSize(percent);
            Words.LANGUAGES.forEach(language -> {
                desk.language(language);
                // The window manager has a say in the window's size, in its own time.
                desk.until("room for all words in " + language + " at " + percent, () -> Clipping.find(window).isEmpty());
            });
        }
    }

    private StyledText number() {
        return (StyledText) find("dialpad.number");
    }

    private String hint() {
        return ((TextLine) find("dialpad.hint")).text();
    }

    private ControlButton call() {
        return (ControlButton) find("control.OUTDIAL");
    }

    private Control find(String id) {
        return WidgetId.find(window, id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private void arrow(String id, int key) {
        TestDesk.key(find(id), '\0', key);
    }

    private void enter() {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        number().notifyListeners(SWT.Traverse, event);
        desk.settle();
    }

    private static void press(Control key, int button) {
        Event event = new Event();
        event.button = button;
        key.notifyListeners(SWT.MouseDown, event);
        key.notifyListeners(SWT.MouseUp, event);
    }
}
