// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;

/** A journal that lasts as long as the process: for rehearsals. Appends are done at once. */
public final class MemoryJournal implements Journal {

    private final List<byte[]> batches = new ArrayList<>();

    @Override
    public synchronized long last() {
        return batches.size();
    }

    @Override
    public void read(long from, Reader reader) {
        List<byte[]> present;
        synchronized (this) {
            present = List.copyOf(batches);
        }
        for (int i = (int) Math.max(0, from - 1); i < present.size(); i++) {
            reader.batch(i + 1, present.get(i));
        }
    }

    @Override
    public synchronized CompletionStage<Void> append(long expected, byte[] batch) {
        if (expected != batches.size() + 1) {
            return CompletableFuture.failedFuture(
                    new JournalException("the journal is at " + batches.size() + ", the batch is for " + expected, null));
        }
        batches.add(batch.clone());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        // its content lasts: a centre may be opened on it again
    }
}
