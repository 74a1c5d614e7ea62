// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.WrapUpView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

class WrapUpTest {
    private static final ContactId CONTACT = Views.wrapUpContact().id();

    private final TestDesk desk = new TestDesk();
    private final WrapUp wrapUp = new WrapUp();
    private Consumer<ContactView> later;

    @BeforeEach
    void open() {
        desk.signIn(Views.wrapUp());
        Composite host = new Composite(desk.shell, SWT.NONE);
        desk.open(600, 420);
        desk.until("our window is in front", () -> desk.display.getActiveShell() == desk.shell);
        later = wrapUp.create(host, desk.desk, Views.wrapUpContact());
        desk.shell.layout(true, true);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @Tag("END-04")
    void standsWhereTheContactAsksForAReason() {
        assertTrue(wrapUp.shows(Views.wrapUpContact()));
        assertFalse(wrapUp.shows(Views.talkingContact()));
    }

    @Test
    @Tag("END-07")
    void listsAllReasonsAndNarrowsThem() {
        assertEquals(List.of("Resolved", "Order taken", "Complaint taken", "Callback agreed"), listed());
        type("tak");
        assertEquals(List.of("Order taken", "Complaint taken"), listed());
        type("nothing like it");
        assertEquals(List.of(), listed());
        assertTrue(desk.find("wrapup.empty").isVisible());
        key(SWT.ESC);
        assertEquals(4, listed().size());
    }

    @Test
    @Tag("END-08")
    void typeArrowEnter() {
        type("tak");
        key(SWT.ARROW_DOWN);
        enter();
        assertEquals(List.of(new AgentCommand.WrapUp(Views.ANNA, CONTACT, "complaint")), desk.session.commands);
    }

    @Test
    @Tag("END-08")
    void mouseOnly() {
        Rectangle second = list().bounds(1);
        Event click = new Event();
        click.x = second.x + 5;
        click.y = second.y + 5;
        list().notifyListeners(SWT.MouseDown, click);
        submit().press();
        assertEquals(List.of(new AgentCommand.WrapUp(Views.ANNA, CONTACT, "order")), desk.session.commands);
    }

    @Test
    void withoutAReasonItSaysSo() {
        enter();
        assertFalse(submit().isUsable());
        assertEquals(Optional.of("Choose a reason first."), submit().why());
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    void whatTheCentreRefusesItSaysToo() {
        key(SWT.ARROW_DOWN);
        show(view(Optional.of(48), ControlView.disabled(Control.WRAP_UP, Reason.NOT_IN_WRAP_UP),
                ControlView.enabled(Control.STOP_COUNTDOWN)));
        assertEquals(Optional.of("There is nothing to wrap up yet."), submit().why());
        enter();
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    @Tag("END-11")
    void countsDownToTheDefaultReason() {
        assertEquals("“Resolved” in 48 seconds", countdown());
        desk.nanos.addAndGet(47_000_000_000L);
        desk.until("one second left", () -> countdown().equals("“Resolved” in 1 second"));
    }

    @Test
    @Tag("END-11")
    void theAgentStopsTheCountdownWhereAllowed() {
        ControlButton stop = (ControlButton) desk.find("control.STOP_COUNTDOWN");
        stop.press();
        assertEquals(List.of(new AgentCommand.StopWrapUpCountdown(Views.ANNA, CONTACT)), desk.session.commands);
        show(view(Optional.of(48), ControlView.enabled(Control.WRAP_UP),
                ControlView.disabled(Control.STOP_COUNTDOWN, Reason.COUNTDOWN_RUNS_ON)));
        assertEquals(Optional.of("The countdown cannot be stopped."), stop.why());
        show(view(Optional.empty(), ControlView.enabled(Control.WRAP_UP),
                ControlView.hidden(Control.STOP_COUNTDOWN, Reason.NOT_IN_WRAP_UP)));
        assertFalse(stop.isVisible());
        assertEquals("", countdown());
    }

    @Test
    void aNewViewLeavesTheChoiceAlone() {
        key(SWT.ARROW_DOWN);
        key(SWT.ARROW_DOWN);
        show(view(Optional.of(20), ControlView.enabled(Control.WRAP_UP), ControlView.enabled(Control.STOP_COUNTDOWN)));
        desk.language(Locale.GERMAN);
        assertEquals("Bestellung aufgenommen", list().spoken(list().selected()));
        assertTrue(submit().isUsable());
    }

    @Test
    void enterTwiceIsOneWrapUp() {
        desk.session.answer = _ -> new CompletableFuture<Outcome>();
        key(SWT.ARROW_DOWN);
        enter();
        enter();
        assertEquals(1, desk.session.commands.size());
    }

    @Test
    void theKeyboardIsInTheSearchFieldAtOnce() {
        desk.until("the keyboard is there", search()::isFocusControl);
        assertTrue(desk.desk.actions().canRun("wrap-up"));
    }

    @Test
    void nothingIsCutOff() {
        assertEquals(List.of(), desk.clippedWords(List.of(420, 640), 420));
        desk.desk.look().useTextSize(150);
        assertEquals(List.of(), desk.clippedWords(List.of(560), 560));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(340), 900));
    }

    private static WrapUpView view(Optional<Integer> seconds, ControlView submit, ControlView stop) {
        return new WrapUpView(Views.ago(12), Views.wrapUpReasons(), seconds.map(Views.NOW::plusSeconds),
                Optional.of("resolved"), List.of(), submit, stop);
    }

    private void show(WrapUpView view) {
        ContactView c = Views.wrapUpContact();
        later.accept(new ContactView(c.id(), c.role(), c.channel(), c.direction(), c.title(), c.number(), c.dialled(),
                c.queue(), c.since(), c.status(), c.legs(), c.participants(), c.controls(), c.recording(),
                c.recordingUntil(), c.denoised(), c.data(), c.postCall(), c.preview(), Optional.of(view)));
        desk.settle();
    }

    private List<String> listed() {
        return IntStream.range(0, list().count()).mapToObj(list()::spoken).toList();
    }

    private void type(String text) {
        search().setText(text);
        desk.settle();
    }

    private void key(int keyCode) {
        TestDesk.key(search(), '\0', keyCode);
        desk.settle();
    }

    private void enter() {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        search().notifyListeners(SWT.Traverse, event);
        desk.settle();
    }

    private String countdown() {
        return ((TextLine) desk.find("wrapup.countdown")).text();
    }

    private ControlButton submit() {
        return (ControlButton) desk.find("control.WRAP_UP");
    }

    private StyledText search() {
        return (StyledText) desk.find("wrapup.search");
    }

    private RowList list() {
        return (RowList) desk.find("wrapup.reasons");
    }
}
