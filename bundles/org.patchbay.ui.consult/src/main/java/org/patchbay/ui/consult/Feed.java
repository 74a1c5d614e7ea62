// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.ui.kit.Desk;

/**
 * The one list of targets that is open. A new question closes the one before, and what still comes to that one is
 * dropped. News come from any thread and are handed over on the UI thread, all that are due together.
 */
final class Feed {
    private final Desk desk;
    private final TargetListener screen;
    private Optional<Question> question = Optional.empty();

    /** @param screen told on the UI thread */
    Feed(Desk desk, TargetListener screen) {
        this.desk = desk;
        this.screen = screen;
    }

    void ask(TargetQuery query) {
        close();
        desk.session().ifPresent(session -> {
            Question asked = new Question();
            question = Optional.of(asked);
            asked.list = session.targets(query, asked);
        });
    }

    void more() {
        question.ifPresent(asked -> asked.list.more());
    }

    void refresh() {
        question.ifPresent(asked -> asked.list.refresh());
    }

    void close() {
        question.ifPresent(asked -> asked.list.close());
        question = Optional.empty();
    }

    private final class Question implements TargetListener {
        private final Queue<Consumer<TargetListener>> news = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean posted = new AtomicBoolean();
        private TargetList list;

        @Override
        public void page(TargetPage page) {
            put(screen -> screen.page(page));
        }

        @Override
        public void changed(TargetEntry entry) {
            put(screen -> screen.changed(entry));
        }

        @Override
        public void removed(String key) {
            put(screen -> screen.removed(key));
        }

        private void put(Consumer<TargetListener> item) {
            news.add(item);
            if (posted.compareAndSet(false, true)) {
                desk.post(this::handOver);
            }
        }

        private void handOver() {
            posted.set(false);
            for (Consumer<TargetListener> item = news.poll(); item != null; item = news.poll()) {
                if (question.filter(asked -> asked == this).isPresent()) {
                    item.accept(screen);
                }
            }
        }
    }
}
