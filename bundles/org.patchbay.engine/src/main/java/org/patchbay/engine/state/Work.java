// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.patchbay.engine.event.CampaignEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;

/** Agents in campaigns, contacts of lists that nobody settled yet, and work outside. */
public final class Work {

    private final NavigableSet<Deadline> deadlines;
    private final Map<JobId, Job> jobs = new TreeMap<>();
    private final Map<AgentId, Membership> members = new TreeMap<>();
    private final Map<ContactId, CampaignCall> unsettled = new LinkedHashMap<>();
    private final Set<AgentId> toSettle = new LinkedHashSet<>();
    private final Set<JobId> begun = new LinkedHashSet<>();

    Work(NavigableSet<Deadline> deadlines) {
        this.deadlines = deadlines;
    }

    void evolve(JobEvent event) {
        switch (event) {
            case JobEvent.ContactSought e -> {
                put(new Job.FindContact(e.job(), e.until(), e.agent(), e.campaign(), e.held()));
                member(e.agent()).ifPresent(m -> put(m.asking(Optional.of(e.job()))));
            }
            case JobEvent.ContactSettled e -> {
                put(new Job.SettleContact(e.job(), e.until(), e.campaign(), e.reservation(), e.outcome(), e.attempted(),
                        e.due(), e.doNotCall()));
                unsettled.values().removeIf(call -> call.reservation().equals(e.reservation()));
            }
            case JobEvent.RecordingExpired e -> put(new Job.DeleteRecording(e.job(), e.until(), e.recording()));
            case JobEvent.ForgettingBegan e -> put(new Job.Forget(e.job(), e.until(), e.contact()));
            case JobEvent.JobEnded e -> end(e.job());
        }
    }

    private void put(Job job) {
        jobs.put(job.id(), job);
        deadlines.add(Deadline.of(job));
        begun.add(job.id());
    }

    private void end(JobId id) {
        Job job = jobs.remove(id);
        deadlines.remove(Deadline.of(job));
        begun.remove(id);
        if (job instanceof Job.FindContact find) {
            member(find.agent()).filter(m -> m.asked().filter(id::equals).isPresent())
                    .ifPresent(m -> put(m.asking(Optional.empty())));
        }
    }

    void evolve(CampaignEvent event) {
        switch (event) {
            case CampaignEvent.CampaignJoined e -> put(Membership.begun(e.agent(), e.campaign()));
            case CampaignEvent.CampaignLeft e -> remove(e.agent());
            case CampaignEvent.CampaignRested e -> member(e.agent()).ifPresent(m -> put(m.resting(e.until())));
        }
    }

    private void put(Membership membership) {
        Membership before = members.put(membership.agent(), membership);
        if (before != null) {
            deadlines.removeAll(Deadlines.of(before));
        }
        deadlines.addAll(Deadlines.of(membership));
        toSettle.add(membership.agent());
    }

    private void remove(AgentId agent) {
        Membership gone = members.remove(agent);
        if (gone != null) {
            deadlines.removeAll(Deadlines.of(gone));
        }
        toSettle.remove(agent);
    }

    /** A list's contact is in somebody's hands until the list is told what became of it. */
    void evolve(ContactEvent event, Contact after) {
        if (event instanceof ContactEvent.CampaignContactBegan) {
            unsettled.put(after.id(), after.campaign().orElseThrow());
        }
    }

    void signedOut(AgentId agent) {
        remove(agent);
    }

    void changed(AgentId agent) {
        if (members.containsKey(agent)) {
            toSettle.add(agent);
        }
    }

    void switchUp() {
        toSettle.addAll(members.keySet());
    }

    public Optional<Membership> member(AgentId agent) {
        return Optional.ofNullable(members.get(agent));
    }

    public Collection<Membership> members() {
        return List.copyOf(members.values());
    }

    public Optional<Job> job(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Everything outside that is not over, by id. */
    public Collection<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    /** The contact's campaign side, while its list was not told what became of it. */
    public Optional<CampaignCall> unsettled(ContactId contact) {
        return Optional.ofNullable(unsettled.get(contact));
    }

    public Collection<ContactId> unsettled() {
        return List.copyOf(unsettled.keySet());
    }

    /** Members of whom something changed since this was last asked. */
    public List<AgentId> drainMembers() {
        List<AgentId> all = List.copyOf(toSettle);
        toSettle.clear();
        return all;
    }

    /** Jobs that began since this was last asked and are not over. */
    public List<Job> drainBegun() {
        List<Job> all = begun.stream().map(jobs::get).toList();
        begun.clear();
        return all;
    }

    /** After a replay: all jobs are begun again, by whoever asks {@link #jobs}. */
    void forget() {
        begun.clear();
        toSettle.clear();
    }
}
