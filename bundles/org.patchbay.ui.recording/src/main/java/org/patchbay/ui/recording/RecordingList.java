// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.api.Recordings;
import org.patchbay.model.RecordingId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.FramedList;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;

/** The recordings that fit, page by page while one scrolls; or why there are none. */
final class RecordingList {
    /** Narrower than this the details take two lines. */
    private static final int NARROW = 300;
    private static final int PAGE = 100;
    private static final int SLOW_MILLIS = 300;
    /** What changes within is shown at once. */
    private static final int GATHER_MILLIS = 500;

    private final Desk desk;
    private final Filters filters;
    private final FramedList framed;
    private final RowList list;
    private final Nothing nothing;
    private final List<RecordingEntry> entries = new ArrayList<>();
    private Optional<RecordingPage.Place> next = Optional.empty();
    private Optional<RecordingId> chosen = Optional.empty();
    private Consumer<Optional<RecordingEntry>> told = _ -> { };
    /** Answers to older questions don't count. */
    private int question;
    private boolean asking;
    private boolean stale;
    private boolean gathers;

    RecordingList(Composite parent, Desk desk, Filters filters) {
        this.desk = desk;
        this.filters = filters;
        framed = new FramedList(parent, desk, Token.SURFACE, "recordings.list", "ui.recordings.title", new Lines());
        list = framed.list();
        nothing = new Nothing(framed.place(), desk, filters::clear, this::ask);
        framed.show(nothing.control());
        list.onSelect(() -> choose(list.selected()));
        list.onScroll(this::askForMore);
        filters.onChange(this::ask);
    }

    Control control() {
        return framed.control();
    }

    /** Told which one is chosen, also when none is any more. */
    void onChoose(Consumer<Optional<RecordingEntry>> listener) {
        told = listener;
    }

    /** Told when one is taken by Enter or a double click. */
    void onTake(Runnable take) {
        list.onTake(take);
    }

    void focus() {
        list.setFocus();
    }

    List<RecordingEntry> entries() {
        return List.copyOf(entries);
    }

    /** From the beginning. */
    void ask() {
        question++;
        asking = false;
        next = Optional.empty();
        page(true);
    }

    /** There are others in the store. */
    void stale() {
        if (!gathers) {
            gathers = true;
            desk.display().timerExec(GATHER_MILLIS, () -> {
                gathers = false;
                if (list.isDisposed()) {
                    return;
                }
                if (list.isVisible()) {
                    again();
                } else if (control().isVisible()) {
                    ask();
                }
            });
        }
    }

    /** What is there now, with the same choice at the same place; once what is asked already has come. */
    void again() {
        Optional<Recordings> recordings = desk.session().map(s -> s.recordings());
        if (asking || entries.isEmpty() || recordings.isEmpty()) {
            stale = asking;
            if (!asking) {
                ask();
            }
            return;
        }
        asking = true;
        int now = question;
        desk.onUi(Reload.of(recordings.get(), filters.query(Optional.empty(), RecordingQuery.MOST), entries.getLast().began()),
                (page, failure) -> {
                    if (now == question && !list.isDisposed()) {
                        asking = false;
                        if (failure == null) {
                            replace(page);
                        }
                        freshen();
                    }
                });
    }

    private void replace(RecordingPage page) {
        int top = list.first();
        Optional<RecordingId> topmost = top > 0 && top < entries.size() ? Optional.of(entries.get(top).id()) : Optional.empty();
        filters.show(page);
        entries.clear();
        entries.addAll(page.entries());
        next = page.next();
        reselect();
        list.refresh();
        list.top(topmost.map(ids()::indexOf).filter(i -> i >= 0).orElse(top));
        if (entries.isEmpty()) {
            ask();
        }
    }

    private void freshen() {
        if (stale) {
            stale = false;
            stale();
        }
    }

    private void page(boolean first) {
        Optional<Recordings> recordings = desk.session().map(s -> s.recordings());
        if (asking || recordings.isEmpty()) {
            return;
        }
        asking = true;
        int now = question;
        if (first) {
            desk.display().timerExec(SLOW_MILLIS, () -> {
                if (now == question && asking && !list.isDisposed()) {
                    framed.show(nothing.loading());
                }
            });
        }
        desk.onUi(recordings.get().find(filters.query(next, PAGE)), (page, failure) -> {
            if (now == question && !list.isDisposed()) {
                asking = false;
                answered(first, page, failure);
                freshen();
            }
        });
    }

    private void answered(boolean first, RecordingPage page, Throwable failure) {
        if (failure != null) {
            framed.show(nothing.failed());
            return;
        }
        filters.show(page);
        if (first) {
            entries.clear();
        }
        entries.addAll(page.entries());
        next = page.next();
        if (entries.isEmpty() && next.isPresent()) {
            page(true); // what was looked through so far had none that fits
            return;
        }
        if (first) {
            list.top(0);
            reselect();
        }
        list.refresh();
        framed.show(entries.isEmpty() ? nothing.empty(filters.isNarrow()) : list);
    }

    private void askForMore() {
        if (list.end() >= entries.size() - PAGE / 4 && next.isPresent()) {
            desk.post(() -> {
                if (!list.isDisposed() && next.isPresent()) {
                    page(false);
                }
            });
        }
    }

    private void reselect() {
        List<RecordingId> ids = ids();
        int index = chosen.map(ids::indexOf).orElse(-1);
        list.mark(index);
        if (index < 0 && chosen.isPresent()) {
            chosen = Optional.empty();
            told.accept(Optional.empty());
        }
    }

    private List<RecordingId> ids() {
        return entries.stream().map(RecordingEntry::id).toList();
    }

    private void choose(int index) {
        RecordingEntry entry = entries.get(index);
        if (chosen.filter(entry.id()::equals).isEmpty()) {
            chosen = Optional.of(entry.id());
            told.accept(Optional.of(entry));
        }
    }

    /** Who and how long, then when, with whom and for what. */
    private final class Lines implements Rows {
        @Override
        public int count() {
            return entries.size();
        }

        @Override
        public int height(int width) {
            return width < desk.look().scaled(NARROW) ? RowInk.height(desk.look(), TextRole.BODY_STRONG, TextRole.LABEL, TextRole.LABEL)
                    : RowInk.height(desk.look(), TextRole.BODY_STRONG, TextRole.LABEL);
        }

        @Override
        public void paint(RowInk ink, int index) {
            RecordingText text = text(index);
            ink.line(TextRole.BODY_STRONG, Token.INK, text.title(), text.number(), TextRole.BODY, Token.INK, text.length())
                    .words(TextRole.LABEL, Token.INK_2, text.details());
        }

        @Override
        public String spoken(int index) {
            return text(index).all();
        }

        private RecordingText text(int index) {
            return new RecordingText(desk.words(), entries.get(index));
        }
    }
}
