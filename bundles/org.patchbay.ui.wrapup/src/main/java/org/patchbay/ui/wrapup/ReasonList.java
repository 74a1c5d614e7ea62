// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.FramedList;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;
import org.patchbay.ui.kit.widget.TextLine;

/** The reasons that the search leaves; the one chosen stays chosen as long as it is there. */
final class ReasonList {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 7;

    private final Desk desk;
    private final FramedList framed;
    private final RowList list;
    private final TextLine empty;
    private List<Named> all = List.of();
    private List<Named> left = List.of();
    private Optional<String> chosen = Optional.empty();
    private String typed = "";
    private Runnable changed = () -> { };

    /** @param id before the ids of its widgets */
    ReasonList(Composite parent, Desk desk, String id) {
        this.desk = desk;
        framed = new FramedList(parent, desk, Token.SURFACE, id + ".reasons", "ui.wrapup.reason", new Lines());
        list = framed.list();
        empty = WidgetId.set(new TextLine(framed.place(), desk, TextRole.BODY, Token.INK_2), id + ".empty");
        empty.words("ui.wrapup.empty").align(SWT.CENTER);
        list.onSelect(() -> {
            chosen = Optional.of(left.get(list.selected()).id());
            changed.run();
        });
        desk.words().bind(list, this::refresh);
    }

    Control control() {
        return framed.control();
    }

    void show(List<Named> reasons) {
        if (!all.equals(reasons)) {
            all = reasons;
            refresh();
        }
    }

    void filter(String text) {
        typed = text;
        refresh();
    }

    /** Choose this one, whatever is being searched for. */
    void choose(String reason) {
        typed = "";
        chosen = Optional.of(reason);
        refresh();
    }

    /** Choose the next one but {@code by - 1}; the first or the last where there is none chosen. */
    void move(int by) {
        list.move(by);
    }

    Optional<Named> selected() {
        return left.stream().filter(r -> chosen.filter(r.id()::equals).isPresent()).findFirst();
    }

    /** Told after each choice. */
    void onChange(Runnable runnable) {
        changed = runnable;
    }

    /** Told when an entry is taken by Enter or double click. */
    void onChosen(Runnable runnable) {
        list.onTake(runnable);
    }

    private void refresh() {
        left = ReasonFilter.matching(all, typed, desk.words().locale());
        list.refresh();
        reselect();
        framed.show(left.isEmpty() && !all.isEmpty() ? empty : list);
        changed.run();
    }

    /** Who types has a reason in mind: the first that is left is chosen, ready for Enter. */
    private void reselect() {
        if (selected().isEmpty()) {
            chosen = typed.isBlank() ? Optional.empty() : left.stream().findFirst().map(Named::id);
        }
        int index = selected().map(left::indexOf).orElse(-1);
        list.mark(index);
        list.reveal(Math.max(0, index));
    }

    /** Room for all of a short list, and for enough of a long one; the same whatever the search leaves. */
    int wantedHeight() {
        return framed.height(Math.clamp(all.size(), LEAST_ROWS, MOST_ROWS));
    }

    private final class Lines implements Rows {
        @Override
        public int count() {
            return left.size();
        }

        @Override
        public int height(int width) {
            return RowInk.height(desk.look(), TextRole.BODY, width, all.stream().map(Named::label).map(desk.words()::text));
        }

        @Override
        public void paint(RowInk ink, int index) {
            ink.words(TextRole.BODY, Token.INK, spoken(index));
        }

        @Override
        public String spoken(int index) {
            return desk.words().text(left.get(index).label());
        }

        @Override
        public String id(int index) {
            return "reason." + left.get(index).id();
        }
    }
}
