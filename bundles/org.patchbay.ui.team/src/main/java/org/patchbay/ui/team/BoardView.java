// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.api.QueueEntry;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.team.BoardRows.Order;

/** Search and order above, the queues below. */
final class BoardView extends LivePage<QueueId, QueueEntry> {
    private static final int GAP = 12;
    private static final int NARROW = 440;

    private final TextField search;
    private final DropDown order;

    BoardView(Composite parent, Desk desk) {
        this(parent, desk, new BoardRows(), new GridLayout(2, false));
    }

    private BoardView(Composite parent, Desk desk, BoardRows rows, GridLayout layout) {
        super(parent, desk, "board", rows, layout);
        layout.verticalSpacing = GAP;
        search = new TextField(this, desk, TextRole.BODY, Token.SURFACE, "board.search").icon("search")
                .hint("ui.board.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.onChange(text -> {
            rows.filter(text);
            refresh();
        });
        order = WidgetId.set(new DropDown(this, desk, () -> desk.words().text("ui.team.order")), "board.order")
                .onChoose(chosen -> {
                    rows.order(Order.valueOf(chosen.id()));
                    refresh();
                });
        order.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
        list("tiles", Token.CANVAS, new TilePainter(desk, rows));
        addListener(SWT.Resize, _ -> arrange());
        desk.look().bind(this, this::arrange);
        follow(DeskSession::wallboard);
    }

    /** Where there is little room the search has a line of its own. */
    private void arrange() {
        boolean narrow = getClientArea().width < desk().look().scaled(NARROW);
        ((GridData) search.getLayoutData()).horizontalSpan = narrow ? 2 : 1;
        GridData second = (GridData) order.getLayoutData();
        second.horizontalSpan = narrow ? 2 : 1;
        second.grabExcessHorizontalSpace = narrow;
        second.minimumWidth = 1;
        layout(true);
    }

    @Override
    void words() {
        order.show(Stream.of(Order.values())
                .map(o -> new Named(o.name(), Label.of(desk().words().text("ui.board.order." + o.name())))).toList());
        requestLayout();
    }
}
