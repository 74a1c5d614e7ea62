// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.ConsultViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.ControlAction;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Panes, buttons and participants of consult and conference. */
class ConsultPanesTest {
    private final List<org.patchbay.model.desk.Control> opened = new ArrayList<>();
    private TestDesk test;

    static Stream<DeskView> views() {
        return Stream.of(ConsultViews.talking(), ConsultViews.requested(), ConsultViews.queued(), ConsultViews.consulting(),
                ConsultViews.switched(), ConsultViews.conference(), ConsultViews.consultingFromConference(),
                ConsultViews.postCall(), ConsultViews.consulted());
    }

    @BeforeEach
    void open() {
        test = new TestDesk().signIn(ConsultViews.talking());
        test.desk.parts().add(new LegsCard());
        test.desk.parts().add(new ParticipantsCard());
        test.desk.parts().add(new Opening());
        new ContactPart().create(test.shell, test.desk);
        test.open(900, 600);
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** What another capability does at the press of a button. */
    private final class Opening implements ControlAction {
        @Override
        public Set<org.patchbay.model.desk.Control> controls() {
            return Set.of(org.patchbay.model.desk.Control.CONSULT, org.patchbay.model.desk.Control.TRANSFER);
        }

        @Override
        public void run(org.patchbay.model.desk.Control control, ContactView contact, Desk desk, Control button) {
            opened.add(control);
        }
    }

    @Test
    @Tag("CONSULT-03")
    @Tag("XFER-04")
    void consultAndTransferOpenWhatAsksToWhom() {
        press(test.shell, "control.CONSULT");
        press(test.shell, "control.TRANSFER");
        assertTrue(test.desk.actions().run("consult"));
        assertTrue(test.desk.actions().run("transfer"));
        assertEquals(List.of("CONSULT", "TRANSFER", "CONSULT", "TRANSFER"), opened.stream().map(Enum::name).toList());
        assertEquals(List.of(), test.session.commands);
    }

    @Test
    @Tag("CONSULT-12")
    @Tag("CONSULT-28")
    @Tag("CONSULT-29")
    @Tag("CONSULT-31")
    void aRequestedConsultSaysSoAndLetsTheCustomerBeResumed() {
        test.show(ConsultViews.requested());
        assertEquals("Consult Requested", status("leg.leg-3"));
        assertEquals("The consult has not been accepted yet.", button("leg.leg-3", "control.TRANSFER").why().orElseThrow());
        assertFalse(button("leg.leg-3", "control.CONFERENCE").isUsable());
        assertTrue(button("leg.leg-1", "control.RESUME").isUsable());
        assertFalse(test.find("waits-in").isVisible());
    }

    @Test
    void aConsultThatWaitsInAQueueSaysInWhich() {
        test.show(ConsultViews.queued());
        Paragraph waits = (Paragraph) test.find((Composite) test.find("leg.leg-3"), "waits-in");
        assertTrue(waits.isVisible());
        assertEquals("Waiting in the queue “Support” until somebody answers.", waits.text());
    }

    @Test
    @Tag("CONSULT-14")
    @Tag("CONSULT-15")
    @Tag("CONSULT-16")
    @Tag("CONSULT-17")
    @Tag("CONSULT-18")
    @Tag("CONSULT-20")
    void twoPanesEachWithItsStatus() {
        test.show(ConsultViews.consulting());
        assertEquals(List.of("Call on Hold", "Consulting"), List.of(status("leg.leg-1"), status("leg.leg-3")));
        test.show(ConsultViews.switched());
        assertEquals(List.of("Talking", "Consult on Hold"), List.of(status("leg.leg-1"), status("leg.leg-3")));
    }

    @ParameterizedTest(name = "{0} asks for {1}")
    @CsvSource({"control.HOLD, HoldConsult", "control.SWITCH, SwitchLegs", "control.CONFERENCE, Conference",
        "control.TRANSFER, TransferToConsulted", "control.END_CONSULT, EndConsult"})
    @Tag("CONSULT-19")
    @Tag("CONSULT-40")
    @Tag("CONSULT-42")
    @Tag("CONSULT-43")
    @Tag("CONF-21")
    void theConsultsButtonsAskTheCentre(String id, String command) {
        test.show(ConsultViews.consulting());
        press((Composite) test.find("leg.leg-3"), id);
        assertEquals(List.of(command), asked());
    }

    @ParameterizedTest(name = "{0} asks for {1}")
    @CsvSource({"conference, Conference", "switch, SwitchLegs", "transfer, TransferToConsulted", "end-consult, EndConsult",
        "resume, Resume"})
    void keysDoWhatTheButtonsDo(String action, String command) {
        test.show(ConsultViews.consulting());
        assertTrue(test.desk.actions().run(action));
        assertEquals(List.of(command), asked());
    }

    @Test
    @Tag("XFER-33")
    @Tag("CONF-11")
    void aConferenceIsHandedOverFromTheConsult() {
        test.show(ConsultViews.consultingFromConference());
        press((Composite) test.find("leg.leg-3"), "control.TRANSFER_CONFERENCE");
        assertEquals(List.of("TransferConference"), asked());
    }

    @Test
    @Tag("CONSULT-21")
    @Tag("CONSULT-66")
    @Tag("CONSULT-67")
    void whoIsConsultedCanLeaveAndNothingElse() {
        test.show(ConsultViews.consulted());
        press(test.shell, "control.EXIT_CONSULT");
        assertEquals(List.of("ExitConsult"), asked());
        assertFalse(test.has("control.RESUME") || test.has("control.END_CONSULT"));
    }

    @Test
    @Tag("CONF-09")
    @Tag("CONF-10")
    void exitConferenceStandsInTransfersPlace() {
        test.show(ConsultViews.conference());
        assertFalse(test.has("control.TRANSFER"));
        press(test.shell, "control.EXIT_CONFERENCE");
        assertEquals(List.of("ExitConference"), asked());
    }

    @Test
    @Tag("CONF-13")
    @Tag("CONF-27")
    @Tag("CONF-29")
    void endAsksOnceMoreWhereOthersAreInTheCall() {
        test.show(ConsultViews.conference());
        press(test.shell, "control.END");
        assertEquals(List.of(), asked());
        assertTrue(test.find("end.confirm").isVisible());
        press(test.shell, "end.keep");
        assertFalse(test.find("end.confirm").isVisible());
        assertTrue(test.find("control.END").isVisible());

        assertTrue(test.desk.actions().run("end"));
        press(test.shell, "end.all");
        assertEquals(List.of("End"), asked());
    }

    @Test
    @Tag("END-01")
    void endOfACallForTwoAsksNothing() {
        press(test.shell, "control.END");
        assertEquals(List.of("End"), asked());
    }

    @Test
    void theQuestionGoesWhenThereIsNothingToEndAnyMore() {
        test.show(ConsultViews.conference());
        press(test.shell, "control.END");
        test.show(ConsultViews.consultingFromConference());
        assertFalse(test.find("end.confirm").isVisible());
        test.show(ConsultViews.conference());
        assertFalse(test.find("end.confirm").isVisible());
    }

    @Test
    @Tag("CONSULT-45")
    @Tag("CONSULT-46")
    @Tag("CONF-05")
    @Tag("CONF-15")
    @Tag("CONF-16")
    @Tag("CONF-37")
    void participantsHaveRolesAndTimesAndOneIsMe() {
        assertFalse(test.has("participants"));
        test.show(ConsultViews.conference());
        assertEquals(List.of("Maria Lehmann, Customer, 5:15", "Anna Bauer (you), Primary agent, 5:01",
                "Ben Okafor, Conferenced agent, 1:02", "Dr. Schröder, Hersteller, Dialled party, 0:12"), participants());
    }

    @Test
    @Tag("CONSULT-48")
    @Tag("CONSULT-65")
    void whoIsOnHoldIsSaidInWords() {
        test.show(ConsultViews.consulting());
        assertEquals(List.of("Maria Lehmann, On hold – Customer, 5:15", "Anna Bauer (you), Primary agent, 5:01",
                "Ben Okafor, Consulted agent, 1:02"), participants());
        test.show(ConsultViews.switched());
        assertEquals("Ben Okafor, On hold – Consulted agent, 1:02", participants().getLast());
    }

    @Test
    @Tag("CONF-44")
    @Tag("CONF-45")
    @Tag("CONF-46")
    void postCallIsSeenAndExplained() {
        test.show(ConsultViews.postCall());
        assertEquals("Post Call", status("leg.leg-1"));
        assertTrue(test.find("participants.post-call").isVisible());
        assertEquals("The customer has left. Nobody can be added any more.", button("leg.leg-1", "control.CONSULT").why()
                .orElseThrow());
    }

    @Test
    void whoSpeaksIsSaidAndALittleLongerThanItIsSo() {
        test.show(ConsultViews.conference());
        assertEquals(List.of(), speaking(), "where the switch does not tell nothing is shown");
        test.session.speak("leg-1", "leg-4");
        test.settle();
        assertEquals(List.of("leg-1", "leg-4"), speaking());
        test.session.speak("leg-2");
        test.settle();
        assertEquals(List.of("leg-1", "leg-2", "leg-4"), speaking(), "the sign does not flicker between two words");
        test.until("the others are silent", () -> speaking().equals(List.of("leg-2")));
        test.session.speak();
        test.session.speak("leg-2");
        boolean[] glowed = new boolean[1];
        test.display.timerExec(600, () -> glowed[0] = true);
        test.until("a while", () -> glowed[0]);
        assertEquals(List.of("leg-2"), speaking(), "who goes on stays");
    }

    @Test
    void whoSpeaksMovesNothingAndTakesNoFocus() {
        test.show(ConsultViews.conference());
        List<Rectangle> places = cells().stream().map(Control::getBounds).toList();
        Control focus = test.display.getFocusControl();
        test.session.speak("leg-1", "leg-2", "leg-3", "leg-4");
        test.settle();
        assertEquals(4, speaking().size());
        assertEquals(places, cells().stream().map(Control::getBounds).toList());
        assertEquals(focus, test.display.getFocusControl());
    }

    @Test
    void whoWaitsIsNotShownAsSpeakingAndWhoComesFindsOthersSpeaking() {
        test.show(ConsultViews.consulting());
        test.session.speak("leg-1", "leg-3");
        test.settle();
        assertEquals(List.of("leg-3"), speaking(), "the customer is on hold");
        test.show(ConsultViews.conference());
        assertEquals(List.of("leg-1", "leg-3"), speaking());
        test.language(Locale.GERMAN);
        assertEquals("Spricht", cells().getFirst().accessibleDescription());
    }

    private List<ParticipantCell> cells() {
        return find(test.find("participants"), new ArrayList<>());
    }

    private List<String> speaking() {
        return cells().stream().filter(cell -> !cell.accessibleDescription().isEmpty()).map(cell -> cell.leg().value())
                .toList();
    }

    @Test
    void contactsThatAreOverLeaveNothingBehind() {
        views().forEach(test::show);
        Map<String, Integer> before = test.followers();
        for (int i = 0; i < 20; i++) {
            views().forEach(test::show);
        }
        assertEquals(before, test.followers());
        test.show(ConsultViews.talking());
        assertEquals(List.of(), test.session.listeners);
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I18N-22")
    @Tag("I18N-25")
    void wordsFitInEveryLanguage(DeskView view) {
        test.show(view);
        assertEquals(List.of(), test.clippedWords(List.of(340, 500, 900), 700));
        test.desk.look().useTextSize(200);
        assertEquals(List.of(), test.clippedWords(List.of(340, 900), 700));
    }

    /** A second pane makes the first one narrower, and its buttons wrap: there must be room for them at once. */
    @Test
    void nothingIsCutOffWhenASecondPaneComes() {
        for (int width : List.of(400, 600, 760)) {
            test.resize(width, 600);
            test.show(ConsultViews.talking());
            test.show(ConsultViews.requested());
            assertEquals(List.of(), Clipping.find(test.shell), "at " + width);
        }
    }

    private List<String> participants() {
        return find(test.find("participants"), new ArrayList<>()).stream().map(ParticipantCell::accessibleName).toList();
    }

    private static List<ParticipantCell> find(Control root, List<ParticipantCell> cells) {
        if (root instanceof ParticipantCell cell) {
            cells.add(cell);
        } else if (root instanceof Composite composite) {
            Stream.of(composite.getChildren()).forEach(child -> find(child, cells));
        }
        return cells;
    }

    private String status(String pane) {
        return ((Chip) test.find((Composite) test.find(pane), "leg.status")).accessibleName();
    }

    private ControlButton button(String pane, String id) {
        return (ControlButton) test.find((Composite) test.find(pane), id);
    }

    private void press(Composite where, String id) {
        ((PressButton) WidgetId.find(where, id).orElseThrow(() -> new AssertionError("no " + id))).press();
        test.settle();
    }

    private List<String> asked() {
        return test.session.commands.stream().map(AgentCommand::getClass).map(Class::getSimpleName).toList();
    }
}
