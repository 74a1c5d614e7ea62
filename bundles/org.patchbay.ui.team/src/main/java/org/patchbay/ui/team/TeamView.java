// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.model.AgentState;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.team.TeamRows.Order;

/** Search and filters above, the agents, and below what may be done with the one chosen. */
final class TeamView extends Composite {
    private final Desk desk;
    private final TeamRows rows = new TeamRows();
    private final TeamFilter filter;
    private final TextLine summary;
    private final TeamHeads heads;
    private final TeamTable table;
    private final MemberBar bar;
    private Optional<String> trouble = Optional.of("ui.state.loading");

    TeamView(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "team");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        filter = new TeamFilter(this, desk, f -> {
            rows.filter(f);
            refresh();
        }, this::sort);
        filter.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        summary = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "team.summary");
        summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        heads = new TeamHeads(this, desk, this::sort);
        heads.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = new TeamTable(this, desk, rows);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        bar = new MemberBar(this, desk, table.painter());
        bar.show(Optional.empty());
        table.on(() -> bar.show(table.selected()), bar::focusFirst, bar::contextMenu);
        filter.field().addListener(SWT.KeyDown, this::key);
        addListener(SWT.Resize, _ -> arrange());
        desk.words().bind(this, () -> {
            rows.language(desk.words().locale());
            refresh();
        });
        Live.follow(this, desk, DeskSession::team, new Listener());
    }

    private final class Listener implements LiveListener<TeamMemberView> {
        @Override
        public void refused(Reason reason) {
            rows.whole(List.of());
            trouble = Optional.of("reason." + reason.name());
            refresh();
        }

        @Override
        public void whole(List<TeamMemberView> entries, Instant at) {
            rows.whole(entries);
            trouble = Optional.empty();
            refresh();
        }

        @Override
        public void changed(List<TeamMemberView> entries, Instant at) {
            Optional<BitSet> same = rows.changed(entries);
            same.ifPresentOrElse(table::refresh, table::refresh);
            news();
        }
    }

    private void sort(Order by) {
        rows.order(by);
        heads.show(by);
        filter.show(by);
        table.refresh();
    }

    private void refresh() {
        filter.teams(rows.teams());
        table.refresh();
        news();
    }

    private void news() {
        table.message(Optional.of(desk.words().text(trouble.orElse(rows.size() == 0 ? "ui.team.empty" : "ui.team.none"))));
        summary.showData(desk.words().text("ui.team.summary", rows.size(), rows.shown().size(),
                rows.count(AgentState.AVAILABLE), rows.count(AgentState.ENGAGED), rows.count(AgentState.RONA)));
        bar.show(table.selected());
    }

    private void arrange() {
        boolean needed = TeamHeads.isNeeded(getClientArea().width, desk);
        ((GridData) heads.getLayoutData()).exclude = !needed;
        heads.setVisible(needed);
    }

    /** From the search straight into the list. */
    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> moved(event, 1);
            case SWT.ARROW_UP -> moved(event, -1);
            default -> { }
        }
    }

    private void moved(Event event, int by) {
        event.doit = false;
        table.move(by);
    }
}
