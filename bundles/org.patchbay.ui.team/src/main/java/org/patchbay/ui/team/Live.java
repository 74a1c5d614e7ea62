// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.api.Subscription;
import org.patchbay.model.Reason;
import org.patchbay.ui.kit.Desk;

/** A live list of the session of now, handed over on the UI thread as long as the widget is there. */
final class Live {

    private Live() {
    }

    static <E> void follow(Widget widget, Desk desk, BiFunction<DeskSession, LiveListener<E>, Subscription> open,
            LiveListener<E> shown) {
        Optional<?>[] now = { Optional.empty() };
        Runnable close = () -> now[0].ifPresent(subscription -> ((Subscription) subscription).close());
        widget.addListener(SWT.Dispose, _ -> close.run());
        desk.followSession(widget, session -> {
            close.run();
            now[0] = session.map(s -> open.apply(s, onUi(widget, desk, shown)));
        });
    }

    private static <E> LiveListener<E> onUi(Widget widget, Desk desk, LiveListener<E> shown) {
        return new LiveListener<>() {
            @Override
            public void refused(Reason reason) {
                post(() -> shown.refused(reason));
            }

            @Override
            public void whole(List<E> entries, Instant at) {
                post(() -> shown.whole(entries, at));
            }

            @Override
            public void changed(List<E> entries, Instant at) {
                post(() -> shown.changed(entries, at));
            }

            private void post(Runnable news) {
                desk.post(() -> {
                    if (!widget.isDisposed()) {
                        news.run();
                    }
                });
            }
        };
    }
}
