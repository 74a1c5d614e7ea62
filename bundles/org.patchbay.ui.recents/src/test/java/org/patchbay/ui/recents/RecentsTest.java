// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.RecentContact;
import org.patchbay.model.AgentState;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.OutdialView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.RowList;

/** The list of recent contacts, worked by hand and by keyboard. */
class RecentsTest {
    private TestDesk test;

    @BeforeEach
    void open() {
        test = new TestDesk();
        test.session.recents = Recent.all();
        test.signIn(Views.available());
        new Recents().create(test.shell, test.desk);
        test.open(320, 600);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | Maria Lehmann, 8:50 AM, +49 30 ••••4567 · Support, Talked 2:35 · Resolved",
        "1 | +48 22 ••••0123, 8:28 AM, Support, Missed",
        "2 | Unknown caller, 7:53 AM, Support, Talked 0:12",
        "4 | Maximiliane Wolfeschlegelsteinhausenbergerdorff, 11/19/26, 8:00 AM, +44 20 ••••0100 · Support, Not reached · Callback agreed",
        "5 | Ada Kowalska, 11/19/26, 7:43 AM, +48 22 ••••0177 · Support, Consulted · Talked 1:01"})
    @Tag("OUT-09")
    void aLineSaysWhoWhenHowItEndedAndWhy(int row, String expected) {
        String said = RecentText.of(Recent.all().get(row), test.desk.words(), Views.NOW, ZoneOffset.UTC).spoken();
        assertEquals(expected, said.replace('\u202f', ' '));
    }

    @Test
    @Tag("OUT-10")
    void aContactIsCalledBackWithTheKeyboardAlone() {
        type("lehm");
        enter();
        assertEquals(List.of(callBack(Recent.MARIA)), test.session.commands);
    }

    @Test
    @Tag("OUT-10")
    void arrowsInTheSearchChooseInTheList() {
        TestDesk.key(search(), '\0', SWT.ARROW_DOWN);
        TestDesk.key(search(), '\0', SWT.ARROW_DOWN);
        enter();
        assertEquals(List.of(callBack(Recent.MISSED)), test.session.commands);
    }

    @Test
    @Tag("OUT-10")
    void aDoubleClickCallsBackToo() {
        list().select(5);
        list().notifyListeners(SWT.MouseDoubleClick, at(5));
        assertEquals(List.of(callBack(Recent.HELPED)), test.session.commands);
    }

    @ParameterizedTest
    @CsvSource({"2, The customer’s number is not known.", "3, Only for calls."})
    @Tag("OUT-10")
    void whoCanNotBeCalledSaysWhy(int row, String why) {
        list().select(row);
        assertEquals(Optional.of(why), button().why());
        enter();
        assertEquals(List.of(), test.session.commands);
    }

    @Test
    @Tag("OUT-10")
    void theCentresReasonComesFirst() {
        list().select(0);
        assertTrue(button().isUsable());
        test.show(outdial(ControlView.disabled(Control.OUTDIAL, Reason.BUSY_WITH_CONTACT)));
        assertEquals(Optional.of(test.desk.words().text("reason.BUSY_WITH_CONTACT")), button().why());
        test.show(outdial(ControlView.hidden(Control.OUTDIAL, Reason.NO_PERMISSION)));
        assertFalse(button().getVisible());
    }

    @Test
    @Tag("OUT-09")
    void theSearchFindsNamesNumbersQueuesAndReasons() {
        for (String typed : List.of("maria", "4567", "resolved", "LEHMANN support")) {
            type(typed);
            assertEquals(1, list().count(), typed);
        }
        type("nobody at all");
        assertTrue(test.find("recents.nothing").isVisible());
        type("");
        assertEquals(6, list().count());
    }

    @Test
    @Tag("OUT-09")
    void whatChangesInTheCentreChangesHereAndTheChoiceStays() {
        list().select(1);
        RecentContact fresh = Recent.hundred().getFirst();
        test.session.recents(Stream.concat(Stream.of(fresh), Recent.all().stream()).toList());
        test.settle();
        assertEquals(7, list().count());
        assertEquals(2, list().selected());
    }

    @Test
    @Tag("OUT-09")
    void anEmptyListSaysWhatComesThere() {
        test.session.recents(List.of());
        test.settle();
        assertTrue(test.find("recents.nothing").isVisible());
        assertEquals(Optional.of("Choose a contact from the list."), button().why());
    }

    @Test
    void nothingFollowsTheCentreWhenThePaneIsGone() {
        assertEquals(1, test.session.recentFollowers.size());
        test.shell.getChildren()[0].dispose();
        assertEquals(0, test.session.recentFollowers.size());
        test.session.recents(List.of());
    }

    @Test
    @Tag("I18N-05")
    void wordsFitInEveryLanguage() {
        assertEquals(List.of(), test.clippedWords(List.of(240, 320, 420), 600));
        test.session.recents(List.of());
        test.settle();
        assertEquals(List.of(), test.clippedWords(List.of(240, 320, 420), 600));
        test.desk.look().useTextSize(200);
        test.language(Locale.ENGLISH);
        assertEquals(List.of(), test.clippedWords(List.of(360), 700));
    }

    private static AgentCommand callBack(RecentContact contact) {
        return new AgentCommand.CallBack(Views.ANNA, contact.contact(), contact.since());
    }

    private static DeskView outdial(ControlView control) {
        DeskView view = Views.desk(Views.agent(AgentState.ENGAGED, 3), List.of(), List.of());
        return new DeskView(view.number(), view.centreTime(), view.agent(), view.popovers(), view.acceptAll(), view.acceptable(),
                view.contacts(), new OutdialView(control, List.of(), List.of()), view.campaign(), view.supervision(), view.health(),
                view.notices());
    }

    private void type(String text) {
        search().setText(text);
        test.settle();
    }

    private void enter() {
        Event event = new Event();
        event.detail = SWT.TRAVERSE_RETURN;
        search().notifyListeners(SWT.Traverse, event);
        test.settle();
    }

    private StyledText search() {
        return (StyledText) test.find("recents.search");
    }

    private Event at(int row) {
        Event event = new Event();
        event.x = 5;
        event.y = list().bounds(row).y + 5;
        return event;
    }

    private RowList list() {
        return (RowList) test.find("recents.list");
    }

    private ControlButton button() {
        return (ControlButton) test.find("recents.call-back");
    }
}
