// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.patchbay.codec.PersonalKeys;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.CrmConnector;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.Timeline;

/**
 * What a centre is made of. In real time it has threads; on a virtual timeline everything happens on that.
 *
 * @param timeline virtual; empty for real time
 * @param clock of real time
 * @param scribe writes the journal, one task after the other
 * @param desks tells desks, one task after the other
 * @param outside calls plugins
 * @param customers those who know customers, at this moment
 * @param recordings who keeps recordings, at this moment
 * @param lists who keeps contact lists, at this moment
 */
public record Parts(Journal journal, PersonalKeys keys, Pbx pbx, Optional<Timeline> timeline, Clock clock,
        Executor scribe, Executor desks, Executor outside, Supplier<List<CrmConnector>> customers,
        Supplier<Optional<RecordingStore>> recordings, Supplier<Optional<ContactLists>> lists) implements AutoCloseable {

    /** In real time, on threads of its own. */
    public static Parts real(Journal journal, PersonalKeys keys, Pbx pbx, Clock clock,
            Supplier<List<CrmConnector>> customers, Supplier<Optional<RecordingStore>> recordings) {
        return new Parts(journal, keys, pbx, Optional.empty(), clock, thread("centre-scribe"), thread("centre-desks"),
                Executors.newCachedThreadPool(task -> Thread.ofPlatform().name("centre-plugins").daemon().unstarted(task)),
                customers, recordings, Optional::empty);
    }

    /** On a virtual timeline, without threads and without plugins. */
    public static Parts virtual(Journal journal, PersonalKeys keys, Pbx pbx, Timeline timeline) {
        return new Parts(journal, keys, pbx, Optional.of(timeline), Clock.systemUTC(), Runnable::run, Runnable::run,
                Runnable::run, List::of, Optional::empty, Optional::empty);
    }

    /** The same with contact lists for campaigns. */
    public Parts with(Supplier<Optional<ContactLists>> newLists) {
        return new Parts(journal, keys, pbx, timeline, clock, scribe, desks, outside, customers, recordings, newLists);
    }

    /** The same with somebody who keeps recordings. */
    public Parts keeping(Supplier<Optional<RecordingStore>> store) {
        return new Parts(journal, keys, pbx, timeline, clock, scribe, desks, outside, customers, store, lists);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    }

    Pulse pulse() {
        return timeline.<Pulse>map(TimelinePulse::new).orElseGet(() -> new ThreadPulse(clock, "centre"));
    }

    @Override
    public void close() {
        for (Executor executor : List.of(scribe, desks, outside)) {
            if (executor instanceof ExecutorService service) {
                service.shutdown();
            }
        }
    }
}
