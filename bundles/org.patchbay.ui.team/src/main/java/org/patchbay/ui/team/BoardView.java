// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.api.QueueEntry;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.Reason;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.team.BoardRows.Order;

/** Search and order above, the queues below. */
final class BoardView extends Composite {
    private static final int GAP = 12;

    private final Desk desk;
    private final BoardRows rows = new BoardRows();
    private final DropDown order;
    private final Board board;
    private Optional<String> trouble = Optional.of("ui.state.loading");

    BoardView(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "board");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = GAP;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        TextField search = new TextField(this, desk, TextRole.BODY, Token.SURFACE, "board.search").icon("search")
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
        order.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        board = new Board(this, desk, rows);
        board.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        desk.words().bind(this, this::words);
        Live.follow(this, desk, DeskSession::wallboard, new Listener());
    }

    private final class Listener implements LiveListener<QueueEntry> {
        @Override
        public void refused(Reason reason) {
            rows.whole(List.of());
            trouble = Optional.of("reason." + reason.name());
            refresh();
        }

        @Override
        public void whole(List<QueueEntry> entries, Instant at) {
            rows.whole(entries);
            trouble = Optional.empty();
            refresh();
        }

        @Override
        public void changed(List<QueueEntry> entries, Instant at) {
            rows.changed(entries).ifPresentOrElse(board::refresh, board::refresh);
        }
    }

    private void words() {
        rows.language(desk.words().locale());
        order.show(Stream.of(Order.values())
                .map(o -> new Named(o.name(), Label.of(desk.words().text("ui.board.order." + o.name())))).toList());
        refresh();
        requestLayout();
    }

    private void refresh() {
        board.message(Optional.of(desk.words().text(trouble.orElse(rows.size() == 0 ? "ui.board.empty" : "ui.board.none"))));
        board.refresh();
    }
}
