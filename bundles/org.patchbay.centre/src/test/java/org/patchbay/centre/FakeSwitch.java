// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;

/** A switch that does at once what plans say and remembers what it was told. */
final class FakeSwitch implements Pbx {

    final Map<String, MediaPlan> plans = new TreeMap<>();
    final Map<String, LegId> ringing = new TreeMap<>();
    final List<String> log = new ArrayList<>();
    private final Map<LegId, String> legs = new LinkedHashMap<>();
    final FakePhones phones = new FakePhones();
    /** Recordings that lie there. */
    final List<RecordingId> files = new ArrayList<>();
    boolean broken;
    /** At each resynchronise. */
    Runnable tellsAgain = () -> { };
    PbxListener listener;
    Map<String, String> settings;

    @Override
    public Capabilities capabilities() {
        if (broken) {
            throw new IllegalStateException("broken on purpose");
        }
        return new Capabilities(true, true);
    }

    @Override
    public void open(Map<String, String> given, PbxListener newListener) {
        settings = given;
        listener = newListener;
        listener.up();
    }

    @Override
    public void resynchronise(Collection<MediaPlan> all) {
        log.add("resynchronise " + all.size());
        plans.clear();
        all.forEach(this::realise);
        tellsAgain.run();
    }

    @Override
    public void realise(MediaPlan plan) {
        log.add("realise " + plan.version());
        plans.put(plan.contact().value(), plan);
        for (Party party : plan.parties()) {
            party.dial().filter(_ -> legs.putIfAbsent(party.leg(), "") == null).ifPresent(dial -> {
                legs.put(party.leg(), dial.address());
                ringing.put(dial.address(), party.leg());
                phones.ring(dial.address(), dial.callerNumber());
                listener.ringing(party.leg());
            });
        }
        List<LegId> wanted = plans.values().stream().flatMap(p -> p.parties().stream()).map(Party::leg).toList();
        legs.entrySet().removeIf(e -> !wanted.contains(e.getKey()) && ended(e.getKey(), e.getValue()));
        listener.realised(plan.contact(), plan.version());
    }

    private boolean ended(LegId leg, String address) {
        ringing.remove(address, leg);
        listener.ended(leg, Cause.ENDED);
        return true;
    }

    /** One that shows who calls, as all phones do. */
    @Override
    public Optional<Phones> phones() {
        return Optional.of(phones);
    }

    void call(String leg, String number, String dnis) {
        legs.put(new LegId(leg), "");
        listener.callArrived(new LegId(leg), number, "", dnis);
    }

    void lift(String extension) {
        listener.answered(ringing.remove(extension));
    }

    void hangUp(LegId leg) {
        legs.remove(leg);
        listener.ended(leg, Cause.HUNG_UP);
    }

    @Override
    public void refuse(LegId leg) {
        log.add("refuse " + leg);
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return CompletableFuture.failedFuture(new IOException("none"));
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return CompletableFuture.completedFuture(List.copyOf(files));
    }

    @Override
    public void close() {
        log.add("close");
    }
}
