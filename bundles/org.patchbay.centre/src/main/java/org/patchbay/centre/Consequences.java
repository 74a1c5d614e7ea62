// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.MediaPlans;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Recent;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.media.MediaPlan;

/** What follows from a batch of events, in the order in which it goes out when the journal has them. The centre's thread's own. */
final class Consequences {

    private final CentreLoop loop;
    private final Effects effects;
    private final Observer observer;
    /** As they were when their plans went out last. */
    private final Map<ContactId, Contact> planned = new HashMap<>();
    private final Set<AgentId> shown = new LinkedHashSet<>();
    private boolean everything;
    private boolean allViews;
    private long viewNumber;

    Consequences(CentreLoop loop, Effects effects, Observer observer) {
        this.loop = loop;
        this.effects = effects;
        this.observer = observer;
    }

    /** So many more events are in the journal; numbers of views go on after theirs. */
    void known(int events) {
        viewNumber += events;
    }

    /** The switch has the plans of these. */
    void planned(Collection<Contact> contacts) {
        contacts.forEach(c -> planned.put(c.id(), c));
    }

    /** The switch gets all plans with the next batch. */
    void ofEverything() {
        everything = true;
    }

    /** The agent gets a view with the next batch, whether something changed or not. */
    void show(AgentId agent) {
        shown.add(agent);
    }

    /** Whoever looks gets a view with the next batch. */
    void showAll() {
        allViews = true;
    }

    /** @param first number of the first event */
    List<Runnable> of(List<Event> events, long first) {
        // also who is not signed in sees the switch's health and the centre's lists
        allViews |= events.stream().anyMatch(Consequences::isForAll);
        List<Runnable> all = new ArrayList<>();
        texts(events, all);
        audit(events, first, all);
        lookUps(events, all);
        List<Job> begun = state().work().drainBegun();
        if (!begun.isEmpty()) {
            all.add(() -> effects.jobs(begun));
        }
        plansOfTouched(all);
        viewsOfTouched(all);
        recentsOfChanged(all);
        return all;
    }

    private State state() {
        return loop.state();
    }

    private static boolean isForAll(Event event) {
        return event instanceof CentreEvent
                && !(event instanceof CentreEvent.RecordingStored || event instanceof CentreEvent.RecordingLost);
    }

    private void audit(List<Event> events, long first, List<Runnable> all) {
        for (int i = 0; i < events.size(); i++) {
            long number = first + i;
            AuditTrail.line(number, events.get(i)).ifPresent(line -> all.add(() -> effects.audit(number, line)));
        }
    }

    /** While the switch is away nothing is asked of it: it gets everything when it is back. */
    private void plansOfTouched(List<Runnable> all) {
        MediaPlans plans = new MediaPlans(loop.configuration().policies());
        if (everything && state().isSwitchUp()) {
            everything = false;
            List<MediaPlan> present = plans(plans);
            all.add(() -> effects.resynchronise(present));
        }
        for (ContactId id : state().touched().drainContacts()) {
            Optional<Contact> contact = state().contact(id);
            Contact before = contact.isPresent() ? planned.put(id, contact.get()) : planned.remove(id);
            contact.map(plans::of).or(() -> Optional.ofNullable(before).map(MediaPlans::over))
                    .filter(plan -> state().isSwitchUp() && isVoice(contact.orElse(before)))
                    .ifPresent(plan -> all.add(() -> effects.plan(plan)));
        }
        state().touched().drainRefused().forEach(leg -> all.add(() -> effects.refuse(leg)));
    }

    private static boolean isVoice(Contact contact) {
        return contact.origin().channel().isVoice();
    }

    private void texts(List<Event> events, List<Runnable> all) {
        for (Event event : events) {
            if (event instanceof ContactEvent e) {
                Optional.ofNullable(planned.get(e.contact())).or(() -> state().contact(e.contact()))
                        .filter(c -> !isVoice(c)).ifPresent(c -> all.add(() -> effects.text(c, e)));
            }
        }
    }

    private void lookUps(List<Event> events, List<Runnable> all) {
        for (Event event : events) {
            if (event instanceof ContactEvent.LookUpBegan e) {
                state().contact(e.contact()).ifPresent(c -> lookUp(c, all));
            }
        }
    }

    /** Where the contact is in a step that asks another system. */
    void lookUp(Contact contact, List<Runnable> all) {
        contact.customer().flow().filter(run -> run.lookUp().isPresent()).ifPresent(run -> {
            Flow flow = loop.configuration().flows().get(run.flow());
            if (flow != null && flow.fingerprint().equals(run.fingerprint())
                    && flow.steps().get(run.step()) instanceof Step.LookUp step) {
                all.add(() -> effects.lookUp(contact.id(), run, step));
            }
        });
    }

    private void viewsOfTouched(List<Runnable> all) {
        List<AgentId> touched = state().touched().drainAgents();
        agents(touched, all);
        observer.settled(touched);
        shown.addAll(touched);
        if (allViews) {
            shown.addAll(effects.shown());
        }
        for (AgentId agent : shown) {
            if (effects.isShown(agent)) {
                DeskView view = view(agent);
                all.add(() -> effects.show(agent, view));
            }
        }
        allViews = false;
        shown.clear();
    }

    private void recentsOfChanged(List<Runnable> all) {
        for (AgentId agent : state().recents().drainChanged()) {
            if (effects.isShown(agent)) {
                List<Recent> recents = state().recents().of(agent);
                all.add(() -> effects.recents(agent, recents));
            }
        }
    }

    private void agents(List<AgentId> touched, List<Runnable> all) {
        if (!touched.isEmpty()) {
            List<Agent> signedIn = touched.stream().flatMap(id -> state().agent(id).stream()).toList();
            List<AgentId> signedOut = touched.stream().filter(id -> state().agent(id).isEmpty()).toList();
            all.add(() -> effects.agents(signedIn, signedOut));
        }
    }

    private DeskView view(AgentId agent) {
        return loop.views().of(agent, ++viewNumber, loop.now());
    }

    private List<MediaPlan> plans(MediaPlans plans) {
        return state().contacts().stream().filter(c -> c.origin().channel().isVoice()).map(plans::of).toList();
    }
}
