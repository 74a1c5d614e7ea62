// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.patchbay.centre.file.CentreFile;
import org.patchbay.codec.Batch;
import org.patchbay.engine.Decision;
import org.patchbay.engine.DeskViews;
import org.patchbay.engine.Engine;
import org.patchbay.engine.Submission;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.Command;
import org.patchbay.model.command.SwitchReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one thread that owns the engine. Commands come in, batches of them are decided, and what follows from
 * a batch is let go of when the journal has its events: plans, then views, then answers.
 */
final class CentreLoop {

    private static final Logger LOG = LoggerFactory.getLogger(CentreLoop.class);
    private static final int MOST_IN_A_BATCH = 256;
    private static final int MOST_WAITING = 10_000;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String RESYNCHRONISE = "resynchronise";
    private static final int RADIX = 36;

    private final Pulse pulse;
    private final Scribe scribe;
    private final Effects effects;
    private final Observer observer;
    private final Consequences consequences;
    private final Queue<Runnable> controls = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /* The rest belongs to the thread. */
    private final Answers answers = new Answers();
    private final Timers timers = new Timers();
    private State state = new State();
    private Engine engine;
    private Instant last = Instant.MIN;
    private Instant retryAt = Instant.MAX;
    private String boot;
    private long ids;
    private Runnable opening = () -> { };

    /* The batch being decided. */
    private final List<Event> events = new ArrayList<>();
    private final List<Batch.Answer> given = new ArrayList<>();
    private final List<Runnable> after = new ArrayList<>();

    CentreLoop(Pulse pulse, Parts parts, Effects effects, Observer observer) {
        this.pulse = pulse;
        this.effects = effects;
        this.observer = observer;
        this.consequences = new Consequences(this, effects, observer);
        state.watch(observer);
        this.scribe = new Scribe(parts.journal(), parts.keys(), parts.scribe(), this::control, this::journal);
    }

    // From any thread

    private void control(Runnable task) {
        controls.add(task);
        pulse.wake();
    }

    /** A task on the centre's thread, between decisions. It may decide, look at the state, and add effects. */
    void run(Runnable task) {
        work.add(task);
        pulse.wake();
    }

    /** A look at the state between decisions; it waits for no disk, and may decide nothing. */
    void look(Runnable task) {
        control(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a look at the state failed", e);
            }
        });
    }

    /** A task somebody may send many of. */
    void runBounded(Runnable task) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw new RejectedExecutionException("the centre has more than " + MOST_WAITING + " commands waiting");
        }
        run(() -> {
            waiting.decrementAndGet();
            task.run();
        });
    }

    // Start

    /**
     * Everything the journal knows.
     *
     * @return the text of the configuration in force, if there is one
     */
    Optional<String> replay() {
        String[] text = new String[1];
        scribe.replay(batch -> {
            long number = batch.first();
            for (Event event : batch.events()) {
                missed(number++, event);
                state.evolve(event);
                observer.happened(event, state);
                last = event.at();
                if (event instanceof CentreEvent.ConfigurationAdopted c) {
                    text[0] = c.text();
                }
            }
            batch.answers().forEach(a -> answers.keep(a.command(), a.outcome()));
            consequences.known(batch.events().size());
        });
        state.forgetTouched();
        boot = Long.toString(scribe.sequence(), RADIX);
        return Optional.ofNullable(text[0]);
    }

    /** A crash may have kept its line out of the audit trail. */
    private void missed(long number, Event event) {
        AuditTrail.line(number, event).ifPresent(line -> effects.audit(number, line));
    }

    /** Begin with the configuration in force; on the thread from now on. */
    void start(Configuration inForce) {
        engine = new Engine(state, inForce);
        Instant silentSince = last;
        opening = () -> {
            switchIsUnknown();
            desksWereSilent(silentSince);
            askAgain();
        };
        consequences.planned(state.contacts());
        pulse.start(this::turn);
    }

    /** Before anything comes due: we only know that we don't know, so nobody is blamed for not answering. */
    private void switchIsUnknown() {
        if (state.isSwitchUp()) {
            decide(new SwitchReport.SwitchLost());
        }
    }

    /** While the centre was not there no desk was heard: those it was too long for are lost, as of then. */
    private void desksWereSilent(Instant since) {
        Duration patience = engine.configuration().policies().deskLostAfter();
        for (Agent agent : state.agents()) {
            if (!agent.workstation() || agent.deskGone().isPresent()) {
                continue;
            }
            if (since.plus(patience).isAfter(now())) {
                timers.set(agent.id(), now().plus(patience), () -> deskHeard(agent.id(), false));
            } else {
                keep(engine.execute(new Submission(nextId(), since.plus(patience),
                        new CentreCommand.DeskHeard(agent.id(), false))));
            }
        }
    }

    // On the thread

    State state() {
        return state;
    }

    Configuration configuration() {
        return engine.configuration();
    }

    DeskViews views() {
        return engine.views();
    }

    Timers timers() {
        return timers;
    }

    Instant now() {
        Instant now = pulse.now();
        last = now.isAfter(last) ? now : last;
        return last;
    }

    void deskHeard(AgentId agent, boolean heard) {
        decide(new CentreCommand.DeskHeard(agent, heard));
    }

    /** A command of the centre's own making. */
    Outcome decide(Command command) {
        return decide(nextId(), command);
    }

    private CommandId nextId() {
        return new CommandId("k" + boot + "." + ++ids);
    }

    Outcome decide(CommandId id, Command command) {
        Decision decision = engine.execute(new Submission(id, now(), command));
        keep(decision);
        return decision.outcome();
    }

    /** A command that its sender may repeat. */
    Outcome decideOnce(CommandId id, Command command) {
        Optional<Outcome> first = answers.of(id);
        if (first.isPresent()) {
            return first.get();
        }
        int before = events.size();
        Outcome outcome = decide(id, command);
        answers.keep(id, outcome);
        if (events.size() > before) {
            given.add(new Batch.Answer(id, outcome));
        }
        return outcome;
    }

    /** What a command that its sender may repeat got for an answer, where it was decided already. */
    Optional<Outcome> answered(CommandId id) {
        return answers.of(id);
    }

    boolean isJournalUp() {
        return scribe.isUp();
    }

    void adopt(CentreFile file) {
        keep(engine.adopt(nextId(), now(), file.configuration(), file.text(), file.hash()));
    }

    /** The new centre file was wrong; the log has told why. */
    void refuseConfiguration(int errors) {
        decide(new CentreCommand.ConfigurationRefused(errors));
    }

    /** The switch gets all plans, as they are when this batch is decided. */
    void resynchronise() {
        consequences.ofEverything();
    }

    private void keep(Decision decision) {
        events.addAll(decision.events());
        decision.events().forEach(event -> observer.happened(event, state));
        if (LOG.isDebugEnabled()) {
            decision.events().forEach(CentreLoop::log);
        }
    }

    private static void log(Event event) {
        if (event instanceof ContactEvent c) {
            MDC.put("contact", c.contact().value());
        }
        LOG.debug("{}", event.getClass().getSimpleName());
        MDC.remove("contact");
    }

    /** Done after the plans and views of this batch. */
    void after(Runnable effect) {
        after.add(effect);
    }

    /** The agent gets a view with this batch, whether something changed or not. */
    void show(AgentId agent) {
        consequences.show(agent);
    }

    private void turn() {
        runControls();
        if (!scribe.isUp() && !now().isBefore(retryAt)) {
            retryAt = now().plus(RETRY);
            scribe.retry();
            runControls();
        }
        while (scribe.hasRoom() && (!work.isEmpty() || isDue())) {
            batch();
            runControls();
        }
        pulse.wakeAt(!scribe.isUp() ? retryAt : scribe.hasRoom() ? nextDue() : Instant.MAX);
    }

    private void runControls() {
        for (Runnable task = controls.poll(); task != null; task = controls.poll()) {
            task.run();
        }
    }

    private void journal(boolean up) {
        retryAt = up ? Instant.MAX : now().plus(RETRY);
        effects.journal(up);
    }

    private Instant nextDue() {
        Instant timer = timers.next();
        Instant deadline = state.deadlines().isEmpty() ? Instant.MAX : state.deadlines().first().at();
        return timer.isBefore(deadline) ? timer : deadline;
    }

    private boolean isDue() {
        return !nextDue().isAfter(now());
    }

    private void batch() {
        events.clear();
        given.clear();
        after.clear();
        guarded(opening);
        opening = () -> { };
        if (isDue()) {
            guarded(this::timePasses);
        }
        for (int n = 0; n < MOST_IN_A_BATCH && !work.isEmpty(); n++) {
            guarded(work.poll());
        }
        List<Runnable> all = consequences.of(events, scribe.nextEvent());
        all.addAll(after);
        if (events.isEmpty()) {
            scribe.add(all);
        } else {
            scribe.add(List.copyOf(events), List.copyOf(given), all);
        }
    }

    private void timePasses() {
        timers.due(now()).forEach(Runnable::run);
        decide(new CentreCommand.TimePassed());
    }

    /** A rule that throws has left the state in the middle: it is made anew from what was decided before. */
    private void guarded(Runnable task) {
        int before = events.size();
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a command could not be decided; the centre goes on without it", e);
            events.subList(before, events.size()).clear();
            rebuild();
        }
    }

    private void rebuild() {
        State fresh = new State();
        observer.forget();
        fresh.watch(observer);
        scribe.replayAll(event -> {
            fresh.evolve(event);
            observer.happened(event, fresh);
        });
        events.forEach(event -> {
            fresh.evolve(event);
            observer.happened(event, fresh);
        });
        Configuration configuration = engine.configuration();
        state = fresh;
        engine = new Engine(state, configuration);
        // A little later: the switch may tell again what could not be decided.
        timers.set(RESYNCHRONISE, now().plus(RETRY), this::resynchronise);
        consequences.showAll();
    }

    /** What was being asked when the centre went is asked again. */
    private void askAgain() {
        state.contacts().forEach(c -> consequences.lookUp(c, after));
    }

    void stop() {
        pulse.close();
    }
}
