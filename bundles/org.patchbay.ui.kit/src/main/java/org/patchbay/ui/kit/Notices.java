// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Notice.Kind;

/**
 * What the agent was told: the notices that stand on the desk now, and those of the day, read or not. UI thread only.
 */
public final class Notices {
    /** Notices that are remembered. */
    public static final int REMEMBERED = 100;

    private static final int MOST = 3;
    /** A desk that comes back is not told what happened long ago. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** What says that a trouble is over, and the trouble, which need not be closed by hand then. */
    private static final Map<String, String> OVER = Map.of("notice.phone-reachable", "notice.phone-unreachable");
    private static final List<String> TROUBLE = List.of("-failed", "-lost", "-refused", "-unreachable");

    /**
     * A notice of the day.
     *
     * @param at centre's time
     * @param read whether the agent closed it, or saw it among the others
     */
    public record Entry(Notice notice, Instant at, boolean read) {
    }

    private final Supplier<Instant> clock;
    private final List<Notice> open = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private long seen;
    private final Bindings listeners = new Bindings();

    /** @param clock the centre's time */
    public Notices(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** The same sentence twice is one notice on the desk, and two of the day. */
    public void show(Notice notice) {
        open.removeIf(n -> n.message().equals(notice.message()));
        open.add(notice);
        if (open.size() > MOST) {
            open.stream().filter(n -> !n.mustBeAcknowledged()).findFirst().ifPresent(open::remove);
        }
        entries.add(new Entry(notice, clock.get(), false));
        if (entries.size() > REMEMBERED) {
            entries.removeFirst();
        }
        listeners.run();
    }

    /** What the centre says; each notice once, old ones not at all. */
    void show(DeskView view) {
        for (org.patchbay.model.desk.Notice notice : view.notices()) {
            if (notice.number() > seen) {
                seen = notice.number();
                withdraw(OVER.get(notice.message().key()));
                if (Duration.between(notice.at(), view.centreTime()).compareTo(FRESH) < 0) {
                    show(new Notice(kind(notice.message().key()), notice.message(), Optional.empty()));
                }
            }
        }
    }

    private void withdraw(String key) {
        List<Notice> over = open.stream().filter(n -> n.message().key().equals(key)).toList();
        over.forEach(this::close);
    }

    /** Another agent's desk: forget. */
    public void clear() {
        seen = 0;
        open.clear();
        entries.clear();
        listeners.run();
    }

    private static Kind kind(String key) {
        return TROUBLE.stream().anyMatch(key::endsWith) ? Kind.WARNING : Kind.INFO;
    }

    /** The agent closed, or acknowledged, it: it is read. */
    public void close(Notice notice) {
        entries.replaceAll(e -> e.notice().message().equals(notice.message()) ? read(e) : e);
        open.remove(notice);
        listeners.run();
    }

    /** It leaves the desk by itself, and nobody knows whether it was read. */
    public void fade(Notice notice) {
        if (open.remove(notice)) {
            listeners.run();
        }
    }

    /** The agent looked at all of them; what must be acknowledged still has to be. */
    public void readAll() {
        if (entries.stream().anyMatch(e -> !e.read() && !isAwaited(e))) {
            entries.replaceAll(e -> isAwaited(e) ? e : read(e));
            listeners.run();
        }
    }

    /** Forget the notices of the day, but for those that must be acknowledged. */
    public void forget() {
        open.removeIf(n -> !n.mustBeAcknowledged());
        entries.removeIf(e -> !isAwaited(e));
        listeners.run();
    }

    /** On the desk now, the newest last. */
    public List<Notice> open() {
        return List.copyOf(open);
    }

    /** Of the day, the newest first. */
    public List<Entry> entries() {
        return List.copyOf(entries.reversed());
    }

    public int unread() {
        return (int) entries.stream().filter(e -> !e.read()).count();
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    private boolean isAwaited(Entry entry) {
        return entry.notice().mustBeAcknowledged() && !entry.read();
    }

    private static Entry read(Entry entry) {
        return new Entry(entry.notice(), entry.at(), true);
    }
}
