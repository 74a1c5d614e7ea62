// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.engine.state.Engagement.Tape;
import org.patchbay.model.ContactId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;
import org.patchbay.model.RecordingId;

/**
 * Recordings that the switch has and the store has not: whose they are, and when something was recorded. The store
 * knows it when it has one; then it is forgotten here.
 */
public final class Ledger {

    private final Map<RecordingId, RecordedCall> calls = new HashMap<>();

    public Optional<RecordedCall> find(RecordingId id) {
        return Optional.ofNullable(calls.get(id));
    }

    public boolean has(ContactId contact) {
        return calls.values().stream().anyMatch(call -> call.contact().equals(contact));
    }

    /** In the order they began. */
    public List<RecordedCall> all() {
        return calls.values().stream()
                .sorted(Comparator.comparing(RecordedCall::began).thenComparing(RecordedCall::id)).toList();
    }

    void remove(RecordingId id) {
        calls.remove(id);
    }

    void update(Contact before, Contact after, Instant at) {
        if (after != null) {
            for (Engagement part : after.engagements()) {
                running(part).ifPresent(id -> note(id, after, part, at));
            }
        }
        if (before != null) {
            for (Engagement part : before.engagements()) {
                running(part).filter(id -> after == null || !runs(after, id)).ifPresent(id -> end(id, at));
            }
        }
    }

    private static Optional<RecordingId> running(Engagement part) {
        return part.tape().status() == Tape.Status.RUNNING ? part.tape().id() : Optional.empty();
    }

    private static boolean runs(Contact contact, RecordingId id) {
        return contact.engagements().stream().anyMatch(e -> running(e).filter(id::equals).isPresent());
    }

    private void note(RecordingId id, Contact contact, Engagement part, Instant at) {
        RecordedCall call = calls.computeIfAbsent(id, _ -> begun(id, contact, part, at));
        boolean open = isOpen(call.stretches());
        boolean runs = Taping.isRunning(contact, part, new Seats(contact));
        if (runs && !open) {
            put(call, call.ended(), Lists.plus(call.stretches(), new Stretch(at, Optional.empty())));
        } else if (!runs && open) {
            put(call, call.ended(), closed(call.stretches(), at));
        }
        pauses(id, contact.call().pause().filter(Pause::isConfirmed).isPresent(), at);
    }

    private void pauses(RecordingId id, boolean paused, Instant at) {
        RecordedCall call = calls.get(id);
        if (paused != isOpen(call.pauses())) {
            List<Stretch> pauses = paused ? Lists.plus(call.pauses(), new Stretch(at, Optional.empty()))
                    : closed(call.pauses(), at);
            calls.put(id, with(call, call.ended(), call.stretches(), pauses));
        }
    }

    private static RecordedCall begun(RecordingId id, Contact contact, Engagement part, Instant at) {
        return new RecordedCall(id, contact.id(), part.agent(), contact.queue(), contact.origin().number(),
                contact.origin().name(), at, Optional.empty(), List.of(), List.of());
    }

    private static boolean isOpen(List<Stretch> stretches) {
        return !stretches.isEmpty() && stretches.getLast().to().isEmpty();
    }

    private void end(RecordingId id, Instant at) {
        find(id).ifPresent(call -> calls.put(id,
                with(call, Optional.of(at), over(call.stretches(), at), over(call.pauses(), at))));
    }

    private void put(RecordedCall call, Optional<Instant> ended, List<Stretch> stretches) {
        calls.put(call.id(), with(call, ended, stretches, call.pauses()));
    }

    private static RecordedCall with(RecordedCall call, Optional<Instant> ended, List<Stretch> stretches,
            List<Stretch> pauses) {
        return new RecordedCall(call.id(), call.contact(), call.agent(), call.queue(), call.number(), call.name(),
                call.began(), ended, stretches, pauses);
    }

    private static List<Stretch> over(List<Stretch> stretches, Instant at) {
        return isOpen(stretches) ? closed(stretches, at) : stretches;
    }

    private static List<Stretch> closed(List<Stretch> stretches, Instant at) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.set(all.size() - 1, new Stretch(all.getLast().from(), Optional.of(at)));
        return all;
    }
}
