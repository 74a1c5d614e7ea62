// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Framed;
import org.patchbay.ui.kit.widget.TextLine;

/** The reasons that the search leaves; the one chosen stays chosen as long as it is there. */
final class ReasonList {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 7;

    private final Desk desk;
    private final Framed frame;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Table table;
    private final TextLine empty;
    private List<Named> all = List.of();
    private List<Named> left = List.of();
    private Optional<String> chosen = Optional.empty();
    private String typed = "";
    private Runnable changed = () -> { };

    /** @param id before the ids of its widgets */
    ReasonList(Composite parent, Desk desk, String id) {
        this.desk = desk;
        frame = new Framed(parent, desk, Token.SURFACE).tight();
        stack = frame.hold(new Composite(frame, SWT.NONE));
        stack.setLayout(layout);
        desk.look().style(stack, Token.SURFACE, Token.INK);
        table = WidgetId.set(new Table(stack, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL),
                id + ".reasons");
        desk.look().style(table, Token.SURFACE, Token.INK, TextRole.BODY);
        empty = WidgetId.set(new TextLine(stack, desk, TextRole.BODY, Token.INK_2), id + ".empty");
        empty.words("ui.wrapup.empty").align(SWT.CENTER);
        layout.topControl = table;
        frame.follow(table);
        RowPainter.paint(table, desk);
        table.addListener(SWT.Selection, _ -> choose(table.getSelectionIndex()));
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = desk.words().text("ui.wrapup.reason");
            }
        });
        desk.words().bind(table, this::refresh);
    }

    Control control() {
        return frame;
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
        if (left.isEmpty()) {
            return;
        }
        int now = table.getSelectionIndex();
        int from = now >= 0 ? now : by > 0 ? -1 : left.size();
        choose(Math.clamp(from + by, 0, left.size() - 1));
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
        table.addListener(SWT.DefaultSelection, _ -> runnable.run());
    }

    private void choose(int index) {
        chosen = Optional.of(left.get(index).id());
        table.setSelection(index);
        table.showSelection();
        changed.run();
    }

    private void refresh() {
        left = ReasonFilter.matching(all, typed, desk.words().locale());
        table.setRedraw(false);
        table.removeAll();
        for (Named reason : left) {
            TableItem item = WidgetId.set(new TableItem(table, SWT.NONE), "reason." + reason.id());
            item.setText(desk.words().text(reason.label()));
        }
        table.setRedraw(true);
        reselect();
        layout.topControl = left.isEmpty() && !all.isEmpty() ? empty : table;
        stack.layout();
        changed.run();
    }

    /** Who types has a reason in mind: the first that is left is chosen, ready for Enter. */
    private void reselect() {
        Optional<Named> still = selected();
        if (still.isPresent()) {
            table.setSelection(left.indexOf(still.get()));
            table.showSelection();
        } else {
            chosen = typed.isBlank() ? Optional.empty() : left.stream().findFirst().map(Named::id);
            chosen.ifPresent(_ -> table.setSelection(0));
        }
    }

    /** Room for all of a short list, and for enough of a long one; the same whatever the search leaves. */
    int wantedHeight() {
        int rows = Math.clamp(all.size(), LEAST_ROWS, MOST_ROWS);
        return frame.computeTrim(0, 0, 100, RowPainter.height(table, desk) * rows).height + 2 * Framed.TIGHT;
    }
}
