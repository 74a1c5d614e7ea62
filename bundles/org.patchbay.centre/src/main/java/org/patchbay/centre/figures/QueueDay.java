// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

import org.patchbay.api.QueueEntry;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/** One queue: who waits, who could serve, what came of today's contacts, and the last hours. */
final class QueueDay {

    static final Duration SERVICE_LEVEL = Duration.ofSeconds(20);

    private record Waiter(Instant since, ContactId contact) {
        private static final Comparator<Waiter> ORDER = Comparator.comparing(Waiter::since).thenComparing(Waiter::contact);
    }

    private final TreeSet<Waiter> waiting = new TreeSet<>(Waiter.ORDER);
    private final QueueHistory history = new QueueHistory();
    private Duration threshold = SERVICE_LEVEL;
    private int available;
    private int engaged;
    private final Days days;
    private Day day = new Day(Instant.MIN, Instant.MIN);
    private int offered;
    private int answered;
    private int abandoned;
    private int inTime;
    private int measured;

    QueueDay(Days days) {
        this.days = days;
    }

    void threshold(Duration newThreshold) {
        threshold = newThreshold;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && available == 0 && engaged == 0;
    }

    void waits(Instant at, Instant since, ContactId contact) {
        waiting.add(new Waiter(since, contact));
        history.at(at).waiting(waiting.size());
    }

    void waitsNoMore(Instant at, Instant since, ContactId contact) {
        waiting.remove(new Waiter(since, contact));
        history.at(at).waiting(waiting.size());
    }

    void available(int more) {
        available += more;
    }

    void engaged(int more) {
        engaged += more;
    }

    void offered(Instant at) {
        advance(at);
        offered++;
        history.at(at).offered();
    }

    /** @param waited empty where it says nothing about how long customers wait */
    void answered(Instant at, Optional<Duration> waited) {
        advance(at);
        answered++;
        waited.ifPresent(time -> {
            measured++;
            inTime += time.compareTo(threshold) <= 0 ? 1 : 0;
        });
        history.at(at).answered();
    }

    void abandoned(Instant at) {
        advance(at);
        abandoned++;
        measured++;
        history.at(at).abandoned();
    }

    private void advance(Instant at) {
        Day now = days.at(at);
        if (!now.equals(day)) {
            day = now;
            offered = 0;
            answered = 0;
            abandoned = 0;
            inTime = 0;
            measured = 0;
        }
    }

    QueueEntry entry(QueueId id, Label label, Instant at) {
        advance(at);
        history.at(at);
        return new QueueEntry(id, label, waiting.size(), waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first().since()),
                available, engaged, new QueueEntry.Today(offered, answered, abandoned, inTime, measured, threshold),
                history.slots());
    }
}
