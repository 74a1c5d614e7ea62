// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.BridgeId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.JobId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PreviewView.Stage;

/** Whatever happens in whatever order: nobody is forgotten, buttons tell the truth, and a replay agrees. */
class RandomStoryTest {

    private static final Target QUEUE = new Target(Target.Kind.QUEUE, "support");
    private static final List<CampaignId> CAMPAIGNS = List.of(new CampaignId("standard"), new CampaignId("direct"),
            new CampaignId("preview"));
    private static final int STEPS = 4_000;
    private static final List<AgentId> AGENTS = List.of(ANNA, BEN, CARLA, DORA, EMMA);

    private final TestCentre centre = new TestCentre(settings());
    private final Set<JobId> given = new HashSet<>();
    private Random random;

    private static Settings settings() {
        Settings settings = new Settings().limits(12, 10);
        settings.agents.addAll(List.of(DORA, EMMA));
        settings.cancelCallbacks = true;
        settings.campaign(Campaign.Mode.STANDARD_PREVIEW, c -> c.named("standard").analysed());
        settings.campaign(Campaign.Mode.DIRECT_PREVIEW, c -> c.named("direct").onTimeout(OnTimeout.ACCEPT));
        settings.campaign(Campaign.Mode.PREVIEW, c -> c.named("preview").mayCancel());
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(45));
        return settings;
    }

    @ParameterizedTest
    @Tag("ANS-10")
    @Tag("CAP-01")
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void rulesHoldInAnyOrder(long seed) {
        random = new Random(seed);
        run(steps(), STEPS);
    }

    /** A quiet day: whoever is in a campaign gets to its contacts. */
    @ParameterizedTest
    @Tag("CAMP-23")
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void rulesHoldInCampaigns(long seed) {
        random = new Random(seed);
        List<Consumer<AgentId>> steps = new ArrayList<>(List.of(
                a -> centre.send(new AgentCommand.SignIn(a, true)),
                a -> press(a, Control.GO_IDLE, new AgentCommand.GoIdle(a, "break")),
                a -> press(a, Control.LEAVE_CAMPAIGN, new AgentCommand.LeaveCampaign(a)),
                a -> press(a, Control.SIGN_OUT, new AgentCommand.SignOut(a)),
                _ -> centre.call(Settings.SUPPORT_NUMBER),
                _ -> centre.pass(Duration.ofSeconds(random.nextInt(20))),
                a -> centre.send(new CentreCommand.DeskHeard(a, random.nextInt(4) > 0)),
                a -> contact(a).ifPresent(c -> centre.send(new AgentCommand.Consult(a, c, target(), false))),
                _ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegEnded(leg, pick(Cause.values())))),
                _ -> centre.send(random.nextInt(3) > 0 ? new SwitchReport.SwitchRestored(random.nextBoolean(), true)
                        : new SwitchReport.SwitchLost())));
        for (int i = 0; i < 10; i++) {
            steps.addAll(List.of(a -> press(a, Control.GO_AVAILABLE, new AgentCommand.GoAvailable(a)),
                    a -> press(a, Control.JOIN_CAMPAIGN, new AgentCommand.JoinCampaign(a, pick(CAMPAIGNS))),
                    a -> press(a, Control.NEXT_CONTACT, new AgentCommand.NextContact(a)),
                    _ -> job().ifPresent(this::report), _ -> job().ifPresent(this::report),
                    a -> centre.send(new CentreCommand.DeskHeard(a, true)),
                    _ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegAnswered(leg))),
                    _ -> leg().ifPresent(leg -> centre.send(new SwitchReport.ProgressAnalysed(leg, pick(AnsweredBy.values()))))));
            for (Control control : List.of(Control.ACCEPT, Control.SKIP, Control.REMOVE, Control.CANCEL, Control.END,
                    Control.WRAP_UP)) {
                steps.add(a -> contact(a).ifPresent(c -> press(a, control, c)));
            }
        }
        run(steps, 2 * STEPS);
        Map<String, Long> seen = centre.history.stream()
                .collect(Collectors.groupingBy(e -> e.getClass().getSimpleName(), Collectors.counting()));
        for (String event : List.of("PreviewShown", "PreviewPassed")) {
            assertTrue(seen.getOrDefault(event, 0L) > 2, () -> event + " in " + seen);
        }
    }

    private void run(List<Consumer<AgentId>> steps, int count) {
        for (int i = 0; i < count; i++) {
            steps.get(random.nextInt(steps.size())).accept(pick(AGENTS));
            nobodyIsForgotten();
            liveCallsAreCounted();
            listsAreTold();
        }
        aReplayAgrees();
    }

    private List<Consumer<AgentId>> steps() {
        List<Consumer<AgentId>> steps = new ArrayList<>(List.of(
                a -> centre.send(new AgentCommand.SignIn(a, random.nextInt(4) > 0)),
                a -> press(a, Control.GO_AVAILABLE, new AgentCommand.GoAvailable(a)),
                a -> press(a, Control.GO_AVAILABLE, new AgentCommand.GoAvailable(a)),
                a -> press(a, Control.GO_IDLE, new AgentCommand.GoIdle(a, "break")),
                a -> press(a, Control.SIGN_OUT, new AgentCommand.SignOut(a)),
                a -> press(a, Control.ACCEPT_ALL, new AgentCommand.AcceptAll(a)),
                a -> centre.send(new AgentCommand.Outdial(a, "+493023125177", Optional.empty(), Optional.empty())),
                _ -> centre.call(random.nextBoolean() ? Settings.SUPPORT_NUMBER : Settings.SALES_NUMBER),
                _ -> centre.call("0800999"), _ -> centre.chat("Mia"),
                _ -> centre.pass(Duration.ofSeconds(random.nextInt(30))),
                a -> centre.send(new CentreCommand.DeskHeard(a, random.nextBoolean())),
                _ -> centre.send(random.nextInt(3) > 0 ? new SwitchReport.SwitchRestored(random.nextBoolean(), true)
                        : new SwitchReport.SwitchLost())));
        steps.add(_ -> centre.send(new CentreCommand.CallbackRequested(new Personal("Ada"), new Personal("+493023125004"),
                new EntryPointId(random.nextBoolean() ? "support" : "sales"), new TreeMap<>())));
        steps.add(_ -> waiting().ifPresent(c -> centre.callBack(c, Optional.empty())));
        steps.add(_ -> waiting().ifPresent(c -> centre.send(new CentreCommand.CallbackWithdrawn(c))));
        steps.add(_ -> centre.pass(Duration.ofMinutes(random.nextInt(20))));
        steps.addAll(List.of(
                a -> press(a, Control.JOIN_CAMPAIGN, new AgentCommand.JoinCampaign(a, pick(CAMPAIGNS))),
                a -> press(a, Control.LEAVE_CAMPAIGN, new AgentCommand.LeaveCampaign(a)),
                a -> press(a, Control.NEXT_CONTACT, new AgentCommand.NextContact(a)),
                _ -> job().ifPresent(this::report), _ -> job().ifPresent(this::report), _ -> job().ifPresent(this::report),
                _ -> leg().ifPresent(leg -> centre.send(new SwitchReport.ProgressAnalysed(leg, pick(AnsweredBy.values()))))));
        for (Control control : List.of(Control.ACCEPT, Control.SKIP, Control.REMOVE)) {
            steps.add(a -> contact(a).ifPresent(c -> press(a, control, c)));
        }
        for (Control control : List.of(Control.ACCEPT, Control.DECLINE, Control.HOLD, Control.RESUME, Control.END, Control.CANCEL,
                Control.WRAP_UP, Control.STOP_COUNTDOWN, Control.CONSULT, Control.TRANSFER, Control.EXIT_CONFERENCE,
                Control.PAUSE_RECORDING, Control.RESUME_RECORDING, Control.EDIT_DATA, Control.REVEAL_DATA)) {
            steps.add(a -> contact(a).ifPresent(c -> press(a, control, c)));
        }
        for (Control control : List.of(Control.HOLD, Control.RESUME, Control.SWITCH, Control.CONFERENCE,
                Control.TRANSFER, Control.TRANSFER_CONFERENCE, Control.END_CONSULT, Control.EXIT_CONSULT)) {
            steps.add(a -> contact(a).ifPresent(c -> pressInConsult(a, control, c)));
        }
        for (int i = 0; i < 4; i++) {
            steps.add(a -> contact(a).ifPresent(
                    c -> centre.send(new AgentCommand.Consult(a, c, target(), random.nextBoolean()))));
        }
        steps.add(a -> contact(a).ifPresent(c -> centre.send(new AgentCommand.Transfer(a, c, target()))));
        steps.add(a -> assisted(a).ifPresent(c -> press(a, Control.SUGGEST_WRAP_UP, c)));
        for (int i = 0; i < 4; i++) {
            steps.add(_ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegRinging(leg))));
            steps.add(_ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegAnswered(leg))));
            steps.add(a -> contact(a).ifPresent(centre::realise));
            steps.add(a -> contact(a).ifPresent(c -> record(a, c)));
        }
        steps.add(_ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegEnded(leg, pick(Cause.values())))));
        steps.add(_ -> leg().ifPresent(
                leg -> centre.send(new SwitchReport.HeldAtPhone(leg, random.nextBoolean()))));
        steps.add(a -> contact(a).ifPresent(
                c -> centre.send(new SwitchReport.PlanFailed(c, centre.contact(c).planVersion()))));
        return steps;
    }

    /** Enabled means accepted, anything else refused with the reason that was shown. */
    private void press(AgentId agent, Control control, AgentCommand command) {
        centre.state.agent(agent).ifPresent(_ -> {
            ControlView shown = controls(agent).of(control);
            assertEquals(shown.reason(), centre.send(command).refusal(), () -> control + " of " + agent);
        });
    }

    private Controls controls(AgentId agent) {
        return new Controls(centre.state, centre.engine.configuration(),
                centre.state.agent(agent).orElseThrow());
    }

    private void press(AgentId agent, Control control, ContactId contact) {
        ControlView shown = controls(agent).of(control, centre.contact(contact));
        agree(shown, agent, switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case SKIP -> new AgentCommand.Skip(agent, contact);
            case REMOVE -> new AgentCommand.Remove(agent, contact);
            case DECLINE -> new AgentCommand.Decline(agent, contact);
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case CANCEL -> new AgentCommand.Cancel(agent, contact);
            case CONSULT -> new AgentCommand.Consult(agent, contact, QUEUE, random.nextBoolean());
            case TRANSFER -> new AgentCommand.Transfer(agent, contact, QUEUE);
            case EXIT_CONFERENCE -> new AgentCommand.ExitConference(agent, contact);
            case PAUSE_RECORDING -> new AgentCommand.PauseRecording(agent, contact);
            case RESUME_RECORDING -> new AgentCommand.ResumeRecording(agent, contact);
            case EDIT_DATA -> new AgentCommand.EditVariables(agent, contact, List.of(new AgentCommand.Edit("case",
                    new Personal("C-" + random.nextInt(9)), random.nextInt(4))));
            case REVEAL_DATA -> new AgentCommand.RevealVariable(agent, contact, "pin");
            case WRAP_UP -> new AgentCommand.WrapUp(agent, contact, "solved");
            case SUGGEST_WRAP_UP -> new AgentCommand.SuggestWrapUp(agent, contact, "solved", "a note");
            default -> new AgentCommand.StopWrapUpCountdown(agent, contact);
        });
    }

    private void pressInConsult(AgentId agent, Control control, ContactId contact) {
        ControlView shown = controls(agent).ofConsult(control, centre.contact(contact));
        agree(shown, agent, switch (control) {
            case HOLD -> new AgentCommand.HoldConsult(agent, contact);
            case RESUME -> new AgentCommand.ResumeConsult(agent, contact);
            case SWITCH -> new AgentCommand.SwitchLegs(agent, contact);
            case CONFERENCE -> new AgentCommand.Conference(agent, contact);
            case TRANSFER -> new AgentCommand.TransferToConsulted(agent, contact);
            case TRANSFER_CONFERENCE -> new AgentCommand.TransferConference(agent, contact);
            case END_CONSULT -> new AgentCommand.EndConsult(agent, contact);
            default -> new AgentCommand.ExitConsult(agent, contact);
        });
    }

    /** Limits are the centre's and no part of controls: a campaign's contact may meet one when it is accepted. */
    private void agree(ControlView shown, AgentId agent, AgentCommand command) {
        Optional<Reason> refusal = centre.send(command).refusal();
        boolean limit = command instanceof AgentCommand.Accept
                && refusal.filter(r -> r == Reason.CALL_LIMIT_TENANT || r == Reason.CALL_LIMIT_DATA_CENTRE).isPresent();
        assertEquals(shown.reason(), limit ? Optional.empty() : refusal, () -> command + " of " + agent);
    }

    private void record(AgentId agent, ContactId contact) {
        centre.contact(contact).engagement(agent).flatMap(e -> e.tape().id())
                .ifPresent(id -> centre.send(new SwitchReport.RecordingStarted(id)));
    }

    private Target target() {
        return pick(List.of(Target.agent(pick(AGENTS)), QUEUE, new Target(Target.Kind.ENTRY_POINT, "sales"),
                new Target(Target.Kind.DIAL_NUMBER, "+493023125155"), new Target(Target.Kind.DIAL_NUMBER, "1002")));
    }

    /** A customer who is there waits in a queue, is offered with a deadline, or has an agent. */
    private void nobodyIsForgotten() {
        for (Contact c : centre.state.contacts()) {
            boolean waits = c.place().isPresent();
            boolean moves = c.transfer().isPresent();
            boolean taken = !waits && !moves && !c.inCall().isEmpty();
            boolean dialled = c.origin().direction() == Direction.OUTDIAL && c.customer().line() == Customer.Line.NOT_DIALLED
                    && (c.offer().isPresent() || c.engagements().stream().anyMatch(Engagement::isPreview));
            boolean withoutAgent = !waits && !moves && c.inCall().isEmpty() && c.customer().isPresent()
                    && !c.call().guests().isEmpty();
            boolean wrapped = c.customer().isGone() && c.inCall().isEmpty()
                    && c.engagements().stream().anyMatch(e -> !e.isAssist());
            assertEquals(1, count(waits, moves, taken, dialled, withoutAgent, wrapped), c::toString);
            assertTrue(c.offer().isEmpty() || c.offer().flatMap(Engagement::until).isPresent(), c::toString);
            assertTrue(c.engagements().stream().filter(Engagement::isOffer).count() <= 1, c::toString);
            assertTrue(c.inCall().isEmpty() || c.primary().isPresent(), c::toString);
            assertTrue(c.participants() <= Contact.MAX_PARTICIPANTS, c::toString);
            c.engagements().stream().filter(e -> !e.isAssist()).map(Engagement::agent)
                    .forEach(a -> assertTrue(centre.state.agent(a).orElseThrow().contacts().contains(c.id())));
            nobodyTalksAlone(c);
            nothingIsRecordedInAPause(c);
        }
    }

    private void nobodyTalksAlone(Contact c) {
        Map<BridgeId, Long> bridges = centre.plan(c.id()).parties().stream().flatMap(p -> p.bridge().stream())
                .collect(Collectors.groupingBy(b -> b, Collectors.counting()));
        assertTrue(bridges.values().stream().allMatch(n -> n > 1), () -> bridges + " of " + c);
        Seats seats = new Seats(c);
        boolean bothOnHold = c.isConsultAccepted() && seats.consult() == Seat.APART && c.customer().isPresent()
                && seats.customer() == Seat.APART;
        assertFalse(bothOnHold, c::toString);
    }

    /** What a list gave is in somebody's hands, or the list is told what became of it: once. */
    private void listsAreTold() {
        centre.state.work().unsettled().forEach(id -> assertFalse(centre.contact(id).customer().isGone(), id::toString));
        centre.state.contacts().stream().filter(c -> c.campaign().filter(CampaignCall::isBeforeCall).isPresent())
                .forEach(c -> assertTrue(c.campaign().orElseThrow().stage() == Stage.SEEKING
                        || centre.state.work().unsettled(c.id()).isPresent(), c::toString));
        Set<JobId> told = new HashSet<>();
        centre.state.work().jobs().forEach(job -> {
            if (job instanceof Job.SettleContact settle) {
                assertTrue(told.add(settle.reservation()) && given.contains(settle.reservation()), settle::toString);
            }
        });
    }

    private void report(Job job) {
        switch (job) {
            case Job.SettleContact _ -> centre.send(new JobReport.Finished(job.id()));
            case Job.FindContact find when random.nextInt(8) == 0 -> centre.send(new JobReport.NoContact(job.id(),
                    Optional.of(centre.now.plusSeconds(random.nextInt(60)))));
            case Job.FindContact find -> {
                given.add(job.id());
                centre.send(new JobReport.ContactFound(job.id(), find.campaign(), given.size(),
                        new Personal("+4930231251" + given.size() % 90 + 10), new Personal("Contact"),
                        new TreeMap<>(Map.of("city", new Personal("Ulm"))), random.nextInt(3)));
            }
        }
    }

    private Optional<Job> job() {
        List<Job> jobs = List.copyOf(centre.state.work().jobs());
        return jobs.isEmpty() ? Optional.empty() : Optional.of(pick(jobs));
    }

    private void nothingIsRecordedInAPause(Contact c) {
        assertTrue(c.call().pause().isEmpty() || centre.plan(c.id()).recordings().stream().noneMatch(r -> r.running()),
                c::toString);
        for (RecordedCall call : centre.state.ledger().all()) {
            boolean open = call.stretches().stream().anyMatch(s -> s.to().isEmpty());
            boolean runs = centre.find(call.contact()).stream().flatMap(k -> centre.plan(k.id()).recordings().stream())
                    .anyMatch(r -> r.id().equals(call.id()) && r.running());
            assertFalse(open && (call.ended().isPresent() || !runs), call::toString);
        }
    }

    private static int count(boolean... facts) {
        int count = 0;
        for (boolean fact : facts) {
            count += fact ? 1 : 0;
        }
        return count;
    }

    private void liveCallsAreCounted() {
        long live = centre.state.contacts().stream().filter(c -> c.customer().leg().isPresent()).count();
        assertEquals(live, centre.state.liveCalls());
        assertTrue(live <= 10 + AGENTS.size(), "an outdial is counted when its customer is dialled");
    }

    private void aReplayAgrees() {
        State replayed = new State();
        centre.history.forEach(replayed::evolve);
        assertEquals(centre.state.agents(), replayed.agents());
        assertEquals(centre.state.contacts(), replayed.contacts());
        assertEquals(centre.state.ledger().all(), replayed.ledger().all());
        assertEquals(List.copyOf(centre.state.deadlines()), List.copyOf(replayed.deadlines()));
        assertEquals(centre.state.work().members(), replayed.work().members());
        assertEquals(centre.state.work().jobs(), replayed.work().jobs());
        assertEquals(centre.state.work().unsettled(), replayed.work().unsettled());
    }

    private Optional<ContactId> contact(AgentId agent) {
        return centre.state.agent(agent).map(a -> a.contacts()).filter(c -> !c.isEmpty()).map(this::pick);
    }

    private Optional<ContactId> waiting() {
        List<ContactId> all = centre.state.contacts().stream().map(Contact::id).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    private Optional<ContactId> assisted(AgentId agent) {
        return centre.state.agent(agent).flatMap(_ -> centre.state.assisted(agent).stream().findFirst())
                .map(Contact::id);
    }

    private Optional<LegId> leg() {
        Set<LegId> legs = new HashSet<>(centre.state.legs());
        return legs.isEmpty() ? Optional.empty() : Optional.of(pick(legs.stream().sorted().toList()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] array) {
        return array[random.nextInt(array.length)];
    }
}
