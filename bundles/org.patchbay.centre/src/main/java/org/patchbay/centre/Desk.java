// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;
import org.patchbay.api.CampaignTotals;
import org.patchbay.api.ContactTimeline;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskPhone;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.api.MyDay;
import org.patchbay.api.QueueEntry;
import org.patchbay.api.RecentContact;
import org.patchbay.api.Subscription;
import org.patchbay.api.Recordings;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetQuery;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Origin;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.CustomerRecord;
import org.patchbay.model.LegId;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.spi.CrmConnector;
import org.patchbay.spi.Phones;

/** An open desk of one agent. */
final class Desk implements DeskSession {

    private final Desks desks;
    private final CentreLoop loop;
    private final Questions questions;
    private final Parts parts;
    private final AgentId agent;
    private final String extension;
    private final DeskListener listener;
    /** Since it was last looked for. */
    private final AtomicBoolean heard = new AtomicBoolean();
    private final AtomicBoolean watched = new AtomicBoolean();
    /** The centre's thread's own. */
    private final List<Consumer<List<RecentContact>>> recentFollowers = new ArrayList<>();
    /** The desks' thread's own. */
    private boolean over;

    Desk(Desks desks, CentreLoop loop, Parts parts, AgentId agent, String extension, DeskListener listener) {
        this.desks = desks;
        this.loop = loop;
        this.questions = new Questions(loop, parts);
        this.parts = parts;
        this.agent = agent;
        this.extension = extension;
        this.listener = listener;
    }

    AgentId agent() {
        return agent;
    }

    void show(DeskView view) {
        if (!over) {
            listener.show(view);
        }
    }

    void journal(boolean up) {
        if (!over) {
            listener.journal(up);
        }
    }

    void takenOver() {
        if (!over) {
            over = true;
            closeLists();
            listener.closed();
        }
    }

    @Override
    public CompletionStage<Outcome> submit(CommandId id, AgentCommand command) {
        if (!command.agent().equals(agent)) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("this is the desk of " + agent));
        }
        return questions.ask(() -> loop.decideOnce(id, command));
    }

    @Override
    public CompletionStage<List<CustomerRecord>> customer(ContactId contact) {
        return questions.ask(() -> loop.state().contact(contact).filter(c -> c.engagement(agent).isPresent()).map(Desk::known))
                .thenCompose(known -> known.map(k -> Customers.find(parts, k))
                        .orElse(CompletableFuture.completedFuture(List.of())));
    }

    private static CrmConnector.Customer known(Contact contact) {
        boolean voice = contact.origin().channel().isVoice();
        String address = contact.origin().number().text();
        return new CrmConnector.Customer(voice ? address : "", contact.origin().name().text(), voice ? "" : address);
    }

    @Override
    public CompletionStage<Integer> waiting() {
        return questions.ask(() -> loop.state().agent(agent).map(Agent::profile)
                .or(() -> Optional.ofNullable(loop.configuration().agents().get(agent)))
                .map(p -> p.queues().stream().mapToInt(loop.state().waiting()::count).sum()).orElse(0));
    }

    @Override
    public CompletionStage<List<CampaignEntry>> campaignContacts(CampaignId campaign, long after, int most) {
        return questions.ask(() -> CampaignEntries.reader(loop.configuration(), agent, campaign))
                .thenCompose(reader -> reader.page(parts, after, most));
    }

    @Override
    public CompletionStage<CampaignMatches> findCampaignContacts(CampaignId campaign, String text, long after, int most) {
        return questions.ask(() -> CampaignEntries.reader(loop.configuration(), agent, campaign))
                .thenCompose(reader -> reader.find(parts, text, after, most));
    }

    @Override
    public CompletionStage<CampaignTotals> campaignTotals(CampaignId campaign) {
        return questions.ask(() -> CampaignEntries.reader(loop.configuration(), agent, campaign))
                .thenCompose(reader -> reader.totals(parts));
    }

    @Override
    public CompletionStage<ContactTimeline> timeline(ContactId contact) {
        return questions.ask(() -> desks.timelines().of(contact, agent, loop.configuration()::queueLabel))
                .thenApply(found -> found.orElseThrow(
                        () -> new IllegalArgumentException("contact " + contact + " is not of agent " + agent)));
    }

    @Override
    public Subscription recents(Consumer<List<RecentContact>> follower) {
        loop.look(() -> {
            recentFollowers.add(follower);
            recents(loop.state().recents().of(agent), List.of(follower));
        });
        return () -> loop.look(() -> recentFollowers.remove(follower));
    }

    /** On the centre's thread. */
    void recents(List<Recent> recents) {
        recents(recents, List.copyOf(recentFollowers));
    }

    private void recents(List<Recent> recents, List<Consumer<List<RecentContact>>> followers) {
        if (!followers.isEmpty()) {
            List<RecentContact> shown = RecentEntries.of(loop.configuration(), agent).of(recents);
            desks.tell(() -> {
                if (!over) {
                    followers.forEach(f -> f.accept(shown));
                }
            });
        }
    }

    @Override
    public Subscription speakers(Consumer<Set<LegId>> follower) {
        return desks.speakers().follow(this, agent, follower);
    }

    @Override
    public Recordings recordings() {
        return desks.recordings(this, questions::ask);
    }

    @Override
    public CompletionStage<List<Named>> wrapUpReasons() {
        return questions.ask(() -> loop.configuration().wrapUpReasons());
    }

    @Override
    public TargetList targets(TargetQuery query, TargetListener heard) {
        return desks.targets().open(this, agent, query, heard);
    }

    private void closeLists() {
        desks.targets().closeAll(this);
        desks.lists().closeAll(this);
        desks.speakers().closeAll(this);
    }

    @Override
    public Subscription team(LiveListener<TeamMemberView> heard) {
        return desks.lists().team(this, agent, heard);
    }

    @Override
    public Subscription wallboard(LiveListener<QueueEntry> heard) {
        return desks.lists().wallboard(this, agent, heard);
    }

    @Override
    public Subscription myDay(Consumer<MyDay> heard) {
        return desks.lists().myDay(this, agent, heard);
    }

    @Override
    public Optional<DeskPhone> phone() {
        return parts.pbx().phones().map(this::phone);
    }

    private DeskPhone phone(Phones phones) {
        return new DeskPhone() {
            @Override
            public void lift() {
                phones.lift(extension);
            }

            @Override
            public void hangUp() {
                phones.hangUp(extension);
            }

            @Override
            public void toggleHold() {
                phones.toggleHold(extension);
            }

            @Override
            public void dial(String number) {
                phones.dial(extension, number);
            }

            @Override
            public AutoCloseable follow(Consumer<PhoneView> follower) {
                return phones.follow(extension, view -> loop.look(() -> {
                    PhoneView seen = seen(view);
                    desks.tell(() -> follower.accept(seen));
                }));
            }
        };
    }

    /** A customer's number on the phone's display as on the rest of the desk; who may not see it has none there. */
    private PhoneView seen(PhoneView view) {
        String display = view.display();
        for (ContactId contact : loop.state().agent(agent).map(Agent::contacts).orElse(List.of())) {
            Origin origin = loop.state().contact(contact).orElseThrow().origin();
            display = origin.number().isEmpty() ? display
                    : display.replace(origin.number().text(), origin.shownNumber().text());
        }
        return new PhoneView(view.extension(), view.state(), display, view.since());
    }

    @Override
    public void alive() {
        heard.set(true);
        if (watched.compareAndSet(false, true)) {
            loop.run(() -> desks.watch(this));
        }
    }

    /** Whether it was heard since the last time this was asked. */
    boolean wasHeard() {
        return heard.getAndSet(false);
    }

    @Override
    public void close() {
        desks.tell(() -> over = true);
        closeLists();
        loop.run(() -> desks.closed(this));
    }
}
