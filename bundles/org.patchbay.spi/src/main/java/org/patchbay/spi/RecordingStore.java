// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;

/**
 * Keeps finished recordings and what they are of, encrypted. Nothing blocks; a stage that fails names the file that
 * it failed at, and everything else is as it was.
 */
public interface RecordingStore {

    /**
     * Fetch the finished file from the switch, check it, keep it encrypted, then delete it at the switch.
     * Repeating it is harmless.
     *
     * @param call empty where nobody knows it any more; nobody finds it then, and it is deleted in its time
     * @return completes when the recording is safe and the switch has no file of it; fails when it is not,
     *         and the switch still has the file
     */
    CompletionStage<Void> keep(RecordingId recording, Optional<RecordedCall> call, Pbx from);

    /** Recordings that fit, the newest first. */
    CompletionStage<List<Kept>> find(Search search);

    /** Empty where there is none, or nobody knows what it is of. */
    CompletionStage<Optional<Kept>> find(RecordingId recording);

    /** The contact's recordings. */
    CompletionStage<List<RecordingId>> of(ContactId contact);

    /** Recordings of calls that began before then, the oldest first. */
    CompletionStage<List<RecordingId>> before(Instant began, int most);

    /** Opens it for reading; what is read is decrypted in memory only. */
    CompletionStage<Sound> open(RecordingId recording);

    /** It and all that is known of it is gone when this completes. Repeating it is harmless. */
    CompletionStage<Void> delete(RecordingId recording);

    /**
     * Take a new key where the newest one is older, for recordings from now on; older ones stay readable. Keys that no
     * recording needs any more are thrown away.
     */
    CompletionStage<Void> renewKey(Duration age, Instant now);

    /**
     * A recording in the store.
     *
     * @param length of the sound
     */
    record Kept(RecordedCall call, Duration length) {
    }

    /**
     * What to look for.
     *
     * @param agents whose; empty for everybody's
     * @param from when the call began, at the earliest
     * @param until when the call began, before this
     * @param after the last one of the page before; empty for the first page
     * @param most of a page, from 1
     */
    record Search(Optional<Set<AgentId>> agents, Optional<QueueId> queue, Optional<Instant> from, Optional<Instant> until,
            Optional<Place> after, int most) {
    }

    /** Where a recording stands among all. */
    record Place(Instant began, RecordingId id) {
    }

    /** An open recording: PCM of 16 bits, little end first, the channels' samples in turn. */
    interface Sound extends AutoCloseable {

        /** Samples a second. */
        int rate();

        /** Two where agent and customer are apart: the customer left, the agent right. */
        int channels();

        /** Samples of a channel. */
        long frames();

        /**
         * @param frame where to begin, from 0
         * @param most frames wanted
         * @return whole frames, fewer than wanted where it is convenient; none at the end
         */
        CompletionStage<byte[]> read(long frame, int most);

        @Override
        void close();
    }
}
