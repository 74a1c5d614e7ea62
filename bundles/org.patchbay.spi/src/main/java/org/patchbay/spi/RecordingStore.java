// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.concurrent.CompletionStage;

import org.patchbay.model.RecordingId;

/** Keeps finished recordings, encrypted. */
public interface RecordingStore {

    /**
     * Fetch the finished file from the switch, check it, keep it encrypted, then delete it at the switch.
     * Does not block; repeating it is harmless.
     *
     * @return completes when the recording is safe and the switch has no file of it; fails when it is not,
     *         and the switch still has the file
     */
    CompletionStage<Void> keep(RecordingId recording, Pbx from);
}
