// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.model.AgentState;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.Target.Kind;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.ui.fixtures.ConsultViews;
import org.patchbay.ui.fixtures.RecordingSession.OpenTargets;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;

class TargetDialogTest {
    private static final List<Kind> TABS = List.of(Kind.values());

    private final TestDesk desk = new TestDesk();
    private TargetDialog dialog;
    private int closed;

    @BeforeEach
    void signIn() {
        desk.session.page = Targets::page;
        desk.signIn(ConsultViews.talking());
        desk.open(600, 560);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Purpose purpose) {
        Composite host = new Composite(desk.shell, SWT.NONE);
        host.setLayout(new FillLayout());
        dialog = new TargetDialog(host, desk.desk, new Wanted(purpose, ConsultViews.CONTACT), () -> closed++);
        desk.shell.layout(true, true);
        desk.settle();
    }

    private void tab(Kind kind) {
        dialog.choose(TABS.indexOf(kind));
        desk.settle();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"CONSULT, AGENT, agent/ben", "CONSULT, QUEUE, queue/sales", "CONSULT, DIAL_NUMBER, contact/0",
        "CONSULT, ENTRY_POINT, entry-point/support", "CONSULT, ORGANIZATION, person/staff/1",
        "TRANSFER, AGENT, agent/ben", "TRANSFER, QUEUE, queue/sales", "TRANSFER, DIAL_NUMBER, contact/0",
        "TRANSFER, ENTRY_POINT, entry-point/support", "TRANSFER, ORGANIZATION, person/staff/1"})
    @Tag("CONSULT-02")
    @Tag("CONSULT-05")
    @Tag("XFER-06")
    @Tag("XFER-28")
    @Tag("DIR-12")
    @Tag("XFER-22")
    void everyKindOfTargetCanBeChosenAndIsAskedFor(Purpose purpose, Kind kind, String key) {
        open(purpose);
        tab(kind);
        key(SWT.ARROW_DOWN);
        enter();

        Target target = Targets.all(kind).stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow().target();
        assertEquals(List.of(purpose == Purpose.CONSULT
                ? new AgentCommand.Consult(Views.ANNA, ConsultViews.CONTACT, target, true)
                : new AgentCommand.Transfer(Views.ANNA, ConsultViews.CONTACT, target)), desk.session.commands);
        desk.until("closed", () -> closed > 0);
    }

    @Test
    @Tag("CONSULT-06")
    @Tag("XFER-07")
    void typingNarrowsTheListAndTheFirstIsReadyForEnter() {
        open(Purpose.CONSULT);
        assertEquals(List.of("Ben Okafor, 1002, Available · 4 min, Support",
                "Zofia Wójcik-Krzyżanowska, 1004, Idle · under 1 min, Support", "李伟, 1003, Idle – Break · 1 h, Support"),
                listed());
        assertEquals(Optional.of("Choose somebody in the list first."), act().why());

        type("zo");
        assertEquals(List.of("Zofia Wójcik-Krzyżanowska, 1004, Idle · under 1 min, Support"), listed());
        assertEquals("Consult Zofia Wójcik-Krzyżanowska", act().text());
        enter();
        assertEquals(List.of(new AgentCommand.Consult(Views.ANNA, ConsultViews.CONTACT, Targets.ZOFIA.target(), true)),
                desk.session.commands);
    }

    @Test
    void theButtonNamesTheActAndTheTarget() {
        open(Purpose.TRANSFER);
        key(SWT.ARROW_DOWN);
        assertEquals("Transfer to Ben Okafor", act().text());
        key(SWT.ARROW_DOWN);
        key(SWT.ARROW_DOWN);
        assertEquals("Transfer to 李伟", act().text());
        key(SWT.ARROW_UP);
        assertEquals("Transfer to Zofia Wójcik-Krzyżanowska", act().text());
    }

    @Test
    void mouseOnly() {
        open(Purpose.CONSULT);
        Event click = new Event();
        click.y = list().getClientArea().y + 5;
        list().notifyListeners(SWT.MouseDown, click);
        act().press();
        assertEquals(List.of(new AgentCommand.Consult(Views.ANNA, ConsultViews.CONTACT, Targets.BEN.target(), true)),
                desk.session.commands);
    }

    @Test
    @Tag("CONSULT-08")
    @Tag("XFER-27")
    void statesHaveShapeAndColour() {
        Line ben = Line.of(Kind.AGENT, Targets.BEN, desk.desk.words(), desk.desk.clock());
        Line zofia = Line.of(Kind.AGENT, Targets.ZOFIA, desk.desk.words(), desk.desk.clock());
        assertTrue(ben.sign().isPresent() && zofia.sign().isPresent());
        assertFalse(ben.sign().get().shape() == zofia.sign().get().shape());
        assertFalse(ben.sign().get().token() == zofia.sign().get().token());
    }

    @Test
    @Tag("CONSULT-08")
    @Tag("XFER-27")
    void theListIsLive() {
        open(Purpose.CONSULT);
        key(SWT.ARROW_DOWN);
        asked().listener().changed(Targets.agent("ben", "Ben Okafor", "1002", AgentState.IDLE, 5, Optional.empty()));
        desk.settle();
        assertEquals("Ben Okafor, 1002, Idle · under 1 min, Support", listed().getFirst());

        asked().listener().changed(Targets.agent("ada", "Ada Eze", "1009", AgentState.AVAILABLE, 5, Optional.empty()));
        desk.settle();
        assertEquals("Ada Eze, 1009, Available · under 1 min, Support", listed().getFirst());
        assertEquals("Consult Ben Okafor", act().text());
        assertEquals(1, list().selected());

        asked().listener().removed("agent/ben");
        desk.settle();
        assertEquals(3, listed().size());
        assertEquals("Consult", act().text());
        assertEquals("Ben Okafor cannot take it any more. Choose somebody else.", says());
        enter();
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    void onlyWhatChangedIsPaintedAnew() {
        desk.session.page = _ -> Targets.of(Targets.agents(100), 0, 100);
        open(Purpose.CONSULT);
        int[] height = new int[1];
        list().addListener(SWT.Paint, event -> height[0] = Math.max(height[0], event.height));
        desk.until("painted whole", () -> height[0] > 0);
        height[0] = 0;
        asked().listener().changed(Targets.agent("a00002", "Agent 00002", "00002", AgentState.IDLE, 5, Optional.empty()));
        desk.until("painted", () -> height[0] > 0);

        assertTrue(height[0] < list().getClientArea().height / 3, "painted " + height[0]);
    }

    @Test
    void whatComesTooLateIsDropped() {
        desk.session.slow = true;
        open(Purpose.CONSULT);
        OpenTargets all = asked();
        type("b");
        OpenTargets some = asked();
        some.listener().page(Targets.page(some.query()));
        all.listener().page(Targets.page(all.query()));
        desk.settle();

        assertEquals(List.of(some), desk.session.targets);
        assertEquals(1, listed().size());
    }

    @Test
    void enterDoesNothingWhileItIsNotKnownWhomTheTextFinds() {
        open(Purpose.CONSULT);
        key(SWT.ARROW_DOWN);
        desk.session.slow = true;
        type("zof");
        enter();
        assertEquals(List.of(), desk.session.commands);

        asked().listener().page(Targets.page(asked().query()));
        desk.settle();
        enter();
        assertEquals(List.of(new AgentCommand.Consult(Views.ANNA, ConsultViews.CONTACT, Targets.ZOFIA.target(), true)),
                desk.session.commands);
    }

    @Test
    void waitingIsSaidOnlyWhenItTakesLong() {
        desk.session.slow = true;
        open(Purpose.CONSULT);
        assertTrue(list().isVisible());
        desk.until("it says so", () -> desk.find("targets.sentence").isVisible());
        assertEquals("Loading…", sentence());
        asked().listener().page(Targets.page(asked().query()));
        desk.settle();
        assertTrue(list().isVisible());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("CONSULT-36")
    void anEmptyListSaysWhatOneCanDo(Kind kind) {
        desk.session.page = Targets::nobody;
        open(Purpose.TRANSFER);
        tab(kind);
        assertTrue(desk.find("targets.sentence").isVisible());
        assertTrue(sentence().length() > 40, sentence());
        type("zz");
        desk.until("no match", () -> sentence().startsWith("Nothing matches “zz”."));
    }

    @Test
    @Tag("DIR-19")
    @Tag("CONSULT-36")
    void aDirectoryThatFailsIsNamedAndTheOthersPeopleStand() {
        desk.session.page = Targets::failing;
        open(Purpose.CONSULT);
        tab(Kind.ORGANIZATION);
        assertEquals("The directory (staff) doesn’t answer in time.", ((Paragraph) desk.find("targets.problems")).text());
        assertTrue(desk.find("targets.problems").isVisible());
        assertEquals(3, listed().size());
    }

    @Test
    @Tag("DIR-13")
    @Tag("DIR-14")
    @Tag("DIR-16")
    @Tag("DIR-17")
    void peopleHaveRoleDepartmentAndAPresenceWithItsAge() {
        open(Purpose.CONSULT);
        tab(Kind.ORGANIZATION);
        assertEquals(List.of("Amelie Brandt, +49 30 23125 301, Busy · 5 min ago, Legal counsel · Legal",
                "Chidi Eze, +49 30 23125 302, Available · just now, Head of logistics · Warehouse",
                "Mia Sørensen, +49 30 23125 303, In a workshop until 3 pm · 2 h ago, Facilities"), listed());
        assertEquals("Search by: name, whole number, role, department", hint());
    }

    @Test
    @Tag("CONSULT-11")
    @Tag("XFER-26")
    @Tag("DIR-18")
    void refreshAsksAnew() {
        open(Purpose.CONSULT);
        desk.session.page = query -> query.kind() == Kind.AGENT ? Targets.of(List.of(Targets.BEN), 0, 1) : null;
        ((PressButton) desk.find("targets.refresh")).press();
        desk.settle();
        assertEquals(1, listed().size());
    }

    @Test
    void whatTimeMakesOldIsPaintedAnew() {
        open(Purpose.CONSULT);
        boolean[] painted = new boolean[1];
        list().addListener(SWT.Paint, _ -> painted[0] = true);
        desk.nanos.addAndGet(60_000_000_000L);
        desk.until("painted", () -> painted[0]);
        assertTrue(listed().getFirst().contains("5 min"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "0800 111 | entry-point/support/0800111 | This number belongs to the entry point “Support”. | Consult Support",
        "(0800) 111 | entry-point/support/0800111 | 0800111 is dialled. Left out: ( ) This number belongs to the entry point “Support”. | Consult Support",
        "+1 (202) 555-0143 | typed | +12025550143 is dialled. Left out: ( ) - | Consult +12025550143",
        "*21#:100 | typed | - | Consult *21#:100",
        "12 | contact/0 | Enter a number of 3 to 18 digits; + # * : are allowed. | Consult Lager Nord",
        "1234567890123456789 | - | Enter a number of 3 to 18 digits; + # * : are allowed. | Consult",
        "Lager | contact/0 | - | Consult Lager Nord"})
    @Tag("CONSULT-22")
    @Tag("CONSULT-23")
    @Tag("CONSULT-24")
    @Tag("CONSULT-37")
    @Tag("DIR-05")
    @Tag("DIR-06")
    @Tag("DIR-07")
    @Tag("DIR-08")
    void aTypedNumberIsDialledOrSaysWhyNot(String text, String key, String hint, String button) {
        open(Purpose.CONSULT);
        tab(Kind.DIAL_NUMBER);
        type(text);
        assertEquals(Optional.ofNullable(hint).orElse(""), hint().replace('\u00a0', ' '));
        assertEquals(button, act().text());
        assertEquals(key != null, act().isUsable());
    }

    @Test
    @Tag("DIR-03")
    void namesOfTheAddressBookStandWithTheirNumbers() {
        open(Purpose.CONSULT);
        tab(Kind.DIAL_NUMBER);
        assertEquals(List.of("Lager Nord, +49 30 23125 222", "Support, 0800 111, Entry Point"), listed());
    }

    @Test
    @Tag("CONSULT-50")
    @Tag("CONSULT-55")
    void fromAConferenceTheAgentChoosesWhetherItGoesOn() {
        open(Purpose.CONSULT);
        assertFalse(desk.has("targets.goes-on") && desk.find("targets.goes-on").isVisible());
        desk.show(ConsultViews.conference());
        assertTrue(desk.find("targets.goes-on").isVisible());
        desk.find("targets.waits").notifyListeners(SWT.MouseDown, new Event());
        key(SWT.ARROW_DOWN);
        enter();
        assertEquals(List.of(new AgentCommand.Consult(Views.ANNA, ConsultViews.CONTACT, Targets.BEN.target(), false)),
                desk.session.commands);
    }

    @Test
    @Tag("CONSULT-37")
    @Tag("CONSULT-38")
    void aRefusalStandsInTheDialogWhichStaysOpen() {
        desk.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(Reason.UNKNOWN_TARGET));
        open(Purpose.CONSULT);
        key(SWT.ARROW_DOWN);
        enter();
        desk.until("refused", () -> !says().isEmpty());
        assertTrue(says().contains("administrator"), says());
        assertEquals(0, closed);
        key(SWT.ARROW_DOWN);
        assertEquals("", says());
    }

    @Test
    void itSaysWhenTheButtonBehindItCanNotBeUsed() {
        open(Purpose.TRANSFER);
        key(SWT.ARROW_DOWN);
        desk.show(ConsultViews.talkingWithout(Control.TRANSFER, Reason.SWITCH_DOWN));
        assertEquals("The phone system is out of reach. Calls go on; the buttons come back with it.", says());
        enter();
        assertEquals(List.of(), desk.session.commands);

        desk.show(ConsultViews.talking());
        assertEquals("", says());
        assertTrue(act().isUsable());
    }

    @Test
    @Tag("CONF-10")
    void itClosesWhenTheButtonOrTheContactIsGone() {
        open(Purpose.TRANSFER);
        desk.show(ConsultViews.conference());
        assertEquals(1, closed);
        desk.show(Views.wrapUp());
        assertEquals(2, closed);
    }

    @Test
    void aLongListComesPageByPageAsItIsScrolled() {
        List<TargetEntry> many = Targets.agents(450);
        int[] handed = {100};
        desk.session.page = _ -> Targets.of(many, 0, 100);
        desk.session.more = () -> {
            asked().listener().page(Targets.of(many, handed[0], 100));
            handed[0] += 100;
        };
        open(Purpose.CONSULT);
        assertEquals(100, dialog.pane().found().size());
        for (int i = 0; i < 449; i++) {
            key(SWT.ARROW_DOWN);
        }
        assertEquals(450, dialog.pane().found().size());
        assertEquals("Consult Agent 00448", act().text());
        assertTrue(list().end() == 449 || list().end() == 450);
    }

    @Test
    void closingLeavesNoListOpen() {
        open(Purpose.CONSULT);
        int looks = desk.desk.look().followers();
        assertEquals(1, desk.session.targets.size());
        dialog.control().getParent().dispose();
        assertEquals(List.of(), desk.session.targets);
        assertTrue(desk.desk.look().followers() < looks);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("I18N-21")
    @Tag("I18N-28")
    void wordsFitInEveryLanguage(Kind kind) {
        desk.session.page = Targets::failing;
        open(Purpose.CONSULT);
        desk.show(ConsultViews.conference());
        tab(kind);
        assertEquals(List.of(), desk.clippedWords(List.of(380, 600), 560));
        type("0800-111");
        assertEquals(List.of(), desk.clippedWords(List.of(380, 600), 560));
    }

    @Test
    void aNameAsLongAsASentenceIsShortenedOnTheButtonNotTheAct() {
        String name = "Maximiliane Wolfeschlegelsteinhausenbergerdorff, Vorstandssekretariat";
        desk.session.page = _ -> Targets.of(List.of(Targets.agent("m", name, "1", AgentState.AVAILABLE, 1, Optional.empty())), 0, 1);
        open(Purpose.TRANSFER);
        desk.resize(380, 400);
        key(SWT.ARROW_DOWN);
        assertTrue(act().text().startsWith("Transfer to Max") && act().text().endsWith("…"), act().text());
        GC gc = new GC(act());
        assertTrue(gc.textExtent(act().text()).x < act().getSize().x);
        gc.dispose();
    }

    @Test
    void labelsFollowTheLanguage() {
        open(Purpose.TRANSFER);
        tab(Kind.QUEUE);
        key(SWT.ARROW_DOWN);
        desk.language(Locale.GERMAN);
        assertEquals("Übergeben an Verkauf", act().text());
        assertEquals(Locale.GERMAN, asked().query().language());
    }

    private OpenTargets asked() {
        return desk.session.targets.getLast();
    }

    private List<String> listed() {
        RowList list = list();
        return list.isVisible() ? IntStream.range(0, dialog.pane().found().size()).mapToObj(list::spoken).toList() : List.of();
    }

    private RowList list() {
        return (RowList) desk.find("targets.list");
    }

    private PressButton act() {
        return (PressButton) desk.find("targets.act");
    }

    private String hint() {
        return desk.find("targets.hint").isVisible() ? ((Paragraph) desk.find("targets.hint")).text() : "";
    }

    private String says() {
        return desk.find("targets.says").isVisible() ? ((Paragraph) desk.find("targets.says")).text() : "";
    }

    private String sentence() {
        return ((Paragraph) desk.find("targets.sentence")).text();
    }

    private StyledText search() {
        return (StyledText) desk.find("targets.search");
    }

    private void type(String text) {
        search().setText(text);
        desk.settle();
    }

    private void key(int code) {
        TestDesk.key(search(), '\0', code);
        desk.settle();
    }

    private void enter() {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        event.doit = true;
        search().notifyListeners(SWT.Traverse, event);
        desk.settle();
    }
}
