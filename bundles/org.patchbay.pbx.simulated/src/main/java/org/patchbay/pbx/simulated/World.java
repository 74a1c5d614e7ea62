// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Talk;
import org.patchbay.spi.Timeline;

/**
 * The simulated switch itself: legs, bridges, phones, customers, recordings. One thread, the timeline's, owns
 * it. It knows plans only while it makes them true: what everybody hears is worked out from how things stand.
 */
final class World implements WorldPort, Exchange {

    private static final PbxListener NOBODY = (PbxListener) Proxy.newProxyInstance(World.class.getClassLoader(),
            new Class<?>[] {PbxListener.class}, (_, _, _) -> null);
    private static final Behaviour USUAL_OUTSIDE = Behaviour.answers(Duration.ofSeconds(2));
    private static final Duration COLLEAGUE_DIALS_AFTER = Duration.ofSeconds(1);
    private static final Duration RESTART_TAKES = Duration.ofSeconds(1);
    /** So long a phone waits for what becomes of its transfer. */
    private static final Duration TRANSFER_PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEY_TAKES = Duration.ofMillis(250);
    /** So long a real switch listens until it knows who answered. */
    private static final Duration ANALYSIS_TAKES = Duration.ofSeconds(2);

    private final Timeline time;
    private final Reports reports;
    private final Lines lines;
    private final Recorders recorders;
    private final Ears ears;
    private final Announcements announcements;
    private final Speakers speakers;
    private final Failures failures = new Failures();
    private final Map<ContactId, MediaPlan> wanted = new TreeMap<>();
    private final Map<ContactId, MediaPlan> done = new TreeMap<>();
    private final Map<String, Phone> phones = new TreeMap<>();
    private final Map<String, Behaviour> outside = new TreeMap<>();
    private final Set<String> followed = new HashSet<>();
    private Optional<Map<String, String>> configuration = Optional.empty();
    private Settings settings;
    private DemoDay day;
    private boolean connected;
    private boolean over;
    private boolean cut;
    private boolean linked;
    private boolean synchronised;

    World(Timeline time, Reports reports, RecordingWriter files, Trouble trouble) {
        this.time = time;
        this.reports = reports;
        lines = new Lines(time.now());
        recorders = new Recorders(lines, files, this::listener, trouble, time.now());
        ears = new Ears(lines, leg -> leg.claim.map(done::get).map(MediaPlan::listeners).orElse(List.of()));
        speakers = new Speakers(time, lines, () -> synchronised ? listener() : NOBODY);
        settings = Settings.of(Map.of());
        announcements = new Announcements(this, trouble, () -> settings.prompts());
        day = new DemoDay(settings, this, this::arrive, this::customers);
    }

    @Override
    public void configure(Map<String, String> given) {
        if (configuration.equals(Optional.of(given))) {
            return;
        }
        configuration = Optional.of(Map.copyOf(given));
        settings = Settings.of(given);
        settings.colleagues().forEach((extension, person) -> colleague(extension, person.behaviour()));
        settings.outside().forEach((number, person) -> outside(number, person.behaviour()));
        day.stop();
        day = new DemoDay(settings, this, this::arrive, this::customers);
    }

    // The link

    @Override
    public void connect(boolean nowConnected) {
        connected = nowConnected;
        cut = cut && connected;
        link();
    }

    /** Lost on purpose. */
    private void cut(boolean nowCut) {
        cut = nowCut;
        link();
    }

    private void link() {
        if (linked == (connected && !cut)) {
            return;
        }
        synchronised = false;
        if (!linked) {
            lines.newLink();
            linked = true;
            reports.up();
            day.run();
        } else {
            reports.down();
            linked = false;
            day.stop();
        }
    }

    /** The provider is gone: nobody looks at the displays any more. */
    void unfollow() {
        followed.clear();
    }

    boolean isConnected() {
        return connected;
    }

    boolean hasCalls() {
        return !lines.living().isEmpty();
    }

    /** How long to stay without calls and provider. */
    Duration linger() {
        return settings.linger();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public PbxListener listener() {
        return linked ? reports : NOBODY;
    }

    @Override
    public Timeline time() {
        return time;
    }

    @Override
    public void resynchronise(List<MediaPlan> plans) {
        if (!linked) {
            return;
        }
        boolean first = !synchronised;
        synchronised = true;
        wanted.clear();
        plans.forEach(plan -> wanted.put(plan.contact(), plan));
        Set<LegId> named = new HashSet<>();
        plans.forEach(plan -> plan.parties().forEach(party -> named.add(party.leg())));
        tellUnclaimed(named);
        phones.values().forEach(phone -> listener().phoneReachable(phone.party(), phone.reachable()));
        phones.values().stream().filter(Phone::offHook).forEach(phone -> listener().phoneOffHook(phone.party(), true));
        plans.forEach(this::tellLegs);
        lines.snapshot().stream().filter(leg -> leg.claim.isPresent() && !named.contains(leg.id))
                .forEach(leg -> leave(leg, Cause.ENDED));
        List.copyOf(done.keySet()).stream().filter(contact -> !wanted.containsKey(contact)).forEach(this::forget);
        plans.forEach(this::make);
        speakers.tellAgain();
        if (first) {
            colleaguesDial();
        }
    }

    private void tellUnclaimed(Set<LegId> named) {
        lines.snapshot().stream().filter(leg -> leg.claim.isEmpty() && !named.contains(leg.id)).forEach(this::tellArrival);
    }

    private void tellLegs(MediaPlan plan) {
        for (Party party : plan.parties()) {
            Optional<Leg> leg = lines.find(party.leg());
            if (leg.isEmpty()) {
                gone(party.leg());
            } else if (leg.get().isUp()) {
                listener().answered(party.leg());
                listener().heldAtPhone(party.leg(), leg.get().heldAtPhone);
                leg.get().answeredBy.ifPresent(who -> listener().progressAnalysed(party.leg(), who));
                announcements.tellAgain(leg.get(), party);
            } else if (leg.get().state == Leg.State.RINGING) {
                listener().ringing(party.leg());
            }
        }
        recorders.tellAgain(plan.recordings());
    }

    private void colleaguesDial() {
        settings.colleagues().forEach((extension, person) -> {
            Duration after = Duration.ZERO;
            for (String code : person.dials()) {
                after = after.plus(COLLEAGUE_DIALS_AFTER);
                time.after(after, () -> phone(extension).dial(code));
            }
        });
    }

    // Plans

    @Override
    public void realise(MediaPlan plan) {
        MediaPlan latest = wanted.get(plan.contact());
        if (!synchronised || latest != null && plan.version() < latest.version()) {
            return;
        }
        wanted.put(plan.contact(), plan);
        if (latest != null) {
            dropUndialled(latest, plan);
        }
        if (failures.refuses(plan.contact())) {
            listener().failed(plan.contact(), plan.version());
            return;
        }
        Duration delay = failures.delay(plan.contact());
        if (delay.isPositive()) {
            time.after(delay, () -> makeIfLatest(plan));
        } else {
            make(plan);
        }
    }

    /** A leg of an earlier plan that nobody came to dial, and that is not wanted any more, has an end too. */
    private void dropUndialled(MediaPlan earlier, MediaPlan plan) {
        Set<LegId> named = legs(plan);
        earlier.parties().stream().filter(party -> party.dial().isPresent()).map(Party::leg)
                .filter(leg -> !named.contains(leg) && lines.find(leg).isEmpty() && lines.howEnded(leg).isEmpty())
                .forEach(leg -> {
                    lines.end(leg, Cause.ENDED);
                    tellEnd(leg, Cause.ENDED);
                });
    }

    private static Set<LegId> legs(MediaPlan plan) {
        Set<LegId> legs = new HashSet<>();
        plan.parties().forEach(party -> legs.add(party.leg()));
        return legs;
    }

    private void makeIfLatest(MediaPlan plan) {
        if (synchronised && wanted.get(plan.contact()) == plan) {
            make(plan);
        }
    }

    private void make(MediaPlan plan) {
        ContactId contact = plan.contact();
        recorders.advance(time.now());
        done.put(contact, plan);
        recorders.want(contact, plan.recordings());
        dropUnnamed(plan);
        plan.parties().forEach(party -> make(contact, party));
        recorders.begin();
        listenForTalk(contact);
        speakers.update(contact);
        listener().realised(contact, plan.version());
        if (plan.isEmpty()) {
            forget(contact);
        }
    }

    private void forget(ContactId contact) {
        recorders.advance(time.now());
        recorders.want(contact, List.of());
        wanted.remove(contact);
        done.remove(contact);
    }

    private void dropUnnamed(MediaPlan plan) {
        Set<LegId> named = legs(plan);
        lines.of(plan.contact()).stream().filter(leg -> !named.contains(leg.id)).forEach(leg -> leave(leg, Cause.ENDED));
    }

    @Override
    public void refuse(LegId leg) {
        lines.find(leg).filter(refused -> refused.claim.isEmpty()).ifPresent(refused -> leave(refused, Cause.ENDED));
    }

    private void make(ContactId contact, Party party) {
        Optional<Leg> living = lines.find(party.leg());
        if (living.isPresent()) {
            lines.claim(living.get(), contact);
            living.get().wants(party);
            announcements.update(living.get());
            answerIfWanted(living.get());
        } else if (party.dial().isPresent() && lines.howEnded(party.leg()).isEmpty()) {
            dial(contact, party, party.dial().get());
        } else {
            gone(party.leg());
        }
    }

    /** A leg is made once: one that ended, or that we never had, is not made again. */
    private void gone(LegId leg) {
        Cause cause = lines.howEnded(leg).orElse(Cause.LOST);
        lines.end(leg, cause);
        tellEnd(leg, cause);
    }

    private void dial(ContactId contact, Party party, Party.Dial dial) {
        FarEnd far = switch (dial.kind()) {
            case EXTENSION -> phone(dial.address());
            case EXTERNAL -> new Outside(this, dial.address(), outside.getOrDefault(dial.address(), USUAL_OUTSIDE));
        };
        Leg leg = lines.begin(new Leg(party.leg(), far, "", Leg.State.DIALLED));
        lines.claim(leg, contact);
        leg.wants(party);
        leg.analysed = dial.analysed();
        if (failures.congested()) {
            leave(leg, Cause.CONGESTION);
            return;
        }
        if (far instanceof Phone phone) {
            phone.announce(dial.callerName(), dial.callerNumber());
        }
        leg.alarm(time.after(dial.timeout(), () -> unanswered(leg)));
        far.called(leg);
        answerIfWanted(leg);
    }

    private void unanswered(Leg leg) {
        if (!leg.isUp()) {
            leave(leg, Cause.NO_ANSWER);
        }
    }

    private void answerIfWanted(Leg leg) {
        boolean canAnswer = leg.state == Leg.State.ARRIVED
                || leg.state == Leg.State.RINGING && leg.far instanceof Phone;
        if (leg.answerForPhone && canAnswer) {
            answer(leg);
        }
    }

    // What far ends do

    @Override
    public void rings(Leg leg) {
        if (lines.isLiving(leg)) {
            leg.state = Leg.State.RINGING;
            listener().ringing(leg.id);
        }
    }

    @Override
    public void answer(Leg leg) {
        if (!lines.isLiving(leg) || leg.isUp()) {
            return;
        }
        recorders.advance(time.now());
        leg.state = Leg.State.UP;
        leg.far.answered(leg);
        listener().answered(leg.id);
        if (leg.analysed) {
            leg.alarm(time.after(ANALYSIS_TAKES, () -> analysed(leg)));
        }
        announcements.update(leg);
        recorders.begin();
        leg.claim.ifPresent(this::listenForTalk);
        leg.claim.ifPresent(speakers::update);
    }

    private void analysed(Leg leg) {
        leg.answeredBy = Optional.of(leg.far.answeredBy());
        listener().progressAnalysed(leg.id, leg.far.answeredBy());
    }

    @Override
    public void leave(Leg leg, Cause cause) {
        if (!lines.isLiving(leg)) {
            return;
        }
        recorders.advance(time.now());
        leg.silenceAlarms();
        lines.end(leg.id, cause);
        leg.far.gone(leg);
        tellEnd(leg.id, cause);
        recorders.gone(leg.id);
        leg.claim.ifPresent(speakers::update);
    }

    private void tellEnd(LegId leg, Cause cause) {
        if (linked && lines.tellEnd(leg)) {
            reports.ended(leg, cause);
        }
    }

    @Override
    public void holdAtPhone(Leg leg, boolean held) {
        recorders.advance(time.now());
        leg.heldAtPhone = held;
        listener().heldAtPhone(leg.id, held);
        leg.claim.ifPresent(this::listenForTalk);
        leg.claim.ifPresent(speakers::update);
    }

    @Override
    public void press(Leg leg, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            leg.alarm(time.after(KEY_TAKES.multipliedBy(i), () -> pressed(leg, digit)));
        }
    }

    private void pressed(Leg leg, char digit) {
        if (lines.isLiving(leg) && leg.speaks() && !leg.isBridged()) {
            listener().digitPressed(leg.id, digit);
        }
    }

    @Override
    public void transferAtPhone(Leg leg, String number) {
        if (!leg.transferring) {
            leg.transferring = true;
            leg.alarm(time.after(TRANSFER_PATIENCE, () -> leg.transferring = false));
            listener().transferredAtPhone(leg.id, number);
        }
    }

    @Override
    public void show(PhoneView view) {
        if (followed.contains(view.extension())) {
            reports.phone(view);
        }
    }

    /** Customers who hear somebody for the first time lose their impatience. */
    private void listenForTalk(ContactId contact) {
        for (Leg leg : lines.of(contact)) {
            if (!leg.hasTalked && !ears.heardBy(leg).isEmpty()) {
                leg.hasTalked = true;
                leg.far.talks(leg);
            }
        }
    }

    // The hand behind it

    @Override
    public void key(String extension, Key key) {
        Phone phone = phone(extension);
        switch (key) {
            case LIFT -> phone.lift();
            case HANG_UP -> phone.hangUp();
            case HOLD -> phone.toggleHold();
        }
    }

    @Override
    public void dial(String extension, String number) {
        phone(extension).dial(number);
    }

    @Override
    public void transfer(String extension, String number) {
        phone(extension).transfer(number);
    }

    @Override
    public void follow(String extension) {
        followed.add(extension);
        reports.phone(phone(extension).view());
    }

    @Override
    public void customerCalls(String who, String number, String name, String dnis, Duration patience) {
        arrive(new Customer(this, who, number, name, patience, Duration.ZERO), dnis);
    }

    private void arrive(Customer customer, String dnis) {
        Leg leg = lines.begin(new Leg(lines.nextArrival(), customer, dnis, Leg.State.ARRIVED));
        tellArrival(leg);
        customer.called(leg);
    }

    private void tellArrival(Leg leg) {
        if (leg.far instanceof Customer customer) {
            listener().callArrived(leg.id, customer.number(), customer.name(), leg.dnis);
        }
    }

    private long customers() {
        return lines.living().stream().filter(leg -> leg.far instanceof Customer).count();
    }

    @Override
    public void customerHangsUp(String who) {
        lines.of(who).filter(leg -> !(leg.far instanceof Phone)).ifPresent(leg -> leave(leg, Cause.HUNG_UP));
    }

    @Override
    public void customerPresses(String who, String digits) {
        lines.of(who).filter(leg -> !(leg.far instanceof Phone)).ifPresent(leg -> press(leg, digits));
    }

    @Override
    public void outside(String number, Behaviour behaviour) {
        outside.put(number, behaviour);
    }

    @Override
    public void colleague(String extension, Behaviour behaviour) {
        phone(extension).behaves(behaviour);
    }

    @Override
    public void talks(String who, Talk how) {
        speakers.talks(who, how);
    }

    private Phone phone(String extension) {
        return phones.computeIfAbsent(extension, name -> new Phone(this, name));
    }

    @Override
    public void fail(Failure failure, String which, Duration howLong) {
        switch (failure) {
            case REFUSE_PLAN -> failures.refuse(which);
            case SLOW_PLAN -> failures.slow(which, howLong);
            case DROP_LEG -> lines.of(which).ifPresent(leg -> leave(leg, Cause.FAILED));
            case CONGESTION -> failures.congest();
            case PHONE -> phone(which).reach(false);
            case RECORDING -> {
                recorders.advance(time.now());
                recorders.breakOff();
            }
            case LINK -> cut(true);
            case RESTART -> restart(howLong);
        }
        if (howLong.isPositive() && (failure == Failure.PHONE || failure == Failure.LINK)) {
            time.after(howLong, () -> repair(failure, which));
        }
    }

    @Override
    public void repair(Failure failure, String which) {
        if (failure == Failure.PHONE) {
            phone(which).reach(true);
        } else if (failure == Failure.LINK) {
            cut(false);
        }
    }

    private void restart(Duration howLong) {
        cut(true);
        loseAll();
        time.after(howLong.isPositive() ? howLong : RESTART_TAKES, () -> cut(false));
    }

    private void loseAll() {
        lines.loseAll();
        speakers.loseAll();
        recorders.loseAll();
        wanted.clear();
        done.clear();
        phones.values().forEach(Phone::forget);
    }

    @Override
    public void askHeard(long question) {
        reports.heard(question, ears.all());
    }

    @Override
    public void end() {
        over = true;
        day.stop();
        loseAll();
        connect(false);
    }
}
