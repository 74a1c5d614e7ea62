// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.Command;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.ControlView;

/**
 * A story being played: every line is checked. Each line has a number of its own that becomes the command's id, so
 * that what is left keeps its ids when lines are left out.
 */
final class Story {

    /** What a line is. */
    sealed interface Deed {

        record Ask(Command command) implements Deed {
        }

        /** The switch has done what the contact's plan says by then. */
        record Realise(ContactId contact) implements Deed {
        }

        record Fail(ContactId contact) implements Deed {
        }

        record Pass(Duration time) implements Deed {
        }
    }

    /** @param words as a step of a rehearsal; "" where the rehearsal's switch does it by itself */
    record Line(int number, Deed deed, String words) {
    }

    /**
     * Where a story begins.
     *
     * @param name "" where nothing has happened yet
     * @param centre a new one each time
     * @param settings of the rehearsal, for its policies
     */
    record Opening(String name, Supplier<TestCentre> centre, List<String> settings) {
    }

    final State state;
    final Engine engine;
    final List<Line> lines = new ArrayList<>();
    private final List<Event> history;
    private final Set<JobId> found = new HashSet<>();
    private final Consumer<Story> rules;
    private Instant now;
    private int commands;

    /** @param rules throw an AssertionError where one is broken */
    Story(Opening opening, Consumer<Story> rules) {
        this.rules = rules;
        TestCentre centre = opening.centre().get();
        state = centre.state;
        engine = centre.engine;
        history = centre.history;
        now = centre.now;
        state.work().unsettled().forEach(id -> found.add(state.work().unsettled(id).orElseThrow().reservation()));
    }

    /** Does a line and looks at what the rules say. */
    Optional<Reason> play(Line line) {
        lines.add(line);
        Optional<Reason> refusal = switch (line.deed()) {
            case Deed.Ask(AgentCommand command) -> ask(line.number(), command);
            case Deed.Ask(Command command) -> execute(line.number(), command);
            case Deed.Realise(ContactId id) -> contact(id).flatMap(
                    c -> execute(line.number(), new SwitchReport.PlanRealised(id, c.planVersion())));
            case Deed.Fail(ContactId id) -> contact(id)
                    .flatMap(c -> execute(line.number(), new SwitchReport.PlanFailed(id, c.planVersion())));
            case Deed.Pass(Duration time) -> pass(line.number(), time);
        };
        rules.accept(this);
        return refusal;
    }

    /** Enabled means accepted, anything else refused with the reason that was shown. */
    private Optional<Reason> ask(int number, AgentCommand command) {
        Optional<ControlView> shown = StoryControls.shown(this, command);
        Optional<Reason> refusal = execute(number, command);
        shown.ifPresent(view -> {
            boolean agrees = view.isEnabled() ? refusal.isEmpty() || StoryControls.isBeyondControls(command, refusal.get())
                    : refusal.equals(view.reason());
            if (!agrees) {
                throw new AssertionError("shown " + view + ", but " + command + " led to " + refusal);
            }
        });
        return refusal;
    }

    private Optional<Reason> execute(int number, Command command) {
        return execute("s" + number, command);
    }

    private Optional<Reason> execute(String id, Command command) {
        if (command instanceof JobReport.ContactFound list && state.work().job(list.job()).isPresent()) {
            found.add(list.job());
        }
        Decision decision = engine.execute(new Submission(new CommandId(id), now, command));
        decision.events().forEach(this::ringsOnHook);
        history.addAll(decision.events());
        commands++;
        return decision.outcome().refusal();
    }

    /** No phone is to ring that is off the hook (END-09). */
    private void ringsOnHook(Event event) {
        boolean rings = event instanceof ContactEvent.Offered offered && offered.leg().isPresent()
                && state.isOffHook(offered.extension());
        if (rings) {
            throw new AssertionError("a phone off the hook is to ring: " + event);
        }
    }

    private Optional<Reason> pass(int number, Duration time) {
        Instant end = now.plus(time);
        for (int i = 1; !state.deadlines().isEmpty() && !state.deadlines().first().at().isAfter(end); i++) {
            now = state.deadlines().first().at();
            execute("s" + number + "-" + i, new CentreCommand.TimePassed());
        }
        now = end;
        return Optional.empty();
    }

    Instant now() {
        return now;
    }

    /** Jobs of lists that have given a contact. */
    Set<JobId> found() {
        return found;
    }

    Optional<Contact> contact(ContactId id) {
        return state.contact(id);
    }

    int commands() {
        return commands;
    }

    private static List<Object> facts(State of) {
        return List.of(of.agents(), of.contacts(), of.ledger().all(), List.copyOf(of.deadlines()), of.work().members(),
                of.work().jobs(), of.work().unsettled());
    }

    /** What the journal would bring back is what there is. */
    void replayAgrees() {
        State replayed = new State();
        history.forEach(replayed::evolve);
        if (!facts(state).equals(facts(replayed))) {
            throw new AssertionError("a replay does not agree");
        }
    }
}
