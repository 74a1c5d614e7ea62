// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.desk.DeskView;

/** The notices that stand on the desk, the newest last. UI thread only. */
public final class Notices {
    private static final int MOST = 3;
    /** A desk that comes back is not told what happened long ago. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** What says that a trouble is over, and the trouble, which need not be closed by hand then. */
    private static final Map<String, String> OVER = Map.of("notice.phone-reachable", "notice.phone-unreachable");
    private static final List<String> TROUBLE = List.of("-failed", "-lost", "-refused", "-unreachable");

    private final List<Notice> open = new ArrayList<>();
    private long seen;
    private final Bindings listeners = new Bindings();

    /** The same sentence twice is one notice. */
    public void show(Notice notice) {
        open.removeIf(n -> n.message().equals(notice.message()));
        open.add(notice);
        if (open.size() > MOST) {
            open.removeFirst();
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
        if (open.removeIf(n -> n.message().key().equals(key))) {
            listeners.run();
        }
    }

    /** Another agent's desk: forget. */
    public void clear() {
        seen = 0;
        open.clear();
        listeners.run();
    }

    private static Notice.Kind kind(String key) {
        return TROUBLE.stream().anyMatch(key::endsWith) ? Notice.Kind.WARNING : Notice.Kind.INFO;
    }

    public void close(Notice notice) {
        if (open.remove(notice)) {
            listeners.run();
        }
    }

    public List<Notice> open() {
        return List.copyOf(open);
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }
}
