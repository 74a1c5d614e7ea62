// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/** Whatever happens in whatever order: nobody is forgotten, buttons tell the truth, and a replay agrees. */
class RandomStoryTest {

    private static final int STEPS = 4_000;
    private static final List<AgentId> AGENTS = List.of(ANNA, BEN, CARLA);

    private final TestCentre centre = new TestCentre(settings());
    private Random random;

    private static Settings settings() {
        Settings settings = new Settings().limits(12, 10);
        settings.autoWrapUp = Optional.of(Duration.ofSeconds(45));
        return settings;
    }

    @ParameterizedTest
    @Tag("ANS-10")
    @Tag("CAP-01")
    @ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34 })
    void rulesHoldInAnyOrder(long seed) {
        random = new Random(seed);
        List<Consumer<AgentId>> steps = steps();
        for (int i = 0; i < STEPS; i++) {
            steps.get(random.nextInt(steps.size())).accept(pick(AGENTS));
            nobodyIsForgotten();
            liveCallsAreCounted();
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
        for (Control control : List.of(Control.ACCEPT, Control.DECLINE, Control.HOLD, Control.RESUME, Control.END,
                Control.WRAP_UP, Control.STOP_COUNTDOWN)) {
            steps.add(a -> contact(a).ifPresent(c -> press(a, control, c)));
        }
        for (int i = 0; i < 4; i++) {
            steps.add(_ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegRinging(leg))));
            steps.add(_ -> leg().ifPresent(leg -> centre.send(new SwitchReport.LegAnswered(leg))));
            steps.add(a -> contact(a).ifPresent(centre::realise));
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
        centre.state.agent(agent).ifPresent(a -> {
            ControlView shown = new org.patchbay.engine.desk.Controls(centre.state, centre.engine.configuration().policies(), a).of(control);
            assertEquals(shown.reason(), centre.send(command).refusal(), () -> control + " of " + agent);
        });
    }

    private void press(AgentId agent, Control control, ContactId contact) {
        ControlView shown = new org.patchbay.engine.desk.Controls(centre.state,
                centre.engine.configuration().policies(), centre.state.agent(agent).orElseThrow())
                .of(control, centre.contact(contact));
        AgentCommand command = switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case DECLINE -> new AgentCommand.Decline(agent, contact);
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case WRAP_UP -> new AgentCommand.WrapUp(agent, contact, "solved");
            default -> new AgentCommand.StopWrapUpCountdown(agent, contact);
        };
        assertEquals(shown.reason(), centre.send(command).refusal(), () -> control + " of " + agent);
    }

    /** A customer who is there waits in a queue, is offered with a deadline, or has an agent. */
    private void nobodyIsForgotten() {
        for (Contact c : centre.state.contacts()) {
            boolean waits = c.isWaiting();
            boolean offered = c.offer().flatMap(Engagement::until).isPresent();
            boolean taken = c.primary().isPresent();
            boolean wrapped = c.customer().isGone() && !c.engagements().isEmpty();
            assertEquals(1, count(waits, offered, taken, wrapped), c::toString);
            assertTrue(c.engagements().stream().filter(Engagement::isOffer).count() <= 1, c::toString);
            c.agents().forEach(a -> assertTrue(centre.state.agent(a).orElseThrow().contacts().contains(c.id())));
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
        assertEquals(List.copyOf(centre.state.deadlines()), List.copyOf(replayed.deadlines()));
    }

    private Optional<ContactId> contact(AgentId agent) {
        return centre.state.agent(agent).map(a -> a.contacts()).filter(c -> !c.isEmpty()).map(this::pick);
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
