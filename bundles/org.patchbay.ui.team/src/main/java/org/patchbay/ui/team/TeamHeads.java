// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.team.TeamColumns.Cell;
import org.patchbay.ui.team.TeamRows.Order;

/** What the columns are; a click on one sorts by it, as the drop-down beside the search does by keyboard. */
final class TeamHeads extends Drawn {
    private static final int PADDING = 6;

    private final Consumer<Order> sort;
    private Order order = Order.NAME;

    TeamHeads(Composite parent, Desk desk, Consumer<Order> sort) {
        super(parent, desk, SWT.NO_FOCUS);
        this.sort = sort;
        WidgetId.set(this, "team.heads");
        desk.words().bind(this, this::redraw);
        addListener(SWT.MouseDown, event -> cells().forEach((by, cell) -> {
            if (event.x >= cell.x() && event.x < cell.x() + cell.width()) {
                this.sort.accept(by);
            }
        }));
    }

    /** The order of now is marked. */
    void show(Order newOrder) {
        order = newOrder;
        redraw();
    }

    /** Whether there are columns with heads at this width. */
    static boolean isNeeded(int width, Desk desk) {
        return TeamColumns.of(width, desk.look()).lines() == 1;
    }

    private TeamColumns columns() {
        return TeamColumns.of(getClientArea().width, desk().look());
    }

    private Map<Order, Cell> cells() {
        TeamColumns columns = columns();
        return Map.of(Order.NAME, columns.name(), Order.STATE, columns.state(), Order.TIME, columns.time(), Order.TEAM,
                columns.team());
    }

    @Override
    protected void paint(GC gc, Point size) {
        cells().forEach((by, cell) -> head(gc, cell, "ui.team.order." + by.name(), by == order, by == Order.TIME));
        head(gc, columns().contact(), "ui.team.contactHead", false, false);
        head(gc, columns().extension(), "ui.team.extension", false, false);
    }

    private void head(GC gc, Cell cell, String key, boolean sorted, boolean right) {
        if (cell.isShown()) {
            gc.setFont(font(TextRole.LABEL));
            gc.setForeground(color(sorted ? Token.INK : Token.INK_2));
            String words = desk().words().text(sorted ? "ui.team.sorted" : "ui.team.unsorted", desk().words().text(key));
            String fit = TextLine.fit(gc, words, cell.width());
            int x = right ? cell.x() + cell.width() - gc.textExtent(fit, SWT.DRAW_TRANSPARENT).x : cell.x();
            gc.drawText(fit, x, PADDING, SWT.DRAW_TRANSPARENT);
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int height = extent(TextRole.LABEL, "Äg").y + 2 * PADDING;
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    @Override
    public boolean isCutOff() {
        return false; // a head is as wide as its column
    }

    @Override
    public String accessibleName() {
        return desk().words().text("ui.team.sortedBy", desk().words().text("ui.team.order." + order.name()));
    }
}
