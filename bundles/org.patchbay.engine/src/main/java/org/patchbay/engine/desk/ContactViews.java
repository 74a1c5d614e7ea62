// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.model.CallStatus;
import org.patchbay.model.LegId;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.model.desk.ContactView.Status;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.WrapUpView;

/** One agent's contacts: cards of the task list and the interaction control. */
public final class ContactViews {

    private static final String ASTERISKS = "••••••";

    private final State state;
    private final Configuration configuration;
    private final Agent agent;
    private final Controls controls;
    private final Numbers numbers;

    public ContactViews(State state, Configuration configuration, Agent agent, Controls controls, Numbers numbers) {
        this.state = state;
        this.configuration = configuration;
        this.agent = agent;
        this.controls = controls;
        this.numbers = numbers;
    }

    public ContactView of(Contact contact) {
        Engagement part = contact.engagement(agent.id()).orElseThrow();
        return new ContactView(contact.id(), contact.origin().channel(), contact.origin().direction(),
                numbers.title(contact), numbers.number(contact.origin()), numbers.dialled(contact.origin()),
                configuration.queueLabel(contact.queue()), part.began(), status(part), legs(contact, part),
                List.of(controls.of(Control.DECLINE, contact), controls.of(Control.ACCEPT, contact)),
                recording(contact, part), part.denoised() && state.removesNoise(), variables(contact),
                wrapUp(contact, part));
    }

    private static Status status(Engagement part) {
        return switch (part.phase()) {
            case CONNECTING, REQUESTED -> Status.OFFERED;
            case ACTIVE -> Status.ACTIVE;
            case WRAP_UP -> Status.WRAP_UP;
        };
    }

    private List<LegView> legs(Contact contact, Engagement part) {
        LegId id = contact.customer().leg().orElse(new LegId(contact.id().value()));
        boolean heard = part.isActive() && contact.isTalking() && !contact.isHeldAtPhone();
        return List.of(new LegView(id, LegView.Role.CUSTOMER, numbers.title(contact), callStatus(contact, part),
                part.isActive() ? contact.hold().since() : part.since(), heard,
                List.of(controls.of(Control.HOLD, contact), controls.of(Control.RESUME, contact),
                        controls.of(Control.END, contact))));
    }

    private static CallStatus callStatus(Contact contact, Engagement part) {
        return switch (part.phase()) {
            case CONNECTING -> CallStatus.CONNECTING;
            case REQUESTED -> CallStatus.RINGING;
            case WRAP_UP -> CallStatus.WRAP_UP;
            case ACTIVE -> contact.customer().line() == Customer.Line.PRESENT ? talking(contact)
                    : dialling(contact.customer().line());
        };
    }

    private static CallStatus talking(Contact contact) {
        return switch (contact.hold().phase()) {
            case TALKING -> CallStatus.TALKING;
            case HOLDING -> CallStatus.HOLDING;
            case ON_HOLD, HELD_AT_PHONE -> CallStatus.ON_HOLD;
            case RESUMING -> CallStatus.RESUMING;
        };
    }

    private static CallStatus dialling(Customer.Line line) {
        return line == Customer.Line.RINGING ? CallStatus.RINGING : CallStatus.CONNECTING;
    }

    private static RecordingState recording(Contact contact, Engagement part) {
        return switch (part.recordingStatus()) {
            case NONE, REQUESTED -> RecordingState.OFF;
            case FAILED -> RecordingState.FAILED;
            case RUNNING -> contact.isTalking() && !contact.isHeldAtPhone() ? RecordingState.RUNNING
                    : RecordingState.PAUSED;
        };
    }

    private static List<Variable> variables(Contact contact) {
        return contact.variables().values().stream().map(v -> v.secure() ? v.withValue(ASTERISKS) : v).toList();
    }

    private Optional<WrapUpView> wrapUp(Contact contact, Engagement part) {
        if (part.phase() != Engagement.Phase.WRAP_UP) {
            return Optional.empty();
        }
        return Optional.of(new WrapUpView(part.since(), configuration.wrapUpReasons(), part.until(),
                part.until().map(_ -> part.defaultReason()), controls.of(Control.WRAP_UP, contact),
                controls.of(Control.STOP_COUNTDOWN, contact)));
    }
}
