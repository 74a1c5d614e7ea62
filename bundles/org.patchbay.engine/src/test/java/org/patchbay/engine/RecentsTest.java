// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Recent;
import org.patchbay.engine.state.Recent.Ending;
import org.patchbay.engine.state.Recents;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.PartRole;

/** An agent's last contacts, and calling them back. */
class RecentsTest {

    private final Settings settings = new Settings();
    private TestCentre centre;

    private void open() {
        settings.agents.add(BEN);
        centre = new TestCentre(settings);
        centre.available(ANNA);
    }

    private List<Recent> recents() {
        return centre.state.recents().of(ANNA);
    }

    private Recent last() {
        return recents().getFirst();
    }

    /** Anna has talked for two minutes with somebody, and wrapped up. */
    private Recent talked() {
        Contact contact = centre.talking(ANNA);
        centre.pass(Duration.ofMinutes(2));
        centre.hangUp(contact.customer().leg().orElseThrow());
        wrapUp(contact.id());
        return last();
    }

    private void wrapUp(ContactId contact) {
        centre.state.agent(ANNA).orElseThrow().lines().forEach(leg -> centre.send(new SwitchReport.LegEnded(leg, Cause.ENDED)));
        centre.send(new AgentCommand.WrapUp(ANNA, contact, "solved"));
    }

    private Optional<Reason> callBack(Recent recent) {
        return centre.send(new AgentCommand.CallBack(ANNA, recent.contact(), recent.since())).refusal();
    }

    @Test
    @Tag("OUT-09")
    void aCallThatIsOverStandsThereWithItsTimeAndLaterItsReason() {
        open();
        Contact contact = centre.talking(ANNA);
        assertEquals(List.of(), recents(), "while it runs it is no recent one");

        centre.pass(Duration.ofMinutes(2));
        centre.hangUp(contact.customer().leg().orElseThrow());
        assertEquals(Optional.empty(), last().reason());
        assertEquals(List.of(ANNA), centre.state.recents().drainChanged());
        wrapUp(contact.id());

        assertEquals(Optional.of(Ending.TALKED), last().ending());
        assertEquals(Optional.of(Duration.ofMinutes(2)), last().talked());
        assertEquals(Optional.of("solved"), last().reason());
        assertEquals(PartRole.PRIMARY, last().role());
        assertEquals(1, recents().size());
        assertEquals(List.of(ANNA), centre.state.recents().drainChanged());
    }

    @Test
    @Tag("OUT-09")
    void holdingCountsAndBelongsToTheCall() {
        open();
        Contact contact = centre.talking(ANNA);
        centre.pass(Duration.ofSeconds(30));
        centre.hold(ANNA, contact.id());
        centre.pass(Duration.ofSeconds(30));
        centre.hangUp(contact.customer().leg().orElseThrow());

        assertEquals(Optional.of(Duration.ofMinutes(1)), last().talked());
    }

    @Test
    @Tag("OUT-09")
    void whatWasNotTakenIsMissedAndWhoHungUpHasLeft() {
        open();
        centre.call(Settings.SUPPORT_NUMBER);
        centre.ring(ANNA);
        centre.pass(Duration.ofMinutes(1));
        assertEquals(Optional.of(Ending.MISSED), last().ending());

        centre.send(new AgentCommand.GoAvailable(ANNA));
        centre.pass(Duration.ofSeconds(1));
        centre.state.agent(ANNA).orElseThrow().lines().forEach(leg -> centre.send(new SwitchReport.LegEnded(leg, Cause.NO_ANSWER)));
        Contact again = centre.only(ANNA);
        centre.ring(ANNA);
        centre.hangUp(again.customer().leg().orElseThrow());
        assertEquals(Optional.of(Ending.CUSTOMER_LEFT), last().ending());
        assertEquals(Optional.empty(), last().talked());
    }

    @Test
    @Tag("OUT-09")
    void whoDidNotAnswerWasNotReached() {
        open();
        centre.send(new AgentCommand.Outdial(ANNA, "+493023125177", Optional.empty(), Optional.empty()));
        centre.ring(ANNA);
        centre.lift(ANNA);
        LegId customer = centre.only(ANNA).customer().leg().orElseThrow();
        centre.send(new SwitchReport.LegEnded(customer, Cause.NO_ANSWER));

        assertEquals(Optional.of(Ending.NOT_REACHED), last().ending());
        assertEquals(Direction.OUTDIAL, last().origin().direction());
    }

    @Test
    @Tag("OUT-09")
    void aColleagueWhoWasConsultedHasItToo() {
        open();
        Contact contact = centre.talking(ANNA);
        centre.available(BEN);
        centre.consult(ANNA, contact.id(), BEN);
        centre.pass(Duration.ofSeconds(20));
        centre.send(new AgentCommand.EndConsult(ANNA, contact.id()));

        Recent ben = centre.state.recents().of(BEN).getFirst();
        assertEquals(PartRole.CONSULTED, ben.role());
        assertEquals(Optional.of(Ending.TALKED), ben.ending());
        assertTrue(ben.talked().orElseThrow().compareTo(Duration.ofSeconds(20)) >= 0);
    }

    @Test
    @Tag("OUT-10")
    void callingBackIsAnOutdialToTheNumberNobodyHadToKnow() {
        open();
        Recent recent = talked();
        centre.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), callBack(recent));

        Contact call = centre.only(ANNA);
        assertEquals(Direction.OUTDIAL, call.origin().direction());
        assertEquals(recent.origin().number(), call.origin().number());
        assertEquals(recent.origin().name(), call.origin().name());
        assertEquals(recent.queue(), call.queue());
    }

    @Test
    @Tag("OUT-10")
    void callingBackIsRefusedAsOutdialIs() {
        open();
        Recent recent = talked();
        Contact next = centre.talking(ANNA);
        assertEquals(Optional.of(Reason.BUSY_WITH_CONTACT), callBack(recent));
        centre.hangUp(next.customer().leg().orElseThrow());
        wrapUp(next.id());
        centre.send(new SwitchReport.SwitchLost());
        assertEquals(Optional.of(Reason.SWITCH_DOWN), callBack(recent));
    }

    @Test
    @Tag("OUT-10")
    void onlyWhatTheAgentHadIsCalledBack() {
        open();
        Recent recent = talked();
        centre.available(BEN);
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT),
                centre.send(new AgentCommand.CallBack(BEN, recent.contact(), recent.since())).refusal());
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), centre.send(
                new AgentCommand.CallBack(ANNA, recent.contact(), recent.since().minusSeconds(1))).refusal());
    }

    @Test
    @Tag("OUT-10")
    void whoHidTheNumberAndWhoWroteIsNotCalledBack() {
        open();
        centre.send(new SwitchReport.CallArrived(new LegId("hidden"), "", "", Settings.SUPPORT_NUMBER));
        centre.ring(ANNA);
        centre.lift(ANNA);
        ContactId contact = centre.only(ANNA).id();
        centre.hangUp(new LegId("hidden"));
        wrapUp(contact);
        assertEquals(Optional.of(Reason.NO_NUMBER), last().callBackRefusal());
        assertEquals(Optional.of(Reason.NO_NUMBER), callBack(last()));

        ContactId chat = centre.chat("Mia");
        centre.send(new AgentCommand.Accept(ANNA, chat));
        centre.pass(Duration.ofSeconds(5));
        centre.send(new AgentCommand.End(ANNA, chat));
        assertEquals(Optional.of(Ending.TALKED), last().ending());
        assertEquals(Optional.of(Reason.VOICE_ONLY), last().callBackRefusal());
    }

    @Test
    @Tag("CB-14")
    void aCallbackThatWasCancelledIsNotCalledMissed() {
        settings.cancelCallbacks = true;
        open();
        ContactId id = centre.send(new CentreCommand.CallbackRequested(new Personal("Ada"), new Personal("+493023125004"),
                new EntryPointId("support"), new TreeMap<>(Map.of()))).contact().orElseThrow();
        centre.ring(ANNA);
        centre.send(new AgentCommand.Cancel(ANNA, id));
        assertEquals(Optional.of(Ending.CANCELLED), last().ending());
    }

    @Test
    @Tag("OUT-09")
    void theLastHundredAreKeptTheNewestFirstAndAReplayKnowsThemToo() {
        open();
        IntStream.range(0, Recents.KEPT + 3).forEach(_ -> {
            centre.pass(Duration.ofSeconds(1));
            Recent recent = talked();
            assertEquals(AgentState.AVAILABLE, centre.state.agent(ANNA).orElseThrow().state(), recent.contact().value());
        });
        assertEquals(Recents.KEPT, recents().size());
        assertTrue(recents().getFirst().since().isAfter(recents().getLast().since()));

        State replayed = new State();
        for (Event event : centre.history) {
            replayed.evolve(event);
        }
        assertEquals(centre.state.recents().all(), replayed.recents().all());
    }
}
