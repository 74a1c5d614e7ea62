// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.concurrent.CompletionStage;

/**
 * A durable, ordered log of batches. One writer; a second one is refused by the sequence.
 */
public interface Journal extends AutoCloseable {

    /** Reads batches in order. */
    interface Reader {
        /** @param sequence of the batch, from 1 without gaps */
        void batch(long sequence, byte[] content);
    }

    /** Sequence of the last durable batch; 0 when empty. */
    long last();

    /**
     * Read all batches from a sequence on, in order, on the calling thread.
     *
     * @throws JournalException when the log can't be read; nothing of it is changed
     */
    void read(long from, Reader reader);

    /**
     * Append one batch. Appends complete in order.
     *
     * @param expected the sequence it gets: {@code last() + 1}, appends under way counted
     * @return completes when the batch will survive a power failure; fails with {@link JournalException}
     */
    CompletionStage<Void> append(long expected, byte[] batch);

    @Override
    void close();
}
