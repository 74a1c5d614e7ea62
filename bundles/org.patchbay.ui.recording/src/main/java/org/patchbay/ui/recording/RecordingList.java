// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.api.Recordings;
import org.patchbay.model.RecordingId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Framed;

/** The recordings that fit, page by page while one scrolls; or why there are none. */
final class RecordingList {
    private static final int PAGE = 100;
    private static final int SLOW_MILLIS = 300;
    /** What changes within is shown at once. */
    private static final int GATHER_MILLIS = 500;

    private final Desk desk;
    private final Filters filters;
    private final Framed frame;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Table table;
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
        frame = new Framed(parent, desk, Token.SURFACE).tight();
        stack = frame.hold(new Composite(frame, SWT.NONE));
        stack.setLayout(layout);
        desk.look().style(stack, Token.SURFACE, Token.INK);
        table = WidgetId.set(new Table(stack, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL), "recordings.list");
        desk.look().style(table, Token.SURFACE, Token.INK, TextRole.BODY);
        frame.follow(table);
        nothing = new Nothing(stack, desk, filters::clear, this::ask);
        layout.topControl = nothing.control();
        RowPainter.paint(table, desk);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, _ -> choose(table.getSelectionIndex()));
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = desk.words().text("ui.recordings.title");
            }
        });
        desk.words().bind(table, this::redrawAll);
        filters.onChange(this::ask);
    }

    Control control() {
        return frame;
    }

    /** Told which one is chosen, also when none is any more. */
    void onChoose(Consumer<Optional<RecordingEntry>> listener) {
        told = listener;
    }

    /** Told when one is taken by Enter or a double click. */
    void onTake(Runnable take) {
        table.addListener(SWT.DefaultSelection, _ -> take.run());
    }

    void focus() {
        table.setFocus();
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
                if (table.isVisible()) {
                    again();
                } else if (!table.isDisposed() && frame.isVisible()) {
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
                    if (now == question && !table.isDisposed()) {
                        asking = false;
                        if (failure == null) {
                            replace(page);
                        }
                        freshen();
                    }
                });
    }

    private void replace(RecordingPage page) {
        int top = table.getTopIndex();
        Optional<RecordingId> topmost = top > 0 && top < entries.size() ? Optional.of(entries.get(top).id()) : Optional.empty();
        filters.show(page);
        entries.clear();
        entries.addAll(page.entries());
        next = page.next();
        table.setItemCount(entries.size());
        table.clearAll();
        reselect();
        List<RecordingId> ids = ids();
        table.setTopIndex(topmost.map(ids::indexOf).filter(i -> i >= 0).orElse(Math.min(top, Math.max(0, ids.size() - 1))));
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
                if (now == question && asking && !table.isDisposed()) {
                    show(nothing.loading());
                }
            });
        }
        desk.onUi(recordings.get().find(filters.query(next, PAGE)), (page, failure) -> {
            if (now == question && !table.isDisposed()) {
                asking = false;
                answered(first, page, failure);
                freshen();
            }
        });
    }

    private void answered(boolean first, RecordingPage page, Throwable failure) {
        if (failure != null) {
            show(nothing.failed());
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
        table.setItemCount(entries.size());
        if (first) {
            table.clearAll();
            table.setTopIndex(0);
            reselect();
        }
        show(entries.isEmpty() ? nothing.empty(filters.isNarrow()) : table);
    }

    private void show(Control top) {
        layout.topControl = top;
        stack.layout(true, true);
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= entries.size()) {
            return; // GTK asks for rows also while they are taken away
        }
        RecordingText text = new RecordingText(desk.words(), entries.get(index));
        item.setData(text);
        item.setText(text.all());
        WidgetId.set(item, "recording." + text.entry().id());
        item.setData(text);
        if (index >= entries.size() - PAGE / 4 && next.isPresent()) {
            desk.post(() -> {
                if (!table.isDisposed() && next.isPresent()) {
                    page(false);
                }
            });
        }
    }

    private void redrawAll() {
        table.clearAll();
        table.redraw();
    }

    private void reselect() {
        List<RecordingId> ids = ids();
        int index = chosen.map(ids::indexOf).orElse(-1);
        table.deselectAll();
        if (index >= 0) {
            table.setSelection(index);
        } else if (chosen.isPresent()) {
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
}
