// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.concurrent.CompletionStage;

/**
 * The sound of a recording: PCM of 16 bits, little end first, the channels' samples in turn. Decrypted in memory only,
 * piece by piece.
 */
public interface RecordedSound extends AutoCloseable {

    /** Samples a second. */
    int rate();

    /** Two where customer, on the left, and agent are apart. */
    int channels();

    /** Samples of a channel. */
    long frames();

    /**
     * @param frame where to begin, from 0
     * @param most frames wanted
     * @return whole frames; none at the end; fails, naming the file, where that is damaged
     */
    CompletionStage<byte[]> read(long frame, int most);

    /** Returns at once. */
    @Override
    void close();
}
