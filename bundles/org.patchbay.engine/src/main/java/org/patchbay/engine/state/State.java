// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.CampaignEvent;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/**
 * All that the centre knows, as immutable records in indexes that one thread owns. {@link #evolve} is the
 * only thing that changes it; it reads no clock and no configuration. Nothing depends on the order of a
 * hash table.
 */
public final class State {

    private final Map<AgentId, Agent> agents = new HashMap<>();
    private final Map<ContactId, Contact> contacts = new HashMap<>();
    private final Map<LegId, ContactId> customers = new HashMap<>();
    private final Map<LegId, AgentId> lines = new HashMap<>();
    private final Map<String, AgentId> phones = new HashMap<>();
    /** Extensions, also of agents who are not signed in. */
    private final Set<String> offHook = new TreeSet<>();
    private final Map<LegId, ContactId> agentLegs = new HashMap<>();
    private final Map<LegId, ContactId> guests = new HashMap<>();
    private final Map<AgentId, Set<ContactId>> assists = new HashMap<>();
    private final Map<RecordingId, ContactId> recordings = new HashMap<>();
    private final Map<AnnouncementId, ContactId> announcements = new HashMap<>();
    private final Map<AnnouncementId, ContactId> messages = new HashMap<>();
    private final TreeSet<Deadline> deadlines = new TreeSet<>();
    private final Waiting waiting = new Waiting();
    private final Free free = new Free();
    private final Ledger ledger = new Ledger();
    private final Touched touched = new Touched();
    private final Work work = new Work(deadlines);
    private final Recents recents = new Recents();

    private String configuration = "";
    private boolean switchUp;
    private boolean answersPhones;
    private boolean removesNoise;
    private int liveCalls;
    private Watcher watcher = Watcher.NONE;

    /** From now on hears each change of an agent and of a contact, on the thread of {@link #evolve}. */
    public void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    public void evolve(Event event) {
        switch (event) {
            case CentreEvent e -> centre(e);
            case AgentEvent e -> agent(e);
            case ContactEvent e -> contact(e);
            case CampaignEvent e -> {
                work.evolve(e);
                touched.agent(e.agent());
            }
            case JobEvent e -> job(e);
        }
    }

    /** Who waits for a contact of a list sees it. */
    private void job(JobEvent event) {
        Optional<Job> before = work.job(event.job());
        work.evolve(event);
        if (event instanceof JobEvent.ForgettingBegan forgetting) {
            recents.forget(forgetting.contact());
        }
        Stream.of(before, work.job(event.job())).flatMap(Optional::stream)
                .forEach(job -> {
                    if (job instanceof Job.FindContact find) {
                        touched.agent(find.agent());
                    }
                });
    }

    private void centre(CentreEvent event) {
        switch (event) {
            case CentreEvent.ConfigurationAdopted e -> {
                configuration = e.hash();
                agents.keySet().forEach(touched::agent);
            }
            case CentreEvent.SwitchUp e -> {
                switchUp = true;
                answersPhones = e.answersPhones();
                removesNoise = e.removesNoise();
                // a new link tells which phones are off the hook
                List.copyOf(offHook).forEach(extension -> hook(extension, false, e.at()));
                agents.keySet().forEach(touched::agent);
                touched.routeAll(waiting.voice());
                work.switchUp();
            }
            case CentreEvent.SwitchDown _ -> {
                switchUp = false;
                agents.keySet().forEach(touched::agent);
            }
            case CentreEvent.PhoneOffHook e -> hook(e.extension(), e.offHook(), e.at());
            case CentreEvent.CallRefused e -> touched.refused(e.leg());
            case CentreEvent.RecordingStored e -> ledger.remove(e.recording());
            case CentreEvent.RecordingLost e -> ledger.remove(e.recording());
            case CentreEvent.RecordingOpened _ -> {
                // for the audit trail
            }
        }
    }

    private void hook(String extension, boolean off, Instant at) {
        if (off) {
            offHook.add(extension);
        } else {
            offHook.remove(extension);
        }
        Optional.ofNullable(phones.get(extension)).map(agents::get).ifPresent(agent -> put(agent, at));
    }

    private void agent(AgentEvent event) {
        Agent before = agents.get(event.agent());
        if (event instanceof AgentEvent.SignedOut) {
            remove(before, event.at());
        } else {
            put(AgentChanges.apply(before, event), event.at());
        }
    }

    private void contact(ContactEvent event) {
        Contact before = contacts.get(event.contact());
        if (event instanceof ContactEvent.Closed) {
            replace(before, null, event.at());
        } else {
            replace(before, ContactChanges.apply(before, event), event.at());
            work.evolve(event, contacts.get(event.contact()));
        }
        recents.evolve(event, before, contacts.get(event.contact()));
    }

    private void put(Agent changed, Instant at) {
        Agent before = agents.get(changed.id());
        Agent after = AgentStates.settle(changed.withOffHook(isOffHook(changed.profile().extension())), this, at);
        agents.put(after.id(), after);
        if (before != null) {
            phones.remove(before.profile().extension(), before.id());
            before.lines().forEach(lines::remove);
            deadlines.removeAll(Deadlines.of(before));
        }
        phones.put(after.profile().extension(), after.id());
        after.lines().forEach(leg -> lines.put(leg, after.id()));
        deadlines.addAll(Deadlines.of(after));
        if (free.update(after, this)) {
            touched.route(after.id());
        }
        work.changed(after.id());
        touched.agent(after.id());
        watcher.agent(at, Optional.ofNullable(before), Optional.of(after));
    }

    private void remove(Agent gone, Instant at) {
        agents.remove(gone.id());
        phones.remove(gone.profile().extension(), gone.id());
        gone.lines().forEach(lines::remove);
        deadlines.removeAll(Deadlines.of(gone));
        free.remove(gone.id());
        work.signedOut(gone.id());
        touched.agent(gone.id());
        watcher.agent(at, Optional.of(gone), Optional.empty());
    }

    private void replace(Contact before, Contact changed, Instant at) {
        if (before != null) {
            unindex(before);
        }
        if (changed == null) {
            contacts.remove(before.id());
            ledger.update(before, null, at);
            touched.contact(before.id());
            watcher.contact(at, Optional.of(before), Optional.empty());
            settleAgents(before, null, at);
            return;
        }
        Contact after = changed.withPlanVersion(changed.planVersion() + 1);
        contacts.put(after.id(), after);
        ledger.update(before, after, at);
        index(after);
        touched.contact(after.id());
        watcher.contact(at, Optional.ofNullable(before), Optional.of(after));
        settleAgents(before, after, at);
    }

    private void unindex(Contact contact) {
        deadlines.removeAll(Deadlines.of(contact));
        waiting.remove(contact);
        contact.customer().leg().ifPresent(customers::remove);
        liveCalls -= contact.customer().isLive() ? 1 : 0;
        for (Engagement e : contact.engagements()) {
            e.leg().ifPresent(agentLegs::remove);
            e.tape().id().ifPresent(recordings::remove);
            if (e.isAssist()) {
                assists.computeIfPresent(e.agent(), (_, all) -> without(all, contact.id()));
            }
        }
        contact.guests().forEach(guest -> guests.remove(guest.leg()));
        contact.customer().flow().flatMap(FlowRun::announcement).ifPresent(a -> announcements.remove(a.id()));
        contact.campaign().flatMap(CampaignCall::message).ifPresent(message -> messages.remove(message.id()));
    }

    private static Set<ContactId> without(Set<ContactId> all, ContactId contact) {
        all.remove(contact);
        return all.isEmpty() ? null : all;
    }

    private void index(Contact contact) {
        deadlines.addAll(Deadlines.of(contact));
        if (waiting.add(contact)) {
            touched.route(contact.id());
        }
        contact.customer().leg().ifPresent(leg -> customers.put(leg, contact.id()));
        liveCalls += contact.customer().isLive() ? 1 : 0;
        for (Engagement e : contact.engagements()) {
            e.leg().ifPresent(leg -> agentLegs.put(leg, contact.id()));
            e.tape().id().ifPresent(recording -> recordings.put(recording, contact.id()));
            if (e.isAssist()) {
                assists.computeIfAbsent(e.agent(), _ -> new LinkedHashSet<>()).add(contact.id());
            }
        }
        contact.guests().forEach(guest -> guests.put(guest.leg(), contact.id()));
        contact.customer().flow().flatMap(FlowRun::announcement)
                .ifPresent(a -> announcements.put(a.id(), contact.id()));
        contact.campaign().flatMap(CampaignCall::message).ifPresent(message -> messages.put(message.id(), contact.id()));
    }

    /** Agents who joined, left, or whose part changed. */
    private void settleAgents(Contact before, Contact after, Instant at) {
        Set<AgentId> concerned = new LinkedHashSet<>();
        if (before != null) {
            concerned.addAll(before.agents());
        }
        if (after != null) {
            concerned.addAll(after.agents());
        }
        for (AgentId id : concerned) {
            settle(id, before, after, at);
        }
    }

    private void settle(AgentId id, Contact before, Contact after, Instant at) {
        Agent agent = agents.get(id);
        if (agent == null) {
            return;
        }
        Optional<Engagement> was = part(before, id);
        Optional<Engagement> is = part(after, id);
        if (was.isEmpty() && is.isEmpty()) {
            touched.agent(id);
        } else if (is.isEmpty()) {
            put(agent.withoutContact(before.id()), at);
        } else {
            Agent joined = was.isEmpty() ? agent.withContact(after.id()) : agent;
            put(is.flatMap(Engagement::leg).filter(leg -> was.flatMap(Engagement::leg).filter(leg::equals).isEmpty())
                    .map(leg -> joined.withLines(Lists.plus(joined.lines(), leg))).orElse(joined), at);
        }
    }

    /** Who only helps with a wrap-up has no part any more. */
    private static Optional<Engagement> part(Contact contact, AgentId agent) {
        return Optional.ofNullable(contact).flatMap(c -> c.engagement(agent)).filter(e -> !e.isAssist());
    }

    public Optional<Agent> agent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    public Optional<Contact> contact(ContactId id) {
        return Optional.ofNullable(contacts.get(id));
    }

    /** For what looks at everything: taking over a configuration, a restart, canonical bytes. */
    public Collection<Agent> agents() {
        return agents.values().stream().sorted(Comparator.comparing(Agent::id)).toList();
    }

    /** For what looks at everything: taking over a configuration, a restart, canonical bytes. */
    public Collection<Contact> contacts() {
        return contacts.values().stream().sorted(Comparator.comparing(Contact::id)).toList();
    }

    public Optional<Contact> contactOfCustomer(LegId leg) {
        return Optional.ofNullable(customers.get(leg)).map(contacts::get);
    }

    public Optional<Contact> contactOfAgentLeg(LegId leg) {
        return Optional.ofNullable(agentLegs.get(leg)).map(contacts::get);
    }

    public Optional<Contact> contactOfGuest(LegId leg) {
        return Optional.ofNullable(guests.get(leg)).map(contacts::get);
    }

    /** Contacts in which the agent's part is over, and whose wrap-up the agent may help with. */
    public List<Contact> assisted(AgentId agent) {
        return assists.getOrDefault(agent, Set.of()).stream().map(contacts::get).toList();
    }

    public Optional<Contact> contactOf(AnnouncementId announcement) {
        return Optional.ofNullable(announcements.get(announcement)).map(contacts::get);
    }

    public Optional<Contact> contactOf(RecordingId recording) {
        return Optional.ofNullable(recordings.get(recording)).map(contacts::get);
    }

    /** The contact whose customer is told a campaign's message. */
    public Optional<Contact> contactOfMessage(AnnouncementId message) {
        return Optional.ofNullable(messages.get(message)).map(contacts::get);
    }

    /** The agent at whose phone the leg is, or was until just now. */
    public Optional<AgentId> agentOfLine(LegId leg) {
        return Optional.ofNullable(lines.get(leg));
    }

    /** Legs that should exist at the switch. */
    public List<LegId> legs() {
        return Stream.of(customers.keySet(), lines.keySet(), guests.keySet()).flatMap(Set::stream).sorted().toList();
    }

    public NavigableSet<Deadline> deadlines() {
        return Collections.unmodifiableNavigableSet(deadlines);
    }

    public Waiting waiting() {
        return waiting;
    }

    public Free free() {
        return free;
    }

    /** Recordings on their way to the store. */
    public Ledger ledger() {
        return ledger;
    }

    public Work work() {
        return work;
    }

    /** What agents had, to be called back. */
    public Recents recents() {
        return recents;
    }

    /** After a replay: what was to be done then has been seen to, or is begun again. */
    public void forgetTouched() {
        touched.forget();
        work.forget();
        recents.drainChanged();
    }

    public Touched touched() {
        return touched;
    }

    /** Hash of the configuration in force; "" before the first. */
    public String configuration() {
        return configuration;
    }

    public boolean isSwitchUp() {
        return switchUp;
    }

    /** Whether this phone is lifted, or in a call that is none of ours. */
    public boolean isOffHook(String extension) {
        return offHook.contains(extension);
    }

    public boolean answersPhones() {
        return answersPhones;
    }

    public boolean removesNoise() {
        return removesNoise;
    }

    /** Live customer calls, as the limits count them (CAP-01, CAP-02). */
    public int liveCalls() {
        return liveCalls;
    }

    boolean hasRoom(Agent agent, String channel) {
        boolean voice = channel.equals(Channel.VOICE.name());
        int taken = 0;
        for (ContactId id : agent.contacts()) {
            Contact contact = contacts.get(id);
            taken += contact.origin().channel().name().equals(channel) && !isOnlyShown(contact, agent.id()) ? 1 : 0;
        }
        return taken < agent.capacity(channel) && (!voice || agent.isOnHook());
    }

    /** A contact of a campaign that the agent reads, with no line held for it, keeps no other contact away. */
    public boolean isOnlyShown(ContactId contact, AgentId agent) {
        return isOnlyShown(contacts.get(contact), agent);
    }

    private static boolean isOnlyShown(Contact contact, AgentId agent) {
        return contact.engagement(agent).filter(e -> e.isPreview() && e.leg().isEmpty()).isPresent();
    }

    /** Whether the agent can have one more call. */
    public boolean hasRoomForCall(Agent agent) {
        return hasRoom(agent, Channel.VOICE.name());
    }

    /** What the contact makes of the agent's state; empty where it makes nothing of it. */
    Optional<AgentState> stateOf(ContactId contact, AgentId agent) {
        return contacts.get(contact).engagement(agent).<Optional<AgentState>>map(e -> switch (e.phase()) {
            case CONNECTING -> Optional.of(AgentState.RESERVED);
            case REQUESTED -> Optional.of(AgentState.RINGING);
            case PREVIEW -> e.leg().map(_ -> AgentState.RESERVED);
            case ACTIVE -> Optional.of(AgentState.ENGAGED);
            case WRAP_UP -> Optional.of(AgentState.WRAP_UP);
            case ASSIST -> throw new IllegalStateException(agent + " has no part in " + contact);
        }).orElseThrow();
    }
}
