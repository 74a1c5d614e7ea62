// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentState;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;

/** An agent calls somebody: what is chosen for it, and how it may end. */
class OutdialTest {

    private final Settings settings = new Settings();
    private TestCentre centre;

    private Outcome outdial(String queue, String callerId) {
        settings.callerIds = List.of("+49302312500", "+49302312501");
        centre = new TestCentre(settings);
        centre.available(ANNA);
        return centre.send(new AgentCommand.Outdial(ANNA, "+493023125177", Optional.ofNullable(queue), Optional.ofNullable(callerId)));
    }

    private String told() {
        return centre.desk(ANNA).notices().getLast().message().key();
    }

    @ParameterizedTest
    @CsvSource({ "sales, , sales, +49302312500", ", +49302312501, support, +49302312501", ", , support, +49302312500" })
    @Tag("OUT-08")
    void countsForTheQueueAndShowsTheNumberThatWereChosen(String queue, String callerId, String countsFor, String shows) {
        Contact contact = centre(outdial(queue, callerId));
        assertEquals(countsFor, contact.queue().value());
        centre.lift(ANNA);
        assertEquals(shows, centre.plan(contact.id()).parties().getFirst().dial().orElseThrow().callerNumber());
    }

    private Contact centre(Outcome begun) {
        return centre.contact(begun.contact().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({ "complaints, , UNKNOWN_QUEUE", ", +49302312599, UNKNOWN_CALLER_ID" })
    void whatIsNotTheAgentsToChooseIsRefused(String queue, String callerId, Reason reason) {
        assertEquals(Optional.of(reason), outdial(queue, callerId).refusal());
        assertTrue(centre.state.contacts().isEmpty());
    }

    @Test
    void whoDoesNotLiftTheOwnPhoneIsToldThatThereIsNoCall() {
        outdial(null, null);
        centre.pass(Duration.ofSeconds(18));
        assertEquals("notice.outdial-not-lifted", told());
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
    }

    @Test
    void whoDoesNotAnswerInTimeIsGivenUp() {
        outdial(null, null);
        centre.lift(ANNA);
        centre.pass(Duration.ofSeconds(60));
        assertEquals("notice.outdial-failed.NO_ANSWER", told());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    /** Nobody is called with a phone that is not on hook yet (END-09). */
    @Test
    @Tag("OUT-08")
    void thePhoneHasToBeOnHook() {
        centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact before = centre.talking(ANNA);
        LegId line = centre.line(ANNA);
        centre.send(new AgentCommand.End(ANNA, before.id()));
        centre.send(new AgentCommand.WrapUp(ANNA, before.id(), "solved"));
        AgentCommand outdial = new AgentCommand.Outdial(ANNA, "+493023125177", Optional.empty(), Optional.empty());
        assertEquals(Optional.of(Reason.BUSY_WITH_CONTACT), centre.send(outdial).refusal());
        centre.hangUp(line);
        assertTrue(centre.send(outdial).accepted());
    }
}
