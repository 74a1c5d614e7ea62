// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.WrapUpView;
import org.patchbay.model.desk.WrapUpView.Suggestion;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

/** Colleagues who took part suggest; who wraps up sees it and decides. */
class SuggestTest {
    private static final ContactId CONTACT = Views.wrapUpContact().id();

    private final TestDesk desk = new TestDesk();

    @BeforeEach
    void open() {
        desk.signIn(view(ControlView.enabled(Control.SUGGEST_WRAP_UP)));
        desk.open(600, 500);
        desk.until("our window is in front", () -> desk.display.getActiveShell() == desk.shell);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    // Who suggests

    @Test
    @Tag("CONF-32") @Tag("END-06")
    void aReasonAndANoteAreSent() {
        Shell window = suggest();
        assertEquals(4, list(window).count());
        text(window, "suggest.search").setText("compl");
        text(window, "suggest.note").setText(" The chair was broken ");
        enter(text(window, "suggest.note"));
        assertEquals(List.of(new AgentCommand.SuggestWrapUp(Views.ANNA, CONTACT, "complaint", "The chair was broken")),
                desk.session.commands);
        desk.until("the window is gone", window::isDisposed);
    }

    @Test
    void withoutAReasonItSaysSo() {
        Shell window = suggest();
        assertEquals(Optional.of("Choose a reason first."), button(window).why());
        enter(text(window, "suggest.search"));
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    void whatWasRefusedStaysToBeSentAgain() {
        desk.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(Reason.UNKNOWN_REASON));
        Shell window = suggest();
        list(window).select(0);
        text(window, "suggest.note").setText("Only a question");
        button(window).press();
        desk.settle();
        assertFalse(window.isDisposed());
        assertEquals("Only a question", text(window, "suggest.note").getText());
    }

    @Test
    void whereNobodyWrapsUpAnyMoreTheWindowGoes() {
        Shell window = suggest();
        desk.show(view(ControlView.hidden(Control.SUGGEST_WRAP_UP, Reason.NOBODY_WRAPS_UP)));
        assertTrue(window.isDisposed());
    }

    @Test
    void itIsTheButtonsAction() {
        assertEquals(Set.of(Control.SUGGEST_WRAP_UP), new SuggestWrapUp().controls());
    }

    @Test
    @Tag("LANG-01")
    void nothingIsCutOffAlsoWhereTheLanguageChangesWhileItIsOpen() {
        for (int percent : List.of(100, 200)) {
            desk.desk.look().useTextSize(percent);
            Shell window = suggest();
            for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                desk.language(Locale.of(language));
                assertEquals(List.of(), Clipping.find(window), language + " at " + percent);
            }
            window.close();
        }
    }

    private Shell suggest() {
        Button beside = new Button(desk.shell, SWT.PUSH);
        new SuggestWrapUp().run(Control.SUGGEST_WRAP_UP, Views.wrapUpContact(), desk.desk, beside);
        desk.settle();
        return Stream.of(desk.display.getShells()).filter(s -> WidgetId.of(s).filter("suggest"::equals).isPresent())
                .findFirst().orElseThrow();
    }

    static DeskView view(ControlView suggest) {
        ContactView c = Views.wrapUpContact();
        return Views.desk(Views.agent(AgentState.AVAILABLE, 9), List.of(), List.of(new ContactView(c.id(), c.role(), c.channel(),
                c.direction(), c.title(), c.number(), c.dialled(), c.queue(), c.since(), ContactView.Status.ASSIST, c.legs(),
                c.participants(), List.of(suggest), c.recording(), c.recordingUntil(), c.denoised(), c.data(), c.postCall(),
                c.preview(), Optional.empty())));
    }

    // Who wraps up

    @Test
    @Tag("CONF-32") @Tag("END-06")
    void suggestionsStandAboveTheListAndOnePressChoosesOne() {
        Composite host = new Composite(desk.shell, SWT.NONE);
        Consumer<ContactView> later = new WrapUp().create(host, desk.desk, Views.wrapUpContact());
        assertFalse(desk.find("wrapup.suggestions").isVisible());
        later.accept(wrapUp(new Suggestion("Ben Okafor", "order", ""),
                new Suggestion("Chen Jing", "complaint", "The chair was broken")));
        desk.shell.layout(true, true);
        desk.settle();
        assertEquals("Chen Jing suggests “Complaint taken”", ((TextLine) desk.find("suggestion.complaint")).text());
        assertEquals("The chair was broken", ((Paragraph) desk.find("suggestion.complaint.note")).text());
        text(desk.shell, "wrapup.search").setText("res");
        ((PressButton) desk.find("suggestion.complaint.use")).press();
        assertEquals(List.of(), desk.session.commands, "who wraps up decides");
        ((PressButton) desk.find("control.WRAP_UP")).press();
        assertEquals(List.of(new AgentCommand.WrapUp(Views.ANNA, CONTACT, "complaint")), desk.session.commands);
        desk.language(Locale.GERMAN);
        assertEquals("Chen Jing schlägt vor: „Beschwerde aufgenommen“",
                ((TextLine) desk.find("suggestion.complaint")).text());
        assertEquals(List.of(), desk.clippedWords(List.of(420, 640), 520));
    }

    static ContactView wrapUp(Suggestion... suggestions) {
        ContactView c = Views.wrapUpContact();
        WrapUpView view = new WrapUpView(Views.ago(12), Views.wrapUpReasons(), Optional.of(Views.NOW.plusSeconds(48)),
                Optional.of("resolved"), List.of(suggestions), ControlView.enabled(Control.WRAP_UP),
                ControlView.enabled(Control.STOP_COUNTDOWN));
        return new ContactView(c.id(), c.role(), c.channel(), c.direction(), c.title(), c.number(), c.dialled(), c.queue(),
                c.since(), c.status(), c.legs(), c.participants(), c.controls(), c.recording(), c.recordingUntil(),
                c.denoised(), c.data(), c.postCall(), c.preview(), Optional.of(view));
    }

    private static StyledText text(Composite root, String id) {
        return (StyledText) WidgetId.find(root, id).orElseThrow();
    }

    private static RowList list(Shell window) {
        return (RowList) WidgetId.find(window, "suggest.reasons").orElseThrow();
    }

    private static ControlButton button(Shell window) {
        return (ControlButton) WidgetId.find(window, "control.SUGGEST_WRAP_UP").orElseThrow();
    }

    private void enter(StyledText text) {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        text.notifyListeners(SWT.Traverse, event);
        desk.settle();
    }
}
