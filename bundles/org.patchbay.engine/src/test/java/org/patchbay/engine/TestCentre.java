// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Lookups;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.routing.Routing;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.model.command.Command;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.media.MediaPlan;

/** An engine under a clock of its own; every command also tells what it led to. */
final class TestCentre {

    final State state = new State();
    final List<Event> history = new ArrayList<>();
    final Engine engine;
    Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private int commands;
    private int calls;

    TestCentre(Settings settings) {
        this(settings.build());
    }

    TestCentre(Configuration configuration) {
        engine = new Engine(state, configuration);
        adopt(configuration, "first");
        send(new SwitchReport.SwitchRestored(false, true));
    }

    void adopt(Configuration configuration, String text) {
        history.addAll(engine.adopt(nextCommand(), now, configuration, text, "hash-" + text).events());
    }

    Outcome send(Command command) {
        Decision decision = engine.execute(new Submission(nextCommand(), now, command));
        history.addAll(decision.events());
        return decision.outcome();
    }

    private CommandId nextCommand() {
        commands++;
        return new CommandId("t" + commands);
    }

    void pass(Duration time) {
        Instant end = now.plus(time);
        while (!state.deadlines().isEmpty() && !state.deadlines().first().at().isAfter(end)) {
            now = state.deadlines().first().at();
            send(new CentreCommand.TimePassed());
        }
        now = end;
    }

    void available(AgentId... agents) {
        for (AgentId agent : agents) {
            send(new AgentCommand.SignIn(agent, true));
            pass(Duration.ofSeconds(1));
            send(new AgentCommand.GoAvailable(agent));
        }
    }

    /** A customer calls; the leg's id is returned. */
    LegId call(String dnis) {
        calls++;
        LegId leg = new LegId("customer-" + calls);
        send(new SwitchReport.CallArrived(leg, "+49302312510" + calls % 10, "Customer " + calls, dnis));
        return leg;
    }

    ContactId chat(String name) {
        calls++;
        ContactId id = new ContactId("chat-" + calls);
        send(new ChannelReport.RequestArrived(id, Channel.CHAT, Settings.CHAT, name + "@example.org", name,
                new TreeMap<>()));
        return id;
    }

    /** A customer in a call wants to be called back instead, as a flow lets one choose. */
    Optional<Reason> callBack(ContactId id, Optional<DialNumber> number) {
        Turn turn = new Turn(state, engine.configuration(), new Lookups(engine.configuration()), nextCommand(), now);
        Optional<Reason> refusal = Callbacks.offerAccepted(turn, id, number);
        Routing.settle(turn);
        history.addAll(turn.events());
        return refusal;
    }

    /** A call that the agent has answered. */
    Contact talking(AgentId agent) {
        call(Settings.SUPPORT_NUMBER);
        ring(agent);
        lift(agent);
        return only(agent);
    }

    void ring(AgentId agent) {
        send(new SwitchReport.LegRinging(line(agent)));
    }

    void lift(AgentId agent) {
        send(new SwitchReport.LegAnswered(line(agent)));
    }

    void hangUp(LegId leg) {
        send(new SwitchReport.LegEnded(leg, Cause.HUNG_UP));
    }

    /** The colleague is asked, and has accepted. */
    void consult(AgentId by, ContactId id, AgentId colleague) {
        send(new AgentCommand.Consult(by, id, Target.agent(colleague), true));
        realise(id);
        ring(colleague);
        lift(colleague);
        realise(id);
    }

    void conference(AgentId by, ContactId id, AgentId colleague) {
        consult(by, id, colleague);
        send(new AgentCommand.Conference(by, id));
        realise(id);
    }

    /** The switch records; the recording's id is returned. */
    RecordingId recording(AgentId agent, ContactId id) {
        RecordingId recording = contact(id).engagement(agent).orElseThrow().tape().id().orElseThrow();
        send(new SwitchReport.RecordingStarted(recording));
        return recording;
    }

    LegId line(AgentId agent) {
        return state.agent(agent).orElseThrow().lines().getFirst();
    }

    Contact only(AgentId agent) {
        return contact(state.agent(agent).orElseThrow().contacts().getFirst());
    }

    Contact contact(ContactId id) {
        return state.contact(id).orElseThrow();
    }

    MediaPlan plan(ContactId id) {
        return new MediaPlans(engine.configuration().policies()).of(contact(id));
    }

    void realise(ContactId id) {
        send(new SwitchReport.PlanRealised(id, contact(id).planVersion()));
    }

    /** Hold, confirmed by the switch. */
    void hold(AgentId agent, ContactId id) {
        send(new AgentCommand.Hold(agent, id));
        realise(id);
    }

    DeskView desk(AgentId agent) {
        return new DeskViews(state, engine.configuration()).of(agent, 1, now);
    }

    ControlView control(AgentId agent, ContactId id, Control control) {
        return desk(agent).contacts().stream().filter(c -> c.id().equals(id))
                .flatMap(c -> c.legs().getFirst().controls().stream()).filter(c -> c.control() == control).findFirst()
                .orElseThrow();
    }

    Optional<Contact> find(ContactId id) {
        return state.contact(id);
    }
}
