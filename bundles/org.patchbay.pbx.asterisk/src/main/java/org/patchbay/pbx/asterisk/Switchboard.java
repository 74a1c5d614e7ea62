// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.pbx.asterisk.ari.AriLink;
import org.patchbay.pbx.asterisk.ari.AriReply;
import org.patchbay.pbx.asterisk.ari.AriRequest;
import org.patchbay.pbx.asterisk.ari.LinkLostException;
import org.patchbay.spi.PbxListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The adapter's picture of the switch, and the plans that it makes true. One thread owns all of it; nothing
 * here blocks. It holds no call logic: it compares and reports.
 */
final class Switchboard implements AriLink.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final String NOISE_MODULE = "func_speex.so";
    /** An end that a reply told is told by an event within milliseconds; so long we wait for its cause. */
    private static final long END_EVENT_MILLIS = 1_000;
    /** What Asterisk took but does not do within this time has failed. */
    private static final long PLAN_MILLIS = 5_000;
    /** A plan that is refused so often has failed. */
    private static final int ATTEMPTS = 4;
    private static final long AGAIN_MILLIS = 20;

    private final ScheduledExecutorService thread;
    private final Requests ask;
    private final PbxListener listener;
    private final Picture picture = new Picture();
    private final Tapes tapes;
    private final Ears ears;
    private final Announcements announcements;
    private final Analyses analyses;
    private final Transfers transfers;
    private final Speech speech;
    private final Hooks hooks;
    private final Difference difference;
    private final Map<ContactId, Work> works = new LinkedHashMap<>();
    private AriLink link;
    private boolean synchronised;
    /** Events that come while we read what there is; the picture they belong to is not there yet. */
    private List<AriEvent> early = new ArrayList<>();
    private int reading;
    /** What is asked while we read; null while nobody has asked us to. */
    private List<Runnable> later;
    private volatile boolean removesNoise = true;

    Switchboard(ScheduledExecutorService thread, Requests ask, PbxListener listener) {
        this.thread = thread;
        this.ask = ask;
        this.listener = listener;
        tapes = new Tapes(picture, ask, () -> this.listener);
        ears = new Ears(picture, ask);
        announcements = new Announcements(picture, ask, () -> this.listener);
        analyses = new Analyses(thread, picture, ask, () -> this.listener, request -> link.send(request));
        transfers = new Transfers(thread, ask, () -> this.listener, this::run);
        speech = new Speech(() -> this.listener);
        hooks = new Hooks(picture, ask.trunk(), () -> this.listener);
        difference = new Difference(picture, ask, tapes, ears, announcements, new Difference.Reports() {
            @Override
            public void answered(Line line) {
                Switchboard.this.listener.answered(line.leg);
            }

            @Override
            public void refused(Line line, Cause cause) {
                gone(line, cause);
            }

            @Override
            public void unwatched(Line line) {
                speech.silent(line);
            }
        });
    }

    void use(AriLink newLink) {
        link = newLink;
    }

    Tapes tapes() {
        return tapes;
    }

    boolean removesNoise() {
        return removesNoise;
    }

    // The link

    @Override
    public void linked() {
        forget();
        hooks.forget();
        reading++;
        early = new ArrayList<>();
        CompletableFuture<AriReply> filter = link.send(ask.onlyOurEvents());
        CompletableFuture<AriReply> phones = link.send(ask.subscribeToPhones());
        link.send(ask.module(NOISE_MODULE)).thenCombine(phones.thenCombine(filter, (_, _) -> null), (noise, _) -> {
            removesNoise = noise.body().path("status").asText().equals("Running");
            listener.up();
            return null;
        }).exceptionally(Switchboard::lost);
    }

    @Override
    public void unlinked() {
        forget();
        listener.down();
    }

    private void forget() {
        synchronised = false;
        later = null;
        works.clear();
        picture.forget();
        tapes.forget();
        ears.forget();
        analyses.forget();
    }

    /** The link's own end tells all that is to be told; anything else is a mistake of ours. */
    private static <T> T lost(Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause()
                : trouble;
        if (cause instanceof LinkLostException) {
            LOG.debug("a request ended with the link: {}", cause.getMessage());
        } else {
            LOG.error("a reply of the switch could not be worked on", cause);
        }
        return null;
    }

    // Reading everything again

    void resynchronise(Collection<MediaPlan> plans) {
        forget();
        int mine = ++reading;
        early = new ArrayList<>();
        later = new ArrayList<>();
        CompletableFuture<AriReply> channels = link.send(ask.channels());
        CompletableFuture<AriReply> bridges = link.send(ask.bridges());
        CompletableFuture<AriReply> phones = link.send(ask.endpoints());
        CompletableFuture<AriReply> stored = link.send(ask.storedRecordings());
        CompletableFuture.allOf(channels, bridges, phones, stored).thenAccept(_ -> {
            if (mine == reading) {
                Truth truth = Truth.of(ask, channels.join(), bridges.join(), phones.join(), stored.join());
                readLines(truth, List.copyOf(plans), mine);
            }
        }).exceptionally(Switchboard::lost);
    }

    /** A channel does not say by itself whether its phone holds the call, nor what is announced to it. */
    private void readLines(Truth truth, List<MediaPlan> plans, int mine) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (Line line : truth.lines()) {
            if (line.isUp()) {
                answers.add(link.send(ask.isHeld(line))
                        .thenAccept(reply -> line.held = reply.body().path("value").asText().equals("1")));
            }
        }
        plans.stream().flatMap(plan -> plan.parties().stream()).filter(party -> party.announcement().isPresent())
                .forEach(party -> truth.lines().stream().filter(line -> line.leg.equals(party.leg()) && line.isUp())
                        .forEach(line -> readPlaybacks(line, party.announcement().get(), answers)));
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).thenAccept(_ -> {
            if (mine == reading) {
                adopt(truth, plans);
            }
        }).exceptionally(Switchboard::lost);
    }

    private void readPlaybacks(Line line, Announcement announcement, List<CompletableFuture<?>> answers) {
        for (String playback : Announcements.playbacks(announcement)) {
            answers.add(link.send(ask.playback(playback)).thenAccept(reply -> {
                if (reply.ok()) {
                    Announcements.found(line, announcement, playback);
                }
            }));
        }
    }

    private void adopt(Truth truth, List<MediaPlan> plans) {
        rememberEnds();
        truth.lines().forEach(picture::add);
        plans.forEach(this::claim);
        truth.lines().stream().filter(line -> !line.marked && line.contact.isEmpty()).forEach(this::tellArrival);
        truth.phones().forEach((extension, phone) -> {
            listener.phoneReachable(extension, phone.reachable());
            hooks.has(extension, phone.channels());
        });
        plans.forEach(plan -> tellLegs(plan, truth));
        endUnplanned(truth, plans);
        synchronised = true;
        List<AriEvent> missed = early;
        early = new ArrayList<>();
        plans.forEach(plan -> works.put(plan.contact(), new Work(plan)));
        plans.forEach(tapes::want);
        works.values().stream().toList().forEach(this::advance);
        missed.stream().filter(event -> !isOf(event, truth.codes())).forEach(this::happened);
        truth.codes().forEach(this::featureCode);
        List<Runnable> asked = later;
        later = null;
        asked.forEach(Runnable::run);
    }

    private static boolean isOf(AriEvent event, List<AriChannel> channels) {
        return event instanceof AriEvent.Started started
                && channels.stream().anyMatch(channel -> channel.id().equals(started.channel().id()));
    }

    /** How legs ended while we read: better than "lost". */
    private void rememberEnds() {
        for (AriEvent event : early) {
            if (event instanceof AriEvent.Destroyed end) {
                picture.end(Names.leg(end.channel()), Causes.afterAnswer(end.q850()));
            }
        }
    }

    private void tellArrival(Line line) {
        listener.callArrived(line.leg, line.number, line.name, line.dnis);
    }

    private void tellLegs(MediaPlan plan, Truth truth) {
        for (Party party : plan.parties()) {
            Optional<Line> line = picture.line(party.leg());
            if (line.isEmpty()) {
                ended(party.leg(), picture.howEnded(party.leg()));
            } else if (line.get().isUp()) {
                listener.answered(party.leg());
                listener.heldAtPhone(party.leg(), line.get().held);
                if (line.get().analysed) {
                    analyses.resume(line.get(), truth.analyses());
                }
                party.announcement().filter(_ -> party.bridge().isEmpty())
                        .ifPresent(a -> announcements.tellAgain(line.get(), a));
            } else if (line.get().state == Line.State.RINGING) {
                listener.ringing(party.leg());
            }
        }
    }

    private void endUnplanned(Truth truth, List<MediaPlan> plans) {
        Map<BridgeId, ContactId> planned = new LinkedHashMap<>();
        plans.forEach(plan -> plan.parties().forEach(
                party -> party.bridge().ifPresent(bridge -> planned.put(bridge, plan.contact()))));
        picture.lines().stream().filter(line -> line.contact.isEmpty() && line.marked).toList().forEach(line -> {
            line.going = true;
            run(ask.hangUp(line));
        });
        // a bridge in which somebody is who stays on is not destroyed either, see Ears.close
        picture.lines().forEach(line -> line.bridge.ifPresent(
                bridge -> line.contact.ifPresent(contact -> planned.putIfAbsent(bridge, contact))));
        for (BridgeId bridge : truth.bridges()) {
            if (planned.containsKey(bridge)) {
                picture.addBridge(bridge, planned.get(bridge));
            } else {
                run(ask.destroy(bridge));
            }
        }
        // supervisors get new ears: what a tap lets through can't be read
        truth.adopt(plans, tapes).forEach(tap -> run(ask.hangUp(tap)));
        truth.earBridges().forEach((bridge, channels) -> {
            channels.forEach(channel -> run(ask.leave(channel, bridge)));
            run(ask.destroyBridge(bridge));
        });
    }

    private void run(AriRequest request) {
        link.send(request).exceptionally(Switchboard::lost);
    }

    // Plans

    /** One contact's plan, and how far it is. */
    private static final class Work {
        MediaPlan plan;
        /** Requests are under way; what they change is not in the picture yet. */
        boolean busy;
        long realised = -1;
        long failed = -1;
        /** How often the present version was refused and tried again on what was read. */
        int attempts;
        long alarmFor = -1;
        /** It waits for something that should have happened long ago. */
        boolean overdue;

        Work(MediaPlan plan) {
            this.plan = plan;
        }
    }

    void realise(MediaPlan plan) {
        if (later != null) {
            later.add(() -> realise(plan));
        }
        if (!synchronised || later != null) {
            return;
        }
        Work work = works.computeIfAbsent(plan.contact(), _ -> new Work(plan));
        if (plan.version() < work.plan.version()) {
            return;
        }
        work.attempts = plan.version() == work.plan.version() ? work.attempts : 0;
        work.overdue = false;
        work.alarmFor = -1;
        work.plan = plan;
        // a plan repeated is answered again
        work.realised = -1;
        claim(plan);
        tapes.want(plan);
        advance(work);
    }

    private void claim(MediaPlan plan) {
        plan.parties().forEach(party -> picture.line(party.leg()).ifPresent(line -> {
            line.contact = Optional.of(plan.contact());
            line.analysed |= party.dial().filter(Party.Dial::analysed).isPresent();
        }));
    }

    private void advance(ContactId contact) {
        Work work = works.get(contact);
        if (work != null) {
            advance(work);
        }
    }

    private void advance(Work work) {
        long version = work.plan.version();
        if (!synchronised || work.busy || work.failed == version) {
            return;
        }
        tellGone(work.plan);
        Moves moves = difference.of(work.plan);
        if (moves.isSoon()) {
            thread.schedule(() -> {
                if (works.get(work.plan.contact()) == work) {
                    advance(work);
                }
            }, Line.CLEARING_NANOS, TimeUnit.NANOSECONDS);
        }
        if (!moves.steps().isEmpty()) {
            run(work, moves.steps());
        } else if (moves.waiting() && work.overdue) {
            fail(work);
        } else if (moves.waiting()) {
            alarm(work);
        } else {
            settled(work);
        }
    }

    /** A leg is made once: one that ended, that can't be dialled, or that we never had, is gone. */
    private void tellGone(MediaPlan plan) {
        for (Party party : plan.parties()) {
            if (picture.line(party.leg()).isPresent()) {
                continue;
            }
            boolean fresh = party.dial().isPresent() && !picture.hasEnded(party.leg());
            if (fresh && !party.dial().map(Requests::canDial).orElse(false)) {
                ended(party.leg(), Cause.INVALID_NUMBER);
            } else if (!fresh) {
                ended(party.leg(), picture.howEnded(party.leg()));
            }
        }
    }

    private void run(Work work, List<Step> steps) {
        work.busy = true;
        long version = work.plan.version();
        List<CompletableFuture<Boolean>> results = new ArrayList<>();
        for (Step step : steps) {
            step.before().run();
            results.add(link.send(step.request()).thenApply(reply -> finished(step, reply)));
        }
        CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).thenAccept(_ -> {
            work.busy = false;
            if (works.get(work.plan.contact()) != work) {
                return;
            }
            if (results.stream().allMatch(CompletableFuture::join)) {
                advance(work);
            } else if (work.plan.version() == version) {
                check(work, version);
            } else {
                advance(work);
            }
        }).exceptionally(Switchboard::lost);
    }

    private boolean finished(Step step, AriReply reply) {
        if (reply.ok()) {
            step.done().run();
            return true;
        }
        LOG.debug("{} was answered {}", step, reply.status());
        return step.refused().apply(reply);
    }

    /** Something went wrong. Perhaps a leg has just left: read the contact's truth, and try again. */
    private void check(Work work, long version) {
        if (++work.attempts > ATTEMPTS) {
            fail(work);
            return;
        }
        work.busy = true;
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (Line line : picture.linesOf(work.plan.contact())) {
            answers.add(link.send(ask.channel(line)).thenAccept(reply -> check(line, reply)));
        }
        List<Line> lines = picture.linesOf(work.plan.contact());
        for (BridgeId bridge : picture.bridgesOf(work.plan.contact())) {
            answers.add(link.send(ask.bridge(bridge)).thenAccept(reply -> check(bridge, lines, reply)));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).thenAccept(_ -> {
            // what is being ended or made at this moment is not long so
            long wait = AGAIN_MILLIS << work.attempts;
            thread.schedule(() -> {
                work.busy = false;
                if (works.get(work.plan.contact()) == work) {
                    advance(work);
                }
            }, work.plan.version() == version ? wait : 0, TimeUnit.MILLISECONDS);
        }).exceptionally(Switchboard::lost);
    }

    private void check(Line line, AriReply reply) {
        line.doubt();
        if (reply.notFound() && !line.going) {
            line.going = true;
        }
        if (line.going) {
            thread.schedule(() -> stillThere(line), END_EVENT_MILLIS, TimeUnit.MILLISECONDS);
        } else if (line.state == Line.State.UP && line.arrived && !AriChannel.of(reply.body()).isUp()) {
            line.state = Line.State.ARRIVED;
        }
    }

    private void check(BridgeId bridge, List<Line> lines, AriReply reply) {
        if (reply.notFound()) {
            picture.removeBridge(bridge);
        }
        List<String> members = new ArrayList<>();
        reply.body().path("channels").forEach(channel -> members.add(channel.asText()));
        for (Line line : lines) {
            if (members.contains(line.channel())) {
                line.bridge = Optional.of(bridge);
            } else if (line.bridge.equals(Optional.of(bridge))) {
                line.bridge = Optional.empty();
            }
        }
    }

    /** Its end never came as an event. */
    private void stillThere(Line line) {
        if (picture.line(line.leg).filter(line::equals).isPresent()) {
            gone(line, Cause.LOST);
        }
    }

    private void fail(Work work) {
        work.failed = work.plan.version();
        LOG.warn("plan {} of contact {} could not be made true", work.plan.version(), work.plan.contact());
        listener.failed(work.plan.contact(), work.plan.version());
    }

    private void alarm(Work work) {
        long version = work.plan.version();
        if (work.alarmFor == version) {
            return;
        }
        work.alarmFor = version;
        work.overdue = false;
        thread.schedule(() -> {
            if (works.get(work.plan.contact()) == work && work.plan.version() == version && work.realised < version) {
                tapes.giveUp(work.plan.contact());
                work.overdue = true;
                advance(work);
            }
        }, PLAN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void settled(Work work) {
        ContactId contact = work.plan.contact();
        tapes.tidy(work.plan);
        if (work.realised < work.plan.version()) {
            work.realised = work.plan.version();
            work.attempts = 0;
            listener.realised(contact, work.realised);
        }
        if (work.plan.isEmpty()) {
            works.remove(contact);
        }
    }

    void refuse(LegId leg) {
        if (later != null) {
            later.add(() -> refuse(leg));
            return;
        }
        picture.line(leg).ifPresent(line -> {
            line.going = true;
            run(ask.refuse(leg));
        });
    }

    // Events

    @Override
    public void event(JsonNode event) {
        AriEvent.parse(event).ifPresent(known -> {
            if (synchronised) {
                happened(known);
            } else {
                early.add(known);
            }
        });
    }

    private void happened(AriEvent event) {
        switch (event) {
            case AriEvent.Started started -> started(started.channel(), started.args());
            case AriEvent.Rang(String channel) -> line(channel).ifPresent(this::rang);
            case AriEvent.Destroyed end -> {
                analyses.ended(end.channel());
                line(end.channel()).ifPresent(line -> gone(line, cause(line, end)));
            }
            case AriEvent.Left(String channel) -> left(channel);
            case AriEvent.Held(String channel, boolean held) -> line(channel).ifPresent(line -> held(line, held));
            case AriEvent.Talking(String channel, boolean talks) -> line(channel)
                    .ifPresent(line -> speech.heard(line, talks));
            case AriEvent.Transferring(String channel, String number) -> line(channel)
                    .ifPresent(line -> transfers.asked(line, number));
            case AriEvent.Pressed(String channel, String digit) -> line(channel).ifPresent(line -> pressed(line, digit));
            case AriEvent.PlaybackFinished(String id, boolean failed) -> announcements.finished(id, failed)
                    .ifPresent(this::advance);
            case AriEvent.RecordingStarted _ -> {
                // the reply to the request said so already
            }
            case AriEvent.RecordingFinished(String name) -> tapes.ended(name).ifPresent(this::advance);
            case AriEvent.RecordingFailed(String name) -> tapes.failed(name).ifPresent(this::advance);
            case AriEvent.Phone(String extension, boolean reachable) -> listener.phoneReachable(extension, reachable);
            case AriEvent.Channels(String extension, List<String> channels) -> hooks.has(extension, channels);
        }
    }

    private Optional<Line> line(String channel) {
        return channel.isEmpty() ? Optional.empty() : picture.line(Names.leg(channel));
    }

    private void started(AriChannel channel, List<String> args) {
        switch (args.isEmpty() ? "" : args.getFirst()) {
            case Requests.CUSTOMER -> arrived(channel);
            case Requests.PHONE -> featureCode(channel);
            case Requests.LEG -> line(channel.id()).ifPresent(this::answered);
            case Requests.SIDE -> tapes.tapStarted(channel.id()).ifPresent(this::advance);
            case Requests.EAR -> ears.tapStarted(channel.id()).ifPresent(this::advance);
            case Requests.ANALYSIS -> analyses.tapStarted(channel.id());
            case Requests.ANALYSED -> analyses.analysed(channel.id(), args);
            default -> LOG.warn("a channel entered the application under an unknown role; dialplan changed?");
        }
    }

    private void arrived(AriChannel channel) {
        line(channel.id()).filter(line -> line.outside).ifPresent(line -> {
            line.outside = false;
            line.contact.ifPresent(this::advance);
        });
        if (line(channel.id()).isEmpty() && !picture.hasEnded(Names.leg(channel.id()))) {
            Line line = Truth.arrival(channel);
            picture.add(line);
            tellArrival(line);
        }
    }

    private void featureCode(AriChannel channel) {
        String code = channel.exten();
        String extension = channel.args().size() > 2 ? channel.subject() : "";
        // answered, so that the phone shows no failure and does not lose patience
        run(AriRequest.post("channels/" + channel.id() + "/answer"));
        if (code.equals(Hooks.LIFTED)) {
            hooks.lifted(extension);
            return;
        }
        // told when the phone is free: it may be called at once; a code that is told twice does no harm
        link.send(ask.hangUp(channel.id())).whenComplete((_, _) -> listener.featureCode(extension, code));
    }

    private void rang(Line line) {
        if (line.state == Line.State.DIALLED) {
            line.state = Line.State.RINGING;
            line.rang = true;
            listener.ringing(line.leg);
        }
    }

    private void answered(Line line) {
        if (line.state == Line.State.DIALLED || line.state == Line.State.RINGING) {
            line.state = Line.State.UP;
            listener.answered(line.leg);
            if (line.analysed) {
                analyses.begin(line);
            }
            line.contact.ifPresent(this::advance);
        }
    }

    /** In a bridge of two Asterisk passes keys on without telling us: so none is told in any bridge. */
    private void pressed(Line line, String digit) {
        if (line.isUp() && line.bridge.isEmpty() && digit.length() == 1) {
            listener.digitPressed(line.leg, digit.charAt(0));
        }
    }

    private void held(Line line, boolean held) {
        if (line.held != held) {
            line.held = held;
            listener.heldAtPhone(line.leg, held);
            speech.held(line);
            line.contact.ifPresent(this::advance);
        }
    }

    private Cause cause(Line line, AriEvent.Destroyed end) {
        if (line.going) {
            return Cause.ENDED;
        }
        if (line.arrived || line.state == Line.State.UP) {
            return Causes.afterAnswer(end.q850());
        }
        return Causes.beforeAnswer(end.q850(), end.sip(), line.rang, line.phone);
    }

    private void gone(Line line, Cause cause) {
        ended(line.leg, cause);
        tapes.gone(line.leg);
        line.contact.ifPresent(this::advance);
    }

    private void ended(LegId leg, Cause cause) {
        picture.end(leg, cause);
        if (picture.tell(leg)) {
            listener.ended(leg, cause);
        }
    }

    /** Taps end without further notice. A customer's channel that left us is destroyed next. */
    private void left(String channel) {
        tapes.ended(channel).or(() -> ears.ended(channel)).ifPresent(this::advance);
        line(channel).filter(line -> line.arrived).ifPresent(line -> thread.schedule(() -> stillThere(line),
                END_EVENT_MILLIS, TimeUnit.MILLISECONDS));
    }
}
