// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

class TeamViewTest {
    private final TestDesk desk = new TestDesk();
    private TeamView view;

    @BeforeEach
    void open() {
        desk.session.team = Teams.members(500);
        desk.signIn(Teams.supervisor());
        view = new TeamView(desk.shell, desk.desk);
        desk.open(1200, 700);
        desk.until("the team", () -> table().accessibleName().equals("Team") && !summary().isEmpty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RowList table() {
        return (RowList) desk.find("team.table");
    }

    private String summary() {
        return ((TextLine) desk.find("team.summary")).text();
    }

    private ControlButton button(Control control) {
        return (ControlButton) desk.find("team." + control.name());
    }

    private void choose(int n) {
        String name = Teams.member(n, AgentState.AVAILABLE).name();
        table().select(IntStream.range(0, table().count()).filter(i -> table().spoken(i).startsWith(name + ", ")).findFirst()
                .orElseThrow());
        desk.settle();
    }

    private void press(String id) {
        ((PressButton) desk.find(id)).press();
        desk.settle();
    }

    @Test
    void isOfferedToSupervisorsOnly() {
        assertTrue(new TeamPage().offered(Teams.supervisor()));
        assertTrue(new BoardPage().offered(Teams.supervisor()));
        assertFalse(new TeamPage().offered(Views.idle()));
        assertFalse(new BoardPage().offered(Views.idle()));
    }

    @Test
    void listsEverybodyAndNarrows() {
        assertTrue(summary().startsWith("500 of 500 agents"), summary());
        ((StyledText) desk.find("team.search")).setText("okafor 2");
        desk.settle();
        assertTrue(summary().startsWith("50 of 500 agents"), summary());
    }

    @Test
    void isWalkedThroughByKeyboard() {
        TestDesk.key(desk.find("team.search"), '\0', SWT.ARROW_DOWN);
        assertTrue(table().accessibleName().startsWith("Ben Okafor, "), table().accessibleName());
        TestDesk.key(table(), '\0', SWT.END);
        assertTrue(table().accessibleName().endsWith("500 of 500"), table().accessibleName());
        TestDesk.key(table(), '\0', SWT.PAGE_UP);
        TestDesk.key(table(), '\0', SWT.HOME);
        assertTrue(table().accessibleName().endsWith("1 of 500"), table().accessibleName());
        desk.until("our window is in front", () -> desk.display.getActiveShell() == desk.shell);
        TestDesk.key(table(), '\r', SWT.CR);
        desk.until("the first thing that can be done", () -> button(Control.MONITOR).isFocusControl());
    }

    @ParameterizedTest
    @CsvSource({ "MONITOR, MONITOR", "WHISPER, WHISPER", "BARGE_IN, BARGE_IN" })
    void listens(Control control, Monitoring mode) {
        choose(0);
        button(control).press();
        assertEquals(List.of(new AgentCommand.Monitor(Views.ANNA, new AgentId("agent-0"), mode)), desk.session.commands);
    }

    @Test
    @Tag("SUP-02")
    void changesHowItListensAndStops() {
        desk.session.teams.getFirst().changed(List.of(Teams.listened(Teams.member(0, AgentState.ENGAGED))), Views.NOW);
        desk.settle();
        choose(0);
        assertEquals(Optional.of("This is so already."), button(Control.WHISPER).why());
        button(Control.BARGE_IN).press();
        button(Control.STOP_MONITORING).press();
        ContactId call = new ContactId("c0");
        assertEquals(List.of(new AgentCommand.ChangeMonitoring(Views.ANNA, call, Monitoring.BARGE_IN),
                new AgentCommand.StopMonitoring(Views.ANNA, call)), desk.session.commands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | ENABLED           |",
        "1 | ENABLED           | This agent is in no call now.",
        "9 | ENABLED           | This agent is not signed in.",
        "0 | BUSY_WITH_CONTACT | Possible only while you are Available or Idle.",
        "0 | SWITCH_DOWN       | The phone system is out of reach.",
    })
    @Tag("SUP-01")
    void saysWhyNot(int agent, String desks, String why) {
        desk.show(Teams.supervisor(desks.equals("ENABLED") ? ControlView.enabled(Control.MONITOR)
                : ControlView.disabled(Control.MONITOR, Reason.valueOf(desks))));
        choose(agent);
        for (Control control : List.of(Control.MONITOR, Control.WHISPER, Control.BARGE_IN)) {
            assertEquals(why == null, button(control).isUsable());
            assertTrue(why == null || button(control).why().orElseThrow().startsWith(why), () -> button(control).why().toString());
        }
        assertFalse(button(Control.STOP_MONITORING).isVisible());
    }

    @ParameterizedTest
    @CsvSource({ "available,", "lunch, lunch" })
    void changesAStateAfterAQuestion(String item, String reason) {
        choose(0);
        MemberBar bar = (MemberBar) desk.find("team.member");
        Stream.of(bar.stateMenu(Teams.member(0, AgentState.ENGAGED)).getItems())
                .filter(i -> WidgetId.of(i).filter(("team.state." + item)::equals).isPresent()).findFirst()
                .orElseThrow().notifyListeners(SWT.Selection, new Event());
        desk.settle();
        assertEquals(List.of(), desk.session.commands, "not before it is confirmed");
        assertTrue(desk.find("team.question").isVisible());
        press("team.question.change");
        assertEquals(List.of(new AgentCommand.ChangeAgentState(Views.ANNA, new AgentId("agent-0"), Optional.ofNullable(reason))),
                desk.session.commands);
        assertFalse(desk.find("team.question").isVisible());
    }

    @Test
    void aQuestionIsWithdrawnByCancelAndWithItsAgent() {
        choose(0);
        MemberBar bar = (MemberBar) desk.find("team.member");
        for (Runnable away : List.<Runnable>of(() -> press("team.question.cancel"), () -> choose(1))) {
            bar.stateMenu(Teams.member(0, AgentState.ENGAGED)).getItem(0).notifyListeners(SWT.Selection, new Event());
            desk.settle();
            assertTrue(desk.find("team.question").isVisible());
            away.run();
            assertFalse(desk.find("team.question").isVisible());
        }
        assertEquals(List.of(), desk.session.commands);
    }

    @Test
    @Tag("LANG-01")
    void aQuestionIsAskedInTheLanguageOfNow() {
        choose(0);
        ((MemberBar) desk.find("team.member")).stateMenu(Teams.member(0, AgentState.ENGAGED)).getItem(0)
                .notifyListeners(SWT.Selection, new Event());
        desk.language(Locale.GERMAN);
        assertTrue(((Paragraph) desk.find("team.question.words")).text().endsWith("auf „Verfügbar“ ändern? Ben Okafor erfährt, dass Sie es waren."));
    }

    /** A change in a row that is seen paints that row; in one that is not, nothing; a second paints the times. */
    @Test
    void onlyWhatChangedIsPainted() {
        AtomicInteger pixels = new AtomicInteger();
        table().addListener(SWT.Paint, event -> pixels.addAndGet(event.width * event.height));
        int all = table().getClientArea().width * table().getClientArea().height;
        table().redraw();
        desk.until("everything is painted once", () -> pixels.get() >= all);
        desk.settle();
        pixels.set(0);
        desk.session.teams.getFirst().changed(List.of(Teams.member(0, AgentState.AVAILABLE)), Views.NOW);
        desk.until("painted", () -> pixels.get() > 0);
        assertTrue(pixels.get() < all / 8, pixels + " of " + all);
        pixels.set(0);
        desk.session.teams.getFirst().changed(List.of(Teams.member(7, AgentState.AVAILABLE)), Views.NOW);
        desk.session.teams.getFirst().changed(List.of(Teams.member(498, AgentState.AVAILABLE)), Views.NOW);
        desk.settle();
        assertEquals(0, pixels.get(), "below the fold nothing is painted");
        desk.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        desk.until("times painted", () -> pixels.get() > 0);
        assertTrue(pixels.get() < all / 2, pixels + " of " + all);
    }

    @Test
    void closesItsListWithThePage() {
        assertEquals(1, desk.session.teams.size());
        view.dispose();
        assertEquals(0, desk.session.teams.size());
    }

    @Test
    void saysWhyThereIsNobody() {
        desk.session.teams.getFirst().refused(Reason.NO_PERMISSION);
        desk.settle();
        assertTrue(summary().startsWith("0 of 0 agents"), summary());
        assertFalse(desk.find("team.member").isVisible());
    }

    @Test
    void nothingIsCutOff() {
        choose(0);
        assertEquals(List.of(), desk.clippedWords(List.of(1200, 760, 500), 700));
        MemberBar bar = (MemberBar) desk.find("team.member");
        MenuItem item = bar.stateMenu(Teams.member(0, AgentState.ENGAGED)).getItem(2);
        item.notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(), desk.clippedWords(List.of(1200, 500), 700));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(1200, 346), 1400));
    }
}
