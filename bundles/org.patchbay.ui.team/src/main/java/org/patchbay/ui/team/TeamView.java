// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.team.TeamRows.Order;

/** Search and filters above, the agents, and below what may be done with the one chosen. */
final class TeamView extends LivePage<AgentId, TeamMemberView> {
    private final TeamRows rows;
    private final TeamFilter filter;
    private final TextLine summary;
    private final TeamHeads heads;
    private final MemberBar bar;

    TeamView(Composite parent, Desk desk) {
        this(parent, desk, new TeamRows());
    }

    private TeamView(Composite parent, Desk desk, TeamRows rows) {
        super(parent, desk, "team", rows, new GridLayout());
        this.rows = rows;
        filter = new TeamFilter(this, desk, f -> {
            rows.filter(f);
            refresh();
        }, this::sort);
        filter.setLayoutData(wide());
        summary = WidgetId.set(new TextLine(this, desk, TextRole.LABEL, Token.INK_2), "team.summary");
        summary.setLayoutData(wide());
        heads = new TeamHeads(this, desk, this::sort);
        heads.setLayoutData(wide());
        TeamPainter painter = new TeamPainter(desk, rows);
        RowList list = list("table", Token.SURFACE, painter);
        bar = new MemberBar(this, desk, painter);
        bar.show(Optional.empty());
        list.onTake(bar::focusFirst);
        list.addListener(SWT.MenuDetect, _ -> bar.contextMenu());
        SearchKeys.bind(filter.search(), list::move);
        addListener(SWT.Resize, _ -> arrange());
        follow(DeskSession::team);
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.TOP, true, false);
    }

    private void sort(Order by) {
        rows.order(by);
        heads.show(by);
        filter.show(by);
        arranged();
    }

    @Override
    void refresh() {
        filter.teams(rows.teams());
        super.refresh();
    }

    @Override
    void news() {
        super.news();
        summary.showWords(desk().words().text("ui.team.summary", rows.size(), rows.shown().size(),
                rows.count(AgentState.AVAILABLE), rows.count(AgentState.ENGAGED), rows.count(AgentState.RONA)));
        bar.show(chosen());
    }

    private void arrange() {
        boolean needed = TeamHeads.isNeeded(getClientArea().width, desk());
        ((GridData) heads.getLayoutData()).exclude = !needed;
        heads.setVisible(needed);
    }
}
