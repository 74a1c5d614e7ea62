// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.Party;

/** Supervisors on calls: Emma leads the team, Anna and Ben are in it. */
class SupervisionTest {

    private TestCentre centre = new TestCentre(settings(true));

    private static Settings settings(boolean followsCall) {
        Settings settings = new Settings();
        settings.agents.add(EMMA);
        settings.monitoringFollowsCall = followsCall;
        return settings;
    }

    private ContactId talking() {
        centre.available(ANNA, EMMA);
        centre.send(new AgentCommand.GoIdle(EMMA, "break"));
        return centre.talking(ANNA).id();
    }

    private ContactId monitored(Monitoring mode) {
        ContactId id = talking();
        assertTrue(centre.send(new AgentCommand.Monitor(EMMA, ANNA, mode)).accepted());
        assertEquals(List.of(Kind.MONITORING), centre.desk(EMMA).popovers().stream().map(p -> p.kind()).toList());
        centre.ring(EMMA);
        centre.lift(EMMA);
        return id;
    }

    @ParameterizedTest
    @CsvSource({ "MONITOR, MONITOR", "WHISPER, WHISPER" })
    void listensToTheAgentOutsideTheConversation(Monitoring mode, Listening.Mode planned) {
        ContactId id = monitored(mode);
        Listening ear = centre.plan(id).listeners().getFirst();
        assertEquals(new Listening(centre.line(EMMA), centre.line(ANNA), planned), ear);
        assertEquals(Optional.empty(), bridge(id, EMMA));
        assertEquals(2, centre.contact(id).participants(), "supervisors don't count");
        assertEquals(2, participants(ANNA).size(), "and are not told of");
    }

    @Test
    void joinsEverybodyByBargingIn() {
        ContactId id = monitored(Monitoring.MONITOR);
        centre.send(new AgentCommand.ChangeMonitoring(EMMA, id, Monitoring.BARGE_IN));
        assertEquals(List.of(), centre.plan(id).listeners());
        assertEquals(bridge(id, ANNA), bridge(id, EMMA));
        assertEquals(3, participants(ANNA).size());
        assertEquals(Reason.ALREADY_SO, refusal(new AgentCommand.ChangeMonitoring(EMMA, id, Monitoring.BARGE_IN)));
    }

    @Test
    void takesNoPartInTheCallItself() {
        ContactId id = monitored(Monitoring.BARGE_IN);
        for (AgentCommand command : List.of(new AgentCommand.Hold(EMMA, id), new AgentCommand.End(EMMA, id),
                new AgentCommand.Transfer(EMMA, id, Target.agent(BEN)))) {
            assertEquals(Reason.SUPERVISING, refusal(command));
        }
        centre.send(new AgentCommand.StopMonitoring(EMMA, id));
        assertEquals(AgentState.IDLE, centre.desk(EMMA).agent().state(), "back to what was chosen, without wrap-up");
        assertEquals(List.of(), centre.desk(EMMA).contacts());
    }

    @Test
    @Tag("SUP-01")
    @Tag("SUP-02")
    void canGoOnAfterTheCustomerLeftButNotBegin() {
        ContactId id = monitored(Monitoring.MONITOR);
        conferenceWith(id, BEN);
        centre.hangUp(customer(id));
        assertTrue(centre.contact(id).isPostCall());
        assertEquals(1, centre.plan(id).listeners().size());
        centre.send(new AgentCommand.StopMonitoring(EMMA, id));
        centre.hangUp(centre.line(EMMA));
        assertEquals(Reason.POST_CALL, refusal(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR)));
    }

    @Test
    @Tag("SUP-04")
    @Tag("SUP-05")
    void goesOnWithAnotherAgentOfTheCall() {
        ContactId id = monitored(Monitoring.WHISPER);
        conferenceWith(id, BEN);
        centre.send(new AgentCommand.ExitConference(ANNA, id));
        assertEquals(new Listening(centre.line(EMMA), centre.line(BEN), Listening.Mode.WHISPER),
                centre.plan(id).listeners().getFirst());
    }

    @Test
    @Tag("SUP-03")
    void endsWithTheAgentWhereThePolicySaysSo() {
        centre = new TestCentre(settings(false));
        ContactId id = monitored(Monitoring.MONITOR);
        conferenceWith(id, BEN);
        centre.send(new AgentCommand.ExitConference(ANNA, id));
        assertEquals(List.of(), centre.plan(id).listeners());
        assertEquals(List.of(), centre.desk(EMMA).contacts());
    }

    @ParameterizedTest
    @CsvSource({ "true", "false" })
    @Tag("SUP-05")
    void endsWhenNoAgentIsInTheCall(boolean byCustomer) {
        ContactId id = monitored(Monitoring.BARGE_IN);
        if (byCustomer) {
            centre.hangUp(customer(id));
        } else {
            centre.send(new AgentCommand.Transfer(ANNA, id, new Target(Target.Kind.QUEUE, "sales")));
        }
        assertEquals(List.of(), centre.desk(EMMA).contacts());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    @Test
    void belongsToTheOwnTeamsOnly() {
        talking();
        centre.available(BEN);
        assertEquals(Reason.NO_PERMISSION, refusal(new AgentCommand.Monitor(BEN, ANNA, Monitoring.MONITOR)));
        assertEquals(Control.MONITOR, centre.desk(EMMA).supervision().monitor().control());
        assertEquals(Reason.NO_CALL_TO_MONITOR, refusal(new AgentCommand.Monitor(EMMA, BEN, Monitoring.MONITOR)));
        assertEquals(Reason.NOT_SUPERVISED, refusal(new AgentCommand.Monitor(EMMA, EMMA, Monitoring.MONITOR)));
    }

    @Test
    @Tag("SUP-01")
    void anotherTeamIsNobodysBusiness() {
        Settings settings = settings(true);
        settings.elsewhere = Set.of(ANNA);
        centre = new TestCentre(settings);
        talking();
        assertEquals(Reason.NOT_SUPERVISED, refusal(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR)));
        assertEquals(Reason.NOT_SUPERVISED, refusal(new AgentCommand.ChangeAgentState(EMMA, ANNA, Optional.of("lunch"))));
    }

    @Test
    @Tag("SUP-04")
    void whoeverElseLeavesTheSupervisorStaysWithTheAgent() {
        ContactId id = talking();
        conferenceWith(id, BEN);
        conferenceWith(id, CARLA);
        centre.send(new AgentCommand.Monitor(EMMA, BEN, Monitoring.MONITOR));
        centre.lift(EMMA);
        centre.send(new AgentCommand.ExitConference(CARLA, id));
        assertEquals(centre.line(BEN), centre.plan(id).listeners().getFirst().target());
    }

    /** Listening needs the own phone. */
    @Test
    void whoIsInACallListensToNoOther() {
        talking();
        centre.available(CARLA);
        centre.send(new AgentCommand.GoAvailable(EMMA));
        centre.send(new AgentCommand.GoIdle(CARLA, "break"));
        AgentCommand listen = new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR);
        ContactId own = centre.talking(EMMA).id();
        assertEquals(Reason.BUSY_WITH_CONTACT, refusal(listen));
        centre.send(new AgentCommand.End(EMMA, own));
        centre.hangUp(centre.line(EMMA));
        assertEquals(Reason.BUSY_WITH_CONTACT, refusal(listen), "wraps up");
        centre.send(new AgentCommand.WrapUp(EMMA, own, "solved"));
        own = centre.talking(EMMA).id();
        LegId line = centre.line(EMMA);
        centre.send(new AgentCommand.End(EMMA, own));
        centre.send(new AgentCommand.WrapUp(EMMA, own, "solved"));
        assertEquals(Reason.BUSY_WITH_CONTACT, refusal(listen), "the phone is not on hook yet");
        centre.hangUp(line);
        assertTrue(centre.send(listen).accepted());
    }

    @Test
    void aPhoneThatIsNotLiftedIsNoReasonForRona() {
        ContactId id = talking();
        centre.send(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR));
        centre.pass(Duration.ofSeconds(30));
        assertEquals(AgentState.IDLE, centre.desk(EMMA).agent().state());
        assertEquals(List.of(), centre.contact(id).call().watches());
    }

    @Test
    void sendsAnAgentToAvailableOrIdle() {
        centre.available(ANNA, EMMA);
        centre.send(new AgentCommand.ChangeAgentState(EMMA, ANNA, Optional.of("lunch")));
        assertEquals(AgentState.IDLE, centre.desk(ANNA).agent().state());
        assertEquals("notice.state-changed-by", centre.desk(ANNA).notices().getLast().message().key());
        assertEquals(Reason.NO_PERMISSION, refusal(new AgentCommand.ChangeAgentState(ANNA, EMMA, Optional.empty())));
        assertEquals(Reason.UNKNOWN_REASON, refusal(new AgentCommand.ChangeAgentState(EMMA, ANNA, Optional.of("siesta"))));
    }

    /** Anna consults the agent and starts a conference. */
    private void conferenceWith(ContactId id, AgentId agent) {
        centre.available(agent);
        centre.send(new AgentCommand.Consult(ANNA, id, Target.agent(agent), false));
        centre.ring(agent);
        centre.lift(agent);
        centre.send(new AgentCommand.Conference(ANNA, id));
    }

    private Reason refusal(AgentCommand command) {
        return centre.send(command).refusal().orElseThrow();
    }

    private LegId customer(ContactId id) {
        return centre.contact(id).customer().leg().orElseThrow();
    }

    private Optional<BridgeId> bridge(ContactId id, AgentId agent) {
        return centre.plan(id).parties().stream().filter(p -> p.leg().equals(centre.line(agent))).findFirst()
                .flatMap(Party::bridge);
    }

    private List<?> participants(AgentId agent) {
        ContactView view = centre.desk(agent).contacts().getFirst();
        return view.participants();
    }
}
