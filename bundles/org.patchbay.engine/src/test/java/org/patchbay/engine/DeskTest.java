// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.SALES;
import static org.patchbay.engine.Settings.SALES_NUMBER;
import static org.patchbay.engine.Settings.SUPPORT;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.FlowId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.HealthView.NoiseRemoval;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Row;

/** Agent states, popovers, wrap-up, outdial, limits and desks that fall silent. */
class DeskTest {

    private final Settings settings = new Settings();

    @Test
    @Tag("POP-07")
    @Tag("STATE-10")
    void noSignOutWhileAPopoverIsOpen() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        assertEquals(Optional.of(Reason.POPOVER_OPEN), centre.send(new AgentCommand.SignOut(ANNA)).refusal());
        assertEquals(Optional.of(Reason.POPOVER_OPEN), centre.desk(ANNA).agent().signOut().reason());
        centre.ring(ANNA);
        assertEquals(Optional.of(Reason.POPOVER_OPEN), centre.send(new AgentCommand.SignOut(ANNA)).refusal());
        centre.lift(ANNA);
        assertEquals(Optional.of(Reason.CONTACT_OPEN), centre.send(new AgentCommand.SignOut(ANNA)).refusal());
    }

    @Test
    void anAgentSignsInIdleAndOnlyOnce() {
        TestCentre centre = new TestCentre(settings);
        centre.send(new AgentCommand.SignIn(ANNA, true));
        assertEquals(AgentState.IDLE, centre.desk(ANNA).agent().state());
        assertEquals(Optional.of(Reason.UNKNOWN_AGENT),
                centre.send(new AgentCommand.SignIn(new AgentId("nobody"), true)).refusal());
        assertEquals(Optional.of(Reason.ALREADY_SIGNED_IN),
                centre.send(new AgentCommand.SignIn(ANNA, false)).refusal());
        centre.send(new AgentCommand.SignOut(ANNA));
        assertEquals(AgentState.SIGNED_OUT, centre.desk(ANNA).agent().state());
    }

    @Test
    void idleDuringACallAppliesAfterItsWrapUp() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.send(new AgentCommand.GoIdle(ANNA, "lunch"));
        assertEquals(AgentState.ENGAGED, centre.desk(ANNA).agent().state());
        assertEquals("lunch", centre.desk(ANNA).agent().next().orElseThrow().text());
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        centre.send(new AgentCommand.WrapUp(ANNA, contact.id(), "solved"));
        assertEquals(AgentState.IDLE, centre.desk(ANNA).agent().state());
        assertEquals("lunch", centre.desk(ANNA).agent().idleReason().orElseThrow().text());
    }

    @Test
    @Tag("POP-14")
    @Tag("POP-15")
    @Tag("POP-16")
    void thePopoverShowsTheFlowsVariablesAndNeverSecureOnes() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        List<Row> rows = centre.desk(ANNA).popovers().getFirst().rows();
        assertEquals(List.of("language", "case"), rows.stream().limit(2).map(r -> r.label().text()).toList());
        assertEquals(List.of("ui.popover.caller"), rows.stream().skip(2).map(Row::key).toList());
    }

    @Test
    @Tag("POP-15")
    void fewerThanThreeVariablesAreFilledUp() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SALES_NUMBER);
        assertEquals(List.of("ui.popover.caller", "ui.popover.dnis", "ui.popover.queue"),
                centre.desk(ANNA).popovers().getFirst().rows().stream().map(Row::key).toList());
    }

    @Test
    @Tag("POP-19")
    void protectedNumbersShowTheirLastFourDigitsEverywhere() {
        settings.protectedData = true;
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SALES_NUMBER);
        DeskView desk = centre.desk(ANNA);
        assertTrue(!desk.toString().replace(" ", "").contains("+4930231251"), "the number in full is nowhere");
        assertEquals("+•• •• ••••5101", desk.contacts().getFirst().number());
    }

    @Test
    @Tag("CAD-05")
    void secureVariablesAreAsterisks() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.talking(ANNA);
        ContactView view = centre.desk(ANNA).contacts().getFirst();
        assertEquals("••••••", view.variables().stream().filter(v -> v.secure()).findFirst().orElseThrow().value());
    }

    @Test
    @Tag("POP-08")
    @Tag("POP-10")
    @Tag("POP-11")
    @Tag("POP-12")
    @Tag("POP-13")
    void textAboveVoiceEarliestFirstAndAcceptedTogether() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.pass(Duration.ofSeconds(1));
        ContactId first = centre.chat("Mia");
        centre.pass(Duration.ofSeconds(1));
        ContactId second = centre.chat("Noah");
        ContactId call = centre.state.agent(ANNA).orElseThrow().contacts().getFirst();
        DeskView desk = centre.desk(ANNA);
        assertEquals(List.of(first, second, call),
                desk.popovers().stream().map(PopoverView::contact).map(Optional::orElseThrow).toList());
        assertEquals(2, desk.acceptable());
        centre.send(new AgentCommand.AcceptAll(ANNA));
        assertEquals(List.of(call), centre.desk(ANNA).popovers().stream().map(p -> p.contact().orElseThrow()).toList());
    }

    @Test
    void aChatIsTakenEndedAndWrappedUp() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        ContactId chat = centre.chat("Mia");
        assertTrue(centre.send(new AgentCommand.Accept(ANNA, chat)).accepted());
        assertTrue(centre.plan(chat).isEmpty());
        centre.send(new AgentCommand.End(ANNA, chat));
        assertTrue(centre.send(new AgentCommand.WrapUp(ANNA, chat, "solved")).accepted());
        assertTrue(centre.find(chat).isEmpty());
    }

    @Test
    @Tag("POP-11")
    void oneRequestIsNothingToAcceptTogether() {
        TestCentre centre = new TestCentre(new Settings());
        centre.available(ANNA);
        centre.chat("Mia");
        assertFalse(centre.desk(ANNA).acceptAll().isVisible());
        centre.chat("Noah");
        assertTrue(centre.desk(ANNA).acceptAll().isEnabled());
    }

    /** Whatever their ids are. */
    @Test
    @Tag("POP-12")
    void theEarliestRequestStandsFirst() {
        TestCentre centre = new TestCentre(new Settings());
        centre.available(ANNA);
        List<ContactId> chats = List.of(new ContactId("z-chat"), new ContactId("a-chat"));
        for (ContactId chat : chats) {
            centre.send(new ChannelReport.RequestArrived(chat, Channel.CHAT, Settings.CHAT, "x@example.org", "X", new TreeMap<>()));
            centre.pass(Duration.ofSeconds(1));
        }
        assertEquals(chats, centre.desk(ANNA).popovers().stream().map(p -> p.contact().orElseThrow()).toList());
    }

    @Test
    @Tag("STATE-12")
    void whoTalksIsEngagedWhateverElseRings() {
        TestCentre centre = new TestCentre(new Settings());
        centre.available(ANNA);
        ContactId call = centre.talking(ANNA).id();
        ContactId chat = centre.chat("Mia");
        assertEquals(AgentState.ENGAGED, centre.desk(ANNA).agent().state());
        centre.send(new AgentCommand.End(ANNA, call));
        assertEquals(AgentState.RINGING, centre.desk(ANNA).agent().state(), "it rings for an answer before the wrap-up");
        centre.send(new AgentCommand.Accept(ANNA, chat));
        assertEquals(AgentState.ENGAGED, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("ANS-12")
    void whoMissesACallWhileChattingIsToldAtOnce() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.send(new AgentCommand.Accept(ANNA, centre.chat("Mia")));
        centre.call(SALES_NUMBER);
        centre.pass(Duration.ofSeconds(18));
        assertEquals(List.of(PopoverView.Kind.RONA),
                centre.desk(ANNA).popovers().stream().map(PopoverView::kind).toList());
    }

    @Test
    void noMoreChatsThanTheAgentsCapacity() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        for (int i = 0; i < 4; i++) {
            centre.chat("Mia");
        }
        assertEquals(3, centre.state.agent(ANNA).orElseThrow().contacts().size());
    }

    @Test
    void wrapUpEndsByItselfUnlessTheCountdownIsStopped() {
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(30));
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        centre.hangUp(centre.line(ANNA));
        assertEquals(centre.now.plusSeconds(30),
                centre.desk(ANNA).contacts().getFirst().wrapUp().orElseThrow().until().orElseThrow());
        centre.pass(Duration.ofSeconds(30));
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());

        contact = centre.talking(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        assertTrue(centre.send(new AgentCommand.StopWrapUpCountdown(ANNA, contact.id())).accepted());
        centre.pass(Duration.ofMinutes(10));
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    @Test
    void thePolicyMayForbidStoppingTheCountdown() {
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(30));
        settings.mayStop = false;
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        assertEquals(Optional.of(Reason.COUNTDOWN_RUNS_ON),
                centre.send(new AgentCommand.StopWrapUpCountdown(ANNA, contact.id())).refusal());
    }

    @Test
    @Tag("OUT-01")
    void outdialRingsTheAgentThenTheCustomer() {
        TestCentre centre = new TestCentre(settings);
        centre.send(new AgentCommand.SignIn(ANNA, true));
        ContactId contact = outdial(centre, "+49 30 23125-177").contact().orElseThrow();
        assertEquals(PopoverView.Kind.OUTDIAL, centre.desk(ANNA).popovers().getFirst().kind());
        assertEquals(1, centre.plan(contact).parties().size());
        centre.lift(ANNA);
        LegId customer = centre.contact(contact).customer().leg().orElseThrow();
        assertEquals("+493023125177",
                centre.plan(contact).parties().getFirst().dial().orElseThrow().address());
        centre.send(new SwitchReport.LegRinging(customer));
        centre.send(new SwitchReport.LegAnswered(customer));
        assertTrue(centre.plan(contact).parties().stream().allMatch(p -> p.bridge().isPresent()));
        centre.hangUp(customer);
        centre.send(new AgentCommand.WrapUp(ANNA, contact, "solved"));
        assertEquals(AgentState.IDLE, centre.desk(ANNA).agent().state(), "as chosen before");
    }

    @Test
    @Tag("OUT-02")
    @Tag("OUT-03")
    @Tag("OUT-04")
    void theOutdialPopoverShowsItsFlowsVariablesAndNeverSecureOnes() {
        settings.outdialFlow = Optional.of(new FlowId("support"));
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        outdial(centre, "+493023125177");
        List<Row> rows = centre.desk(ANNA).popovers().getFirst().rows();
        assertEquals(List.of("language", "case", ""), rows.stream().map(r -> r.label().text()).toList());
        assertEquals("ui.popover.caller", rows.getLast().key());
    }

    @Test
    void anOutdialThatFailsSaysWhy() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        ContactId contact = outdial(centre, "+493023125177").contact().orElseThrow();
        centre.lift(ANNA);
        LegId customer = centre.contact(contact).customer().leg().orElseThrow();
        centre.send(new SwitchReport.LegEnded(customer, Cause.BUSY));
        assertEquals("notice.outdial-failed.BUSY", centre.desk(ANNA).notices().getLast().message().key());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    @Test
    void anOutdialWhoseOwnPhoneIsNotLiftedIsNoRona() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        outdial(centre, "+493023125177");
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
        assertTrue(centre.state.contacts().isEmpty());
    }

    @Test
    @Tag("DIR-05")
    void anInvalidNumberIsRefused() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        assertEquals(Optional.of(Reason.INVALID_NUMBER), outdial(centre, "12").refusal());
    }

    @Test
    @Tag("CAP-01")
    @Tag("CAP-02")
    @Tag("CAP-03")
    void callsAboveALimitAreRefusedTheDataCentreFirst() {
        TestCentre both = new TestCentre(settings.limits(1, 1));
        both.available(ANNA);
        both.call(SALES_NUMBER);
        both.available(BEN);
        assertEquals(Optional.of(Reason.CALL_LIMIT_DATA_CENTRE),
                both.send(new AgentCommand.Outdial(BEN, "+493023125177", Optional.empty(), Optional.empty())).refusal());
        LegId refused = both.call(SALES_NUMBER);
        assertTrue(both.state.touched().drainRefused().contains(refused));
        TestCentre tenant = new TestCentre(settings.limits(2, 1));
        tenant.available(ANNA);
        tenant.call(SALES_NUMBER);
        tenant.available(BEN);
        assertEquals(Optional.of(Reason.CALL_LIMIT_TENANT), tenant
                .send(new AgentCommand.Outdial(BEN, "+493023125177", Optional.empty(), Optional.empty())).refusal());
    }

    @Test
    @Tag("DESK-01")
    @Tag("DESK-04")
    void aSilentDeskGetsNoOffersAndIsSignedOutInTheEnd() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA, BEN);
        centre.send(new CentreCommand.DeskHeard(ANNA, false));
        centre.call(SALES_NUMBER);
        assertEquals(AgentState.RESERVED, centre.desk(BEN).agent().state());
        centre.pass(Duration.ofMinutes(5));
        assertEquals(AgentState.SIGNED_OUT, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    void theCallOfASilentDeskGoesOnAndIsThereWhenItComesBack() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.send(new CentreCommand.DeskHeard(ANNA, false));
        centre.pass(Duration.ofMinutes(20));
        assertEquals(AgentState.ENGAGED, centre.desk(ANNA).agent().state());
        centre.send(new CentreCommand.DeskHeard(ANNA, true));
        assertEquals(contact.id(), centre.desk(ANNA).contacts().getFirst().id());
    }

    @Test
    @Tag("PHONE-01")
    @Tag("PHONE-02")
    @Tag("PHONE-03")
    void phoneOnlyAgentsWorkByFeatureCodes() {
        TestCentre centre = new TestCentre(settings);
        centre.send(new SwitchReport.FeatureCodeDialled("1002", "*11"));
        centre.send(new SwitchReport.FeatureCodeDialled("1002", "*12"));
        assertEquals(AgentState.AVAILABLE, centre.desk(BEN).agent().state());
        centre.call(SALES_NUMBER);
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.RONA, centre.desk(BEN).agent().state());
        centre.hangUp(centre.line(BEN));
        centre.send(new SwitchReport.FeatureCodeDialled("1002", ""));
        centre.lift(BEN);
        Contact contact = centre.only(BEN);
        centre.hangUp(contact.customer().leg().orElseThrow());
        assertEquals(AgentState.AVAILABLE, centre.desk(BEN).agent().state(), "wrapped up with the team's reason");
    }

    @Test
    void withoutTheSwitchNothingIsOfferedAndNobodyIsBlamed() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(SALES_NUMBER);
        centre.send(new SwitchReport.SwitchLost());
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
        centre.send(new SwitchReport.SwitchRestored(true, true));
        assertEquals(AgentState.RESERVED, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("NOISE-02")
    @Tag("NOISE-05")
    void noiseRemovalIsShownAndSaysWhenTheSwitchCannot() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        assertEquals(NoiseRemoval.ON, centre.desk(ANNA).health().noiseRemoval());
        centre.send(new SwitchReport.SwitchRestored(true, false));
        assertEquals(NoiseRemoval.NOT_POSSIBLE, centre.desk(ANNA).health().noiseRemoval());
    }

    @Test
    @Tag("CFG-03")
    void runningTimersKeepTheValueTheyStartedWith() {
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(30));
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        settings.autoWrapUp = Optional.of(Duration.ofMinutes(30));
        centre.adopt(settings.build(), "second");
        centre.pass(Duration.ofSeconds(30));
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("CFG-06")
    void variablesThatAreGoneStayReadableOnRunningContacts() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.talking(ANNA);
        settings.variables = false;
        centre.adopt(settings.build(), "second");
        assertEquals(List.of("language", "case", "pin"),
                centre.desk(ANNA).contacts().getFirst().variables().stream().map(v -> v.name()).toList());
    }

    @Test
    @Tag("CFG-04")
    @Tag("CFG-05")
    void aNewConfigurationMovesWaitingContactsAndLetsAgentsFinish() {
        TestCentre centre = new TestCentre(settings);
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        LegId waiting = centre.call(SALES_NUMBER);
        settings.queues.remove(SALES);
        settings.agents.remove(ANNA);
        centre.adopt(settings.build(), "second");
        assertEquals(SUPPORT, centre.state.contactOfCustomer(waiting).orElseThrow().queue());
        assertEquals(AgentState.ENGAGED, centre.desk(ANNA).agent().state());
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        centre.send(new AgentCommand.WrapUp(ANNA, contact.id(), "solved"));
        assertEquals(AgentState.SIGNED_OUT, centre.desk(ANNA).agent().state());
    }

    private static Outcome outdial(TestCentre centre, String number) {
        return centre.send(new AgentCommand.Outdial(ANNA, number, Optional.empty(), Optional.empty()));
    }

    /** The switch tells of every phone when its link is back; only what changed is told on. */
    @Test
    void aPhoneThatIsBackIsToldToo() {
        TestCentre centre = new TestCentre(new Settings());
        centre.available(ANNA);
        for (boolean reachable : new boolean[] { true, false, false, true, true, false }) {
            centre.send(new SwitchReport.PhoneReachable("1001", reachable));
        }
        assertEquals(List.of("notice.phone-unreachable", "notice.phone-reachable", "notice.phone-unreachable"),
                centre.desk(ANNA).notices().stream().map(n -> n.message().key()).toList());
    }

    /** A phone that can't even be rung is out of reach; the contact waits again in its old place. */
    @Test
    @Tag("ANS-11")
    void anOfferTheSwitchCanNotMakeEndsAtOnce() {
        TestCentre centre = new TestCentre(new Settings());
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        ContactId id = centre.only(ANNA).id();
        centre.send(new SwitchReport.PlanFailed(id, centre.contact(id).planVersion()));
        assertEquals(AgentState.RONA, centre.desk(ANNA).agent().state());
        assertTrue(centre.contact(id).isWaiting());
    }
}
