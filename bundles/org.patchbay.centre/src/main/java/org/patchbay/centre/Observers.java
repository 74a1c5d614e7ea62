// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.patchbay.centre.figures.Figures;
import org.patchbay.centre.timeline.Timelines;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;

/** All that the centre makes of its events beside the state. */
final class Observers implements Observer {

    private final CallbackStates callbacks = new CallbackStates();
    private final Timelines timelines = new Timelines();
    private final Figures figures = new Figures();
    private final RecordingChanges recordings = new RecordingChanges();
    private final Consumer<CentreEvent.ConfigurationAdopted> adopted;
    private Consumer<List<AgentId>> settled = _ -> { };

    /** @param adopted a configuration is in force, or was at that point of the journal */
    Observers(Consumer<CentreEvent.ConfigurationAdopted> adopted) {
        this.adopted = adopted;
    }

    CallbackStates callbacks() {
        return callbacks;
    }

    Timelines timelines() {
        return timelines;
    }

    Figures figures() {
        return figures;
    }

    RecordingChanges recordings() {
        return recordings;
    }

    /** Told after each batch. */
    void onSettled(Consumer<List<AgentId>> listener) {
        settled = listener;
    }

    @Override
    public void happened(Event event, State after) {
        callbacks.happened(event);
        timelines.happened(event, after);
        recordings.happened(event);
        if (event instanceof CentreEvent.ConfigurationAdopted configuration) {
            adopted.accept(configuration);
        }
    }

    @Override
    public void forget() {
        callbacks.forget();
        timelines.forget();
        figures.forget();
        recordings.forget();
    }

    @Override
    public void settled(List<AgentId> touched) {
        settled.accept(touched);
    }

    @Override
    public void agent(Instant at, Optional<Agent> before, Optional<Agent> after) {
        figures.agent(at, before, after);
    }

    @Override
    public void contact(Instant at, Optional<Contact> before, Optional<Contact> after) {
        figures.contact(at, before, after);
    }
}
