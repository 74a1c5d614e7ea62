// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.ContactId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.RecordingStore;

/** Keeps what recordings are of; there is no sound. */
final class FakeStore implements RecordingStore {

    final Map<RecordingId, RecordedCall> kept = new LinkedHashMap<>();
    Runnable opening = () -> { };
    final List<Duration> keyAges = new ArrayList<>();
    int opened;
    boolean broken;

    @Override
    public CompletionStage<Void> keep(RecordingId recording, Optional<RecordedCall> call, Pbx from) {
        if (broken) {
            return CompletableFuture.failedFuture(new IOException("no space left"));
        }
        call.ifPresent(c -> kept.put(recording, c));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Kept>> find(Search search) {
        return CompletableFuture.completedFuture(kept.values().stream()
                .filter(c -> search.agents().map(all -> all.contains(c.agent())).orElse(true))
                .filter(c -> search.after().map(p -> c.began().isBefore(p.began())).orElse(true))
                .sorted(Comparator.comparing(RecordedCall::began).reversed()).limit(search.most())
                .map(c -> new Kept(c, Duration.ofSeconds(7))).toList());
    }

    @Override
    public CompletionStage<Optional<Kept>> find(RecordingId recording) {
        return CompletableFuture.completedFuture(Optional.ofNullable(kept.get(recording)).map(c -> new Kept(c, Duration.ZERO)));
    }

    @Override
    public CompletionStage<List<RecordingId>> of(ContactId contact) {
        return CompletableFuture.completedFuture(kept.values().stream().filter(c -> c.contact().equals(contact))
                .map(RecordedCall::id).toList());
    }

    @Override
    public CompletionStage<List<RecordingId>> before(Instant began, int most) {
        return CompletableFuture.completedFuture(kept.values().stream().filter(c -> c.began().isBefore(began))
                .map(RecordedCall::id).toList());
    }

    @Override
    public CompletionStage<Sound> open(RecordingId recording) {
        opening.run();
        opened++;
        return CompletableFuture.completedFuture(new Sound() {
            @Override
            public int rate() {
                return 8000;
            }

            @Override
            public int channels() {
                return 2;
            }

            @Override
            public long frames() {
                return 0;
            }

            @Override
            public CompletionStage<byte[]> read(long frame, int most) {
                return CompletableFuture.completedFuture(new byte[0]);
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        if (broken) {
            return CompletableFuture.failedFuture(new IOException("the disk is gone"));
        }
        kept.remove(recording);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> renewKey(Duration age, Instant now) {
        keyAges.add(age);
        return CompletableFuture.completedFuture(null);
    }
}
