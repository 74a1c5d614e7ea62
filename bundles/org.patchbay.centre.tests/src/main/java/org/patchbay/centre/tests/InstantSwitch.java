// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.tests;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** A switch without time: what a plan asks for is so at once, phones ring at once, and are lifted at once. */
final class InstantSwitch implements Pbx {

    private final Map<String, MediaPlan> plans = new TreeMap<>();
    private final Map<LegId, Boolean> legs = new HashMap<>();
    private PbxListener listener;

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true);
    }

    @Override
    public synchronized void open(Map<String, String> settings, PbxListener newListener) {
        listener = newListener;
        listener.up();
    }

    @Override
    public synchronized void resynchronise(Collection<MediaPlan> all) {
        plans.clear();
        for (MediaPlan plan : all) {
            boolean known = plan.parties().stream().allMatch(p -> legs.containsKey(p.leg()));
            plan.parties().stream().filter(p -> !legs.containsKey(p.leg()))
                    .forEach(p -> listener.ended(p.leg(), Cause.LOST));
            if (known) {
                realise(plan);
            }
        }
    }

    @Override
    public synchronized void realise(MediaPlan plan) {
        plans.put(plan.contact().value(), plan);
        for (Party party : plan.parties()) {
            if (legs.putIfAbsent(party.leg(), true) == null && party.dial().isPresent()) {
                listener.ringing(party.leg());
                listener.answered(party.leg());
            }
        }
        List<LegId> wanted = plans.values().stream().flatMap(p -> p.parties().stream()).map(Party::leg).toList();
        for (LegId gone : new ArrayList<>(legs.keySet())) {
            if (!wanted.contains(gone) && !gone.value().startsWith("in-")) {
                legs.remove(gone);
                listener.ended(gone, Cause.ENDED);
            }
        }
        listener.realised(plan.contact(), plan.version());
    }

    synchronized void call(String leg, String number, String dnis) {
        legs.put(new LegId(leg), true);
        listener.callArrived(new LegId(leg), number, "Anna Fischer", dnis);
    }

    synchronized void hangUp(String leg) {
        legs.remove(new LegId(leg));
        listener.ended(new LegId(leg), Cause.HUNG_UP);
    }

    @Override
    public void refuse(LegId leg) {
        // nobody listens
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return CompletableFuture.failedFuture(new IOException("no recordings here"));
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void close() {
        // calls go on
    }
}
