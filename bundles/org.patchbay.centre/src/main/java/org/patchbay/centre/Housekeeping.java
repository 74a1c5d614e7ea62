// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.patchbay.centre.file.RecordingRules;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.spi.RecordingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be looked at now and then: recordings that could not be fetched, those that were kept long enough, the age of
 * their key. In real time only.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int MINUTES = 10;
    private static final int AT_ONCE = 1000;

    private final CentreLoop loop;
    private final Parts parts;
    private final Supplier<RecordingRules> rules;
    private final Runnable fetchRecordings;
    private volatile boolean closed;

    /**
     * @param rules in force; asked on the centre's thread
     * @param fetchRecordings tries again what is still at the switch; on the centre's thread, between decisions
     */
    Housekeeping(CentreLoop loop, Parts parts, Supplier<RecordingRules> rules, Runnable fetchRecordings) {
        this.loop = loop;
        this.parts = parts;
        this.rules = rules;
        this.fetchRecordings = fetchRecordings;
    }

    void begin() {
        if (parts.timeline().isEmpty()) {
            CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES, Runnable::run).execute(() -> {
                if (!closed) {
                    loop.run(this::look);
                    begin();
                }
            });
        }
    }

    /** On the centre's thread. */
    void look() {
        RecordingRules now = rules.get();
        loop.after(fetchRecordings);
        loop.after(() -> parts.recordings().get().ifPresent(store -> {
            now.keep().ifPresent(days -> findExpired(store, days));
            store.renewKey(now.keyAge(loop.now()), loop.now()).whenComplete((_, error) -> tell("the key of recordings", error));
        }));
    }

    private void findExpired(RecordingStore store, Duration kept) {
        store.before(loop.now().minus(kept), AT_ONCE).whenComplete((found, error) -> {
            tell("recordings that are too old", error);
            if (error == null) {
                loop.run(() -> delete(found));
            }
        });
    }

    private void delete(List<RecordingId> found) {
        found.forEach(recording -> loop.decide(new CentreCommand.RecordingOutlived(recording)));
    }

    private static void tell(String what, Throwable error) {
        if (error != null) {
            LOG.warn("{} can't be looked after; it is tried again: {}", what, error.getMessage(), error);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
