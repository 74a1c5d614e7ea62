// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Lookups;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.LegId;
import org.patchbay.model.Message;
import org.patchbay.model.RecordingId;

/** The deciding of one command: what it may read, and the events it has led to so far. */
public final class Turn {

    private final State state;
    private final Configuration configuration;
    private final Lookups lookups;
    private final CommandId command;
    private final Instant at;
    private final List<Event> events = new ArrayList<>();
    private int ids;

    public Turn(State state, Configuration configuration, Lookups lookups, CommandId command, Instant at) {
        this.state = state;
        this.configuration = configuration;
        this.lookups = lookups;
        this.command = command;
        this.at = at;
    }

    public State state() {
        return state;
    }

    public Configuration configuration() {
        return configuration;
    }

    public Lookups lookups() {
        return lookups;
    }

    public Instant at() {
        return at;
    }

    public List<Event> events() {
        return events;
    }

    /** The event has happened: later rules of this turn see it. */
    public void emit(Event event) {
        state.evolve(event);
        events.add(event);
    }

    public void notify(AgentId agent, String key, String... arguments) {
        if (state.agent(agent).isPresent()) {
            emit(new AgentEvent.Noticed(at, agent, Message.of(key, arguments)));
        }
    }

    public Contact contact(ContactId id) {
        return state.contact(id).orElseThrow();
    }

    public Agent agent(AgentId id) {
        return state.agent(id).orElseThrow();
    }

    /** The agent's profile as the running contacts know it. */
    public AgentProfile profile(AgentId id) {
        return agent(id).profile();
    }

    public ContactId newContact() {
        return new ContactId("c-" + nextId());
    }

    public LegId newLeg() {
        return new LegId("l-" + nextId());
    }

    public AnnouncementId newAnnouncement() {
        return new AnnouncementId("a-" + nextId());
    }

    public RecordingId newRecording() {
        return new RecordingId("r-" + nextId());
    }

    public JobId newJob() {
        return new JobId("j-" + nextId());
    }

    private String nextId() {
        ids++;
        return command + "-" + ids;
    }
}
