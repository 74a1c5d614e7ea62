// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.patchbay.model.CampaignId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.CustomerRecord;
import org.patchbay.model.LegId;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.TeamMemberView;

/** An open desk. Nothing blocks; stages complete off the UI thread. */
public interface DeskSession extends AutoCloseable {

    /**
     * Ask for something. Completes after the view that shows the outcome was handed to the listener. A
     * repeated id gets the first outcome. After a time-out the stage fails with {@link
     * java.util.concurrent.TimeoutException}: the outcome is unknown, ask again with the same id.
     */
    CompletionStage<Outcome> submit(CommandId id, AgentCommand command);

    /** What the CRMs know about the contact's customer; empty when nothing. */
    CompletionStage<List<CustomerRecord>> customer(ContactId contact);

    /** Contacts waiting in the agent's queues. */
    CompletionStage<Integer> waiting();

    /**
     * The contact list of a campaign that the agent may join, in the order of keys, also while it is read.
     *
     * @param after the last key of the page before; 0 for the first
     * @param most 1 to 500
     * @return fails where the agent may not join the campaign, or nobody keeps its list
     */
    CompletionStage<List<CampaignEntry>> campaignContacts(CampaignId campaign, long after, int most);

    /**
     * Contacts of such a list that fit a text: part of the name, or of the number as the agent is shown it. Each call looks
     * through a stretch of the list only, so that no list is too long; whoever wants more asks again.
     *
     * @param text not blank
     * @param after where the stretch before ended; 0 for the first
     * @param most lines wanted, 1 to 500
     * @return fails as {@link #campaignContacts} does
     */
    CompletionStage<CampaignMatches> findCampaignContacts(CampaignId campaign, String text, long after, int most);

    /** How long such a list is; fails as {@link #campaignContacts} does. */
    CompletionStage<CampaignTotals> campaignTotals(CampaignId campaign);

    /**
     * What happened in a contact of the agent's, present or just ended; a new view of the contact says that there may
     * be more.
     *
     * @return fails with {@link IllegalArgumentException} where the agent has no part in it, or it is too long ago
     */
    CompletionStage<ContactTimeline> timeline(ContactId contact);

    /**
     * The agent's last contacts, the newest first, at most 100: all of them now, and again whenever one is added or
     * changes, until what is returned is closed.
     *
     * @param follower called off the UI thread, in order; returns at once
     */
    Subscription recents(Consumer<List<RecentContact>> follower);

    /**
     * Who speaks in those of the agent's calls that three or more are in, by leg, where the switch can tell: now, if
     * somebody does, and whenever it is somebody else, until what is returned is closed. A passing sign of which nothing
     * is kept: it comes apart from the views, and while the switch is out of reach nobody speaks.
     *
     * @param follower called off the UI thread, in order, with all who speak; returns at once
     */
    Subscription speakers(Consumer<Set<LegId>> follower);

    /** What may be suggested to a colleague who wraps up (END-06): the centre's reasons, in their order. */
    CompletionStage<List<Named>> wrapUpReasons();

    /**
     * Whom the agent may consult or transfer to. The listener gets the first page when it is known, which takes
     * a directory up to 2 s, and then what changes.
     */
    TargetList targets(TargetQuery query, TargetListener listener);

    /**
     * Everybody in the agent's teams, for supervisors; refused for others. Key: the agent. The list begins anew when
     * the centre file or the supervisor's own teams change.
     */
    Subscription team(LiveListener<TeamMemberView> listener);

    /** The queues of the agent and of the teams that the agent supervises, in the order of the centre file. Key: the queue. */
    Subscription wallboard(LiveListener<QueueEntry> listener);

    /** The agent's own day: now, at changes, and twice a minute. Called off the UI thread, in order; returns at once. */
    Subscription myDay(Consumer<MyDay> listener);

    /** Recordings, for agents who may hear any. */
    Recordings recordings();

    /** The agent's phone, where it can be worked from the desk. */
    Optional<DeskPhone> phone();

    /**
     * A sign of life of whoever looks at the desk, so given by its UI thread, once a second. From the first one on
     * the centre counts on it: while none comes for {@code desk-lost-after} the desk is lost and gets no new offers
     * (DESK-01). Returns at once.
     */
    void alive();

    /** Leave the desk. Calls go on; the centre waits for the desk to come back. */
    @Override
    void close();
}
