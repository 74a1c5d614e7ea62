// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.AgentCommand.Edit;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

class CallDataTest {
    private static final ContactId CONTACT = Views.talkingContact().id();

    private final TestDesk desk = new TestDesk();
    private final CallDataCard card = new CallDataCard();
    private Data data = Data.talking();
    private Composite host;
    private Consumer<ContactView> later;

    @BeforeEach
    void open() {
        desk.signIn(data.view());
        desk.open(640, 700);
        desk.until("our window is in front", () -> desk.display.getActiveShell() == desk.shell);
        look();
    }

    /** The agent looks at the contact; again, where another one was looked at meanwhile. */
    private void look() {
        Optional.ofNullable(host).ifPresent(Control::dispose);
        host = new Composite(desk.shell, SWT.NONE);
        host.setLayout(new FillLayout());
        later = card.create(host, desk.desk, data.contact());
        desk.shell.layout(true, true);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    // Editing

    @ParameterizedTest(name = "{0}: \"{1}\" is saved as {2}")
    @CsvSource({
        "case, B-7, B-7",
        "pieces, ' 12 ', 12",
        "budget, 300.50, 300.5",
        "case, '', ''",
        "delivered, 2026-03-01T08:00:00+01:00, 2026-03-01T08:00:00+01:00"})
    @Tag("CAD-01") @Tag("CAD-10") @Tag("CAD-12") @Tag("CAD-17")
    void whatIsTypedIsSaved(String variable, String typed, String value) {
        type(variable, typed);
        save().press();
        assertEquals(List.of(edit(variable, value, 0)), desk.session.commands);
    }

    @Test
    @Tag("CAD-17")
    void whatIsChosenIsSavedTogetherWithWhatIsTyped() {
        type("case", "B-7");
        key(desk.find("variable.urgent.yes"), SWT.SPACE);
        key(desk.find("variable.topic.field"), SWT.ARROW_DOWN);
        byKeys("save-data");
        assertEquals(List.of(new AgentCommand.EditVariables(Views.ANNA, CONTACT, List.of(one("case", "B-7", 0),
                one("topic", "tables", 0), one("urgent", "true", 0)))), desk.session.commands);
    }

    /** As the keys do that are bound to it. */
    private void byKeys(String action) {
        field("case").setFocus();
        desk.until("the keyboard is in the data, and " + action, () -> desk.desk.actions().canRun(action));
        desk.desk.actions().run(action);
        desk.settle();
    }

    @Test
    @Tag("CAD-17")
    @Tag("CAD-20")
    void itsKeysAreThoseOfTheShortcutsWhileTheKeyboardIsInIt() {
        type("case", "B-7");
        byKeys("revert-data");
        assertEquals("A-1042", field("case").getText());
        assertFalse(desk.desk.actions().canRun("revert-data"), "nothing is left to revert");
        Button elsewhere = new Button(desk.shell, SWT.PUSH);
        elsewhere.setSize(20, 20);
        type("case", "B-7");
        assertTrue(elsewhere.forceFocus());
        desk.until("nothing of it works elsewhere",
                () -> !desk.desk.actions().canRun("save-data") && !desk.desk.actions().canRun("revert-data"));
    }

    @Test
    @Tag("CAD-12")
    void allOfAValueIsSelectedByKeysToBeOverwritten() {
        field("case").invokeAction(field("case").getKeyBinding('A' | SWT.MOD1));
        assertEquals("A-1042", field("case").getSelectionText());
    }

    @Test
    @Tag("CAD-12")
    void whatIsNotKnownAnyMoreIsUnset() {
        key(desk.find("variable.urgent.no"), SWT.DEL);
        key(desk.find("variable.topic.field"), SWT.ARROW_UP);
        type("pieces", "");
        save().press();
        assertEquals(List.of(new AgentCommand.EditVariables(Views.ANNA, CONTACT, List.of(one("pieces", "", 0),
                one("topic", "", 0), one("urgent", "", 0)))), desk.session.commands);
    }

    @Test
    void nothingIsSavedWhereNothingIsChanged() {
        assertEquals(Optional.of("Nothing has been changed."), save().why());
        type("case", "B-7");
        type("case", "A-1042");
        byKeys("save-data");
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    @Tag("CAD-02")
    void whatTheAdministratorKeepsIsOnlyRead() {
        assertFalse(desk.has("variable.source.field"));
        assertEquals("Catalogue", line("variable.source.value"));
        show(data.with(data.contact().data().subList(7, 8)).nothingToEdit());
        assertFalse(save().getVisible());
    }

    @ParameterizedTest
    @CsvSource({"CONSULTED_READS", "NOT_ACCEPTED", "SUPERVISING"})
    @Tag("CAD-02") @Tag("CAD-09")
    void whereTheViewSaysNoItIsReadAndSaysWhy(Reason reason) {
        show(data.readOnly(reason));
        assertFalse(field("case").isVisible());
        assertEquals("A-1042", line("variable.case.value"));
        assertEquals("No", line("variable.urgent.value"));
        assertEquals("Chairs", line("variable.topic.value"));
        String words = desk.desk.words().text("reason." + reason.name());
        assertEquals(words, words("call-data.state"));
        assertEquals(Optional.of(words), save().why());
    }

    @Test
    @Tag("CAD-03")
    void whoNeedsMoreIsToldWhomToAsk() {
        assertEquals("Something missing? Ask your supervisor or administrator for more fields.", words("call-data.more"));
        show(data.with(List.of()));
        assertTrue(desk.find("call-data.more").isVisible());
    }

    @Test
    @Tag("CAD-11")
    void at256CharactersItEndsAndSaysSo() {
        String face = "\uD83D\uDE00";
        type("case", "x".repeat(230) + face);
        assertTrue(shownIn(field("case").getParent()).contains("25 characters left"));
        field("case").setSelection(232);
        field("case").insert("y".repeat(30));
        desk.settle();
        assertEquals(256, field("case").getText().codePointCount(0, field("case").getText().length()));
        assertTrue(shownIn(field("case").getParent()).contains("0 characters left"));
        assertEquals("Cut off: at most 256 characters fit.", words("variable.case.note"));
    }

    @Test
    @Tag("CAD-15")
    void whatFitsNotIsMarkedInWordsAndNothingIsSent() {
        type("delivered", "next week");
        type("pieces", "4");
        type("case", "B-7");
        assertFalse(desk.find("variable.delivered.wrong").isVisible(), "not while it is being typed");
        save().press();
        assertEquals("Enter a date and a time.", words("variable.delivered.wrong"));
        assertTrue(field("delivered").isFocusControl());
        assertEquals(List.of(), desk.session.commands);
        type("delivered", "2026-03-01 08:00");
        assertFalse(desk.find("variable.delivered.wrong").isVisible());
    }

    @Test
    void leavingAFieldTellsWhatIsWrongWithIt() {
        type("pieces", "many");
        field("pieces").notifyListeners(SWT.FocusOut, new Event());
        desk.settle();
        assertEquals("Enter a whole number.", words("variable.pieces.wrong"));
    }

    @Test
    @Tag("CAD-14")
    void dateAndTimeAreSelectedByTheIcon() {
        ((PressButton) desk.find("variable.delivered.pick")).press();
        pick("10:30");
        assertPicked("10:30");
    }

    @Test
    @Tag("CAD-14")
    void dateAndTimeAreSelectedByTheField() {
        Event event = new Event();
        event.button = 1;
        field("delivered").notifyListeners(SWT.MouseUp, event);
        pick("7:05");
        assertPicked("07:05");
    }

    /** To the day after the tenth of next month, by keys. */
    private void pick(String time) {
        Shell picker = picker().orElseThrow();
        MonthGrid grid = (MonthGrid) desk.find(picker, "moment.days");
        ((PressButton) desk.find(picker, "moment.after")).press();
        key(grid, SWT.ARROW_DOWN);
        key(grid, SWT.ARROW_LEFT);
        StyledText at = (StyledText) desk.find(picker, "moment.time");
        at.setText("25:00");
        assertFalse(((PressButton) desk.find(picker, "moment.set")).isUsable());
        at.setText(time);
        ((PressButton) desk.find(picker, "moment.set")).press();
        desk.settle();
        assertTrue(picker().isEmpty());
    }

    private void assertPicked(String time) {
        LocalDateTime day = LocalDateTime.ofInstant(Views.NOW, ZoneId.systemDefault()).plusMonths(1).plusDays(6);
        String value = day.toLocalDate().atTime(LocalTime.parse(time)).atZone(ZoneId.systemDefault()).toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        save().press();
        assertEquals(List.of(edit("delivered", value, 0)), desk.session.commands);
    }

    private Optional<Shell> picker() {
        return List.of(desk.display.getShells()).stream().filter(s -> WidgetId.of(s).filter("moment"::equals).isPresent())
                .findFirst();
    }

    // Copying

    @Test
    @Tag("CAD-13")
    void theIconCopiesTheValue() {
        ((PressButton) desk.find("variable.source.copy")).press();
        assertEquals("Catalogue", clipboard());
        type("case", "B-7");
        ((PressButton) desk.find("variable.case.copy")).press();
        assertEquals("B-7", clipboard());
    }

    @Test
    @Tag("CAD-13")
    void theKeyboardCopiesAllWhereNothingIsSelected() {
        field("budget").setSelection(0);
        key(field("budget"), 'c', SWT.MOD1);
        assertEquals("249.9", clipboard());
    }

    @Test
    @Tag("CAD-05") @Tag("CAD-13")
    void asterisksAreNotCopied() {
        assertFalse(desk.find("variable.pin.copy").isVisible());
        assertFalse(desk.find("variable.delivered.copy").isVisible());
        show(data.shown("pin", "4711", Views.NOW.plusSeconds(30)));
        ((PressButton) desk.find("variable.pin.copy")).press();
        assertEquals("4711", clipboard());
    }

    private String clipboard() {
        Clipboard clipboard = new Clipboard(desk.display);
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    // Secure

    @Test
    @Tag("CAD-05") @Tag("CAD-16")
    void aSecureValueIsAsterisksUntilItIsAskedForAndThenForAMoment() {
        assertEquals("••••••", line("variable.pin.covered"));
        assertTrue(shownIn((Composite) desk.find("variable.pin")).contains("Secure variable"));
        PressButton reveal = (PressButton) desk.find("variable.pin.reveal");
        assertEquals("Click to retry", reveal.text());
        reveal.press();
        assertEquals(List.of(new AgentCommand.RevealVariable(Views.ANNA, CONTACT, "pin")), desk.session.commands);
        show(data.shown("pin", "4711", Views.NOW.plusSeconds(30)));
        assertEquals("4711", field("pin").getText());
        assertEquals("Hidden again in 30 seconds", words("variable.pin.note"));
        desk.nanos.addAndGet(29_000_000_000L);
        desk.until("one second", () -> words("variable.pin.note").equals("Hidden again in 1 second"));
        show(data.covered("pin"));
        assertFalse(field("pin").isVisible());
        assertTrue(desk.find("variable.pin.covered").isVisible());
    }

    @Test
    @Tag("CAD-04")
    void asterisksAreNeverSaved() {
        show(data.shown("pin", "4711", Views.NOW.plusSeconds(30)));
        type("pin", "4712");
        show(data.covered("pin"));
        assertEquals("4712", field("pin").getText(), "what is typed stays");
        save().press();
        assertEquals(List.of(edit("pin", "4712", 0)), desk.session.commands);
    }

    @Test
    void whoMayNotSeeItIsToldWhy() {
        show(data.readOnly(Reason.SUPERVISING));
        assertFalse(((PressButton) desk.find("variable.pin.reveal")).isUsable());
    }

    // Saving takes time, and may fail

    @Test
    @Tag("CAD-18")
    void untilTheCentreHasItTheTextStandsThereAndItSaysSo() {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        desk.session.answer = _ -> answer;
        type("case", "B-7");
        save().press();
        assertEquals("Saving…", words("call-data.state"));
        assertEquals(Optional.of("Saving…"), save().why());
        PressButton sign = (PressButton) desk.find("variable.case.copy");
        assertEquals("Saving…", sign.accessibleName(), "at the field too");
        show(data);
        assertEquals("B-7", field("case").getText(), "a view of before");
        data = data.saved("case", "B-7", "Anna Bauer");
        desk.show(data.view());
        show(data);
        answer.complete(Outcome.DONE);
        desk.until("saved", () -> words("call-data.state").startsWith("Saved."));
        assertEquals("Copy Case number", sign.accessibleName());
        assertEquals("B-7", field("case").getText());
        assertFalse(desk.find("variable.case.conflict").isVisible(), "one's own save is no conflict");
        show(data.saved("case", "B-70", "Flow"));
        assertEquals("B-70", field("case").getText(), "a flow works on it later");
    }

    @Test
    @Tag("CAD-19")
    void aRefusalKeepsTheTextAndIsTriedAgainByAClick() {
        desk.session.answer = _ -> CompletableFuture.completedFuture(Outcome.refused(Reason.NOT_AN_INTEGER, "pieces"));
        type("pieces", "99999999999999999999");
        save().press();
        desk.until("it says so", () -> words("call-data.state").equals(
                "Enter a whole number. Not saved; your texts are still here."));
        assertEquals("Enter a whole number.", words("variable.pieces.wrong"));
        assertEquals("99999999999999999999", field("pieces").getText());
        desk.session.answer = _ -> CompletableFuture.completedFuture(Outcome.DONE);
        PressButton retry = (PressButton) desk.find("call-data.retry");
        assertEquals("Click to retry", retry.text());
        retry.press();
        desk.until("saved", () -> words("call-data.state").startsWith("Saved."));
        assertEquals(2, desk.session.commands.size());
        assertFalse(retry.getVisible());
    }

    @Test
    @Tag("CAD-19")
    void aTextThatCouldNotBeSavedIsThereAgainAfterAnotherContact() {
        desk.session.answer = _ -> CompletableFuture.failedFuture(new TimeoutException());
        type("case", "B-7");
        type("budget", "1.");
        save().press();
        desk.until("it failed", () -> desk.find("call-data.retry").getVisible());
        look();
        assertEquals("B-7", field("case").getText());
        assertEquals("1.", field("budget").getText());
        assertTrue(desk.find("call-data.retry").getVisible());
        assertEquals("The contact centre did not answer. Not saved; your texts are still here.", words("call-data.state"));
    }

    @Test
    void textsAreForgottenWithTheirContact() {
        type("case", "B-7");
        desk.show(Views.available());
        look();
        assertEquals("A-1042", field("case").getText());
    }

    @Test
    void anAnswerThatComesWhileAnotherContactIsLookedAtIsNotLost() {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        desk.session.answer = _ -> answer;
        type("case", "B-7");
        save().press();
        host.dispose();
        answer.complete(Outcome.DONE);
        desk.until("the answer", () -> answer.isDone());
        data = data.saved("case", "B-7", "Anna Bauer");
        desk.settle();
        look();
        assertTrue(words("call-data.state").startsWith("Saved."));
    }

    // Others save too

    @Test
    @Tag("CAD-06") @Tag("CAD-07") @Tag("CAD-08")
    void whoeverWasFirstIsShownAndTheOtherTextStandsBesideToBeTaken() {
        show(data.saved("case", "C-1", "Ben Okafor").keptAside("case", "B-7"));
        assertEquals("C-1", field("case").getText());
        assertEquals("Ben Okafor saved: C-1", words("variable.case.theirs"));
        assertEquals("Your text: B-7", words("variable.case.mine"));
        press("variable.case.take-mine");
        assertEquals(List.of(edit("case", "B-7", 1)), desk.session.commands);
        desk.session.commands.clear();
        press("variable.case.take-theirs");
        assertEquals(List.of(edit("case", "C-1", 1)), desk.session.commands, "the centre forgets the own text");
    }

    @Test
    @Tag("CAD-06")
    void changedWhileItIsTyped() {
        type("case", "B-7");
        show(data.saved("case", "C-1", "Ben Okafor"));
        assertEquals("B-7", field("case").getText(), "what is typed is never overwritten");
        assertEquals("Ben Okafor saved: C-1", words("variable.case.theirs"));
        press("variable.case.take-mine");
        assertEquals(List.of(edit("case", "B-7", 1)), desk.session.commands);
    }

    @Test
    void theirsCanBeTakenWhileItIsTyped() {
        type("case", "B-7");
        show(data.saved("case", "C-1", "Ben Okafor"));
        press("variable.case.take-theirs");
        assertEquals("C-1", field("case").getText());
        assertEquals(List.of(), desk.session.commands);
        assertFalse(desk.find("variable.case.conflict").isVisible());
    }

    @Test
    void aSecureTextIsForgottenWithoutSavingAsterisks() {
        show(data.saved("pin", "••••••", "Ben Okafor").keptAside("pin", "4712"));
        assertFalse(words("variable.pin.mine").contains("4712"));
        press("variable.pin.take-theirs");
        assertEquals(List.of(new AgentCommand.RevertVariables(Views.ANNA, CONTACT)), desk.session.commands);
    }

    @Test
    @Tag("CAD-17")
    void whoSavedAndWhenIsAHint() {
        show(data.saved("case", "C-1", "Ben Okafor"));
        assertTrue(shownIn((Composite) desk.find("variable.case")).stream().anyMatch("Case number"::equals));
        Control label = find((Composite) desk.find("variable.case"), "Case number").orElseThrow();
        assertNotNull(label.getToolTipText());
        assertTrue(label.getToolTipText().startsWith("Saved by Ben Okafor, "), label.getToolTipText());
        assertTrue(field("case").getToolTipText().startsWith("Saved by Ben Okafor, "));
        assertEquals("For example 249.9", field("budget").getToolTipText(), "what it takes, before the mistake");
    }

    @Test
    void theCaretStaysWhereItIs() {
        field("case").setFocus();
        type("case", "B-777");
        field("case").setCaretOffset(2);
        show(data.saved("budget", "5", "Ben Okafor"));
        desk.show(data.saved("budget", "6", "Ben Okafor").view());
        assertEquals(2, field("case").getCaretOffset());
        assertTrue(field("case").isFocusControl());
        StyledText before = field("case");
        show(data.saved("budget", "7", "Ben Okafor"));
        assertTrue(before == field("case"), "the same field");
    }

    // Going back

    @Test
    @Tag("CAD-20")
    void revertShowsWhatIsSaved() {
        show(data.keptAside("budget", "275.5"));
        type("case", "B-7");
        type("pieces", "many");
        press("call-data.revert");
        assertEquals("A-1042", field("case").getText());
        assertEquals("4", field("pieces").getText());
        assertEquals(List.of(new AgentCommand.RevertVariables(Views.ANNA, CONTACT)), desk.session.commands);
    }

    @Test
    @Tag("CAD-20")
    void escapeRevertsItsFieldOnly() {
        type("case", "B-7");
        type("pieces", "5");
        key(field("case"), SWT.ESC);
        assertEquals("A-1042", field("case").getText());
        assertEquals("5", field("pieces").getText());
        assertEquals(List.of(), desk.session.commands);
    }

    // For everybody

    @Test
    void tabGoesFromFieldToField() {
        field("case").setFocus();
        desk.until("the first field", () -> field("case").isFocusControl());
        field("case").traverse(SWT.TRAVERSE_TAB_NEXT);
        desk.until("the next field", () -> field("pieces").isFocusControl());
        field("pieces").traverse(SWT.TRAVERSE_TAB_NEXT);
        desk.until("and the next", () -> field("budget").isFocusControl());
    }

    @Test
    void figuresFollowTheLanguage() {
        desk.language(Locale.GERMAN);
        assertEquals("249,9", field("budget").getText());
        type("budget", "1,5");
        save().press();
        assertEquals(List.of(edit("budget", "1.5", 0)), desk.session.commands);
    }

    @Test
    void whatIsOverLeavesNothingBehind() {
        look();
        Map<String, Integer> before = desk.followers();
        for (int i = 0; i < 5; i++) {
            look();
        }
        assertEquals(before, desk.followers());
    }

    @Test
    @Tag("I18N-105")
    void nothingIsCutOff() {
        type("case", "x".repeat(240));
        type("pieces", "many");
        show(data.saved("budget", "300", "Ben Okafor").keptAside("budget", "275.5").saved("pieces", "7", "Ben Okafor"));
        field("pieces").notifyListeners(SWT.FocusOut, new Event());
        assertEquals(List.of(), desk.clippedWords(List.of(340, 480, 700), 900));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(500, 900), 950));
    }

    private static AgentCommand edit(String variable, String value, long basedOn) {
        return new AgentCommand.EditVariables(Views.ANNA, CONTACT, List.of(one(variable, value, basedOn)));
    }

    private static Edit one(String variable, String value, long basedOn) {
        return new Edit(variable, new Personal(value), basedOn);
    }

    private void show(Data next) {
        later.accept(next.contact());
        desk.settle();
    }

    private void type(String variable, String text) {
        field(variable).setText(text);
        desk.settle();
    }

    private void press(String id) {
        ((PressButton) desk.find(id)).press();
        desk.settle();
    }

    private void key(Control control, int code) {
        TestDesk.key(control, '\0', code);
        desk.settle();
    }

    private void key(Control control, char letter, int modifiers) {
        Event event = new Event();
        event.keyCode = letter;
        event.stateMask = modifiers;
        control.notifyListeners(SWT.KeyDown, event);
        desk.settle();
    }

    private StyledText field(String variable) {
        return (StyledText) desk.find("variable." + variable + ".field");
    }

    private ControlButton save() {
        return (ControlButton) desk.find("control.EDIT_DATA");
    }

    private String line(String id) {
        return ((TextLine) desk.find(id)).text();
    }

    private String words(String id) {
        return ((Paragraph) desk.find(id)).text();
    }

    private static List<String> shownIn(Composite root) {
        return List.of(root.getChildren()).stream().flatMap(c -> switch (c) {
            case TextLine line when line.isVisible() -> Stream.of(line.text());
            case IconView icon when icon.isVisible() -> Stream.of(icon.accessibleName());
            case Composite inner -> shownIn(inner).stream();
            default -> Stream.<String>empty();
        }).toList();
    }

    private static Optional<Control> find(Composite root, String text) {
        for (Control control : root.getChildren()) {
            if (control instanceof TextLine line && line.text().equals(text)) {
                return Optional.of(control);
            }
            if (control instanceof Composite inner && find(inner, text).isPresent()) {
                return find(inner, text);
            }
        }
        return Optional.empty();
    }
}
