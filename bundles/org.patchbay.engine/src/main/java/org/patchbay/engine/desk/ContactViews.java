// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Pause;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.State;
import org.patchbay.engine.state.Taping;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.model.desk.ContactView.Status;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.WrapUpView;

/** One agent's contacts: cards of the task list and the interaction control. */
public final class ContactViews {

    private static final List<Control> CARD = List.of(Control.DECLINE, Control.ACCEPT, Control.SUGGEST_WRAP_UP,
            Control.EDIT_DATA, Control.REVEAL_DATA, Control.MONITOR, Control.WHISPER, Control.BARGE_IN, Control.STOP_MONITORING);
    private static final List<Control> CALLBACK = Stream.concat(Stream.of(Control.CANCEL), CARD.stream()).toList();

    private final State state;
    private final Configuration configuration;
    private final Agent agent;
    private final Controls controls;
    private final Numbers numbers;
    private final Legs legs;

    public ContactViews(State state, Configuration configuration, Agent agent, Controls controls, Numbers numbers) {
        this.state = state;
        this.configuration = configuration;
        this.agent = agent;
        this.controls = controls;
        this.numbers = numbers;
        this.legs = new Legs(state, configuration, agent.id(), controls, numbers);
    }

    public ContactView of(Contact contact) {
        Engagement part = contact.engagement(agent.id()).orElseThrow();
        return new ContactView(contact.id(), part.role(), contact.origin().channel(), contact.origin().direction(),
                numbers.title(contact), numbers.number(contact), numbers.dialled(contact.origin()),
                configuration.queueLabel(contact.queue()), part.began(), status(part), legs.of(contact, part),
                legs.participants(contact),
                (contact.isCallback() ? CALLBACK : CARD).stream().map(c -> controls.of(c, contact)).toList(),
                recording(contact, part), pausedUntil(contact, part), part.line().denoised() && state.removesNoise(),
                new DataViews(state, agent.id()).of(contact),
                contact.call().postCall(),
                contact.campaign().map(_ -> new PreviewViews(configuration, controls).of(contact)), wrapUp(contact, part));
    }

    private static Status status(Engagement part) {
        return switch (part.phase()) {
            case CONNECTING, REQUESTED, PREVIEW -> Status.OFFERED;
            case ACTIVE -> Status.ACTIVE;
            case WRAP_UP -> Status.WRAP_UP;
            case ASSIST -> Status.ASSIST;
        };
    }

    private static RecordingState recording(Contact contact, Engagement part) {
        Optional<Pause> pausing = contact.call().pause().filter(p -> !p.isConfirmed());
        boolean runs = Taping.isRunning(contact, part, new Seats(contact));
        return switch (part.tape().status()) {
            case NONE, REQUESTED -> RecordingState.OFF;
            case FAILED -> RecordingState.FAILED;
            case RUNNING -> runs ? RecordingState.RUNNING
                    : pausing.isPresent() ? RecordingState.PAUSING : RecordingState.PAUSED;
        };
    }

    private static Optional<Instant> pausedUntil(Contact contact, Engagement part) {
        return contact.call().pause().filter(_ -> part.tape().id().isPresent()).map(Pause::until);
    }

    private Optional<WrapUpView> wrapUp(Contact contact, Engagement part) {
        ControlView submit = controls.of(Control.WRAP_UP, contact);
        if (!submit.isVisible() || part.finish().chosen().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new WrapUpView(part.since(), configuration.wrapUpReasons(), part.until(),
                part.until().map(_ -> part.finish().defaultReason()), suggestions(contact), submit,
                controls.of(Control.STOP_COUNTDOWN, contact)));
    }

    private List<WrapUpView.Suggestion> suggestions(Contact contact) {
        return contact.suggestions().stream().map(s -> new WrapUpView.Suggestion(
                state.agent(s.agent()).map(a -> a.profile().name()).orElse(s.agent().value()), s.reason(),
                s.note().text())).toList();
    }
}
