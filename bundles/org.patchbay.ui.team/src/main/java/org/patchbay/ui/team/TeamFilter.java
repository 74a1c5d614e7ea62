// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.team.TeamRows.Filter;
import org.patchbay.ui.team.TeamRows.Order;

/** Whom the list shows, and in which order. */
final class TeamFilter extends Composite {
    private static final String ALL = "all";
    private static final int NARROW = 640;
    private static final int LEAST = 90;

    private final Desk desk;
    private final TextField search;
    private final DropDown state;
    private final DropDown team;
    private final DropDown order;
    private final GridLayout grid = new GridLayout(4, false);
    private Map<String, String> teams = Map.of();

    TeamFilter(Composite parent, Desk desk, Consumer<Filter> filtered, Consumer<Order> ordered) {
        super(parent, SWT.NONE);
        this.desk = desk;
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.horizontalSpacing = 8;
        setLayout(grid);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        search = new TextField(this, desk, TextRole.BODY, Token.SURFACE, "team.search").icon("search").hint("ui.team.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        state = choice("team.filter.state", "ui.team.filter.state", _ -> filtered.accept(value()));
        team = choice("team.filter.team", "ui.team.filter.team", _ -> filtered.accept(value()));
        order = choice("team.order", "ui.team.order", chosen -> ordered.accept(Order.valueOf(chosen.id())));
        search.onChange(_ -> filtered.accept(value()));
        desk.words().bind(this, this::fill);
        addListener(SWT.Resize, _ -> arrange());
    }

    private DropDown choice(String id, String key, Consumer<Named> chosen) {
        DropDown choice = WidgetId.set(new DropDown(this, desk, () -> desk.words().text(key)), id).onChoose(chosen);
        choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
        return choice;
    }

    /** Arrow keys in it belong to the list. */
    TextField search() {
        return search;
    }

    private Filter value() {
        return new Filter(search.text(), chosen(state).map(AgentState::valueOf), chosen(team));
    }

    private static Optional<String> chosen(DropDown choice) {
        return choice.value().map(Named::id).filter(id -> !id.equals(ALL));
    }

    /** @param now by id */
    void teams(Map<String, String> now) {
        if (!teams.equals(now)) {
            teams = now;
            fill();
        }
    }

    /** As chosen at the heads of the columns. */
    void show(Order now) {
        order.choose(named(now.name(), "ui.team.order." + now.name()));
    }

    private void fill() {
        state.show(Stream.concat(Stream.of(named(ALL, "ui.team.filter.allStates")),
                Stream.of(AgentState.values()).map(s -> named(s.name(), "agent.state." + s.name()))).toList());
        List<Named> some = new ArrayList<>(List.of(named(ALL, "ui.team.filter.allTeams")));
        teams.forEach((id, label) -> some.add(new Named(id, Label.of(label))));
        team.show(some);
        order.show(Stream.of(Order.values()).map(o -> named(o.name(), "ui.team.order." + o.name())).toList());
        boolean several = teams.size() > 1;
        team.setVisible(several);
        ((GridData) team.getLayoutData()).exclude = !several;
        arrange();
    }

    private Named named(String id, String key) {
        return new Named(id, Label.of(desk.words().text(key)));
    }

    /** Where there is little room the search has a line of its own. */
    private void arrange() {
        boolean narrow = getClientArea().width < desk.look().scaled(NARROW);
        int choices = teams.size() > 1 ? 3 : 2;
        int columns = getClientArea().width < choices * desk.look().scaled(LEAST) ? 1 : choices;
        grid.numColumns = narrow ? columns : choices + 1;
        ((GridData) search.getLayoutData()).horizontalSpan = narrow ? columns : 1;
        for (DropDown choice : List.of(state, team, order)) {
            ((GridData) choice.getLayoutData()).grabExcessHorizontalSpace = narrow;
            ((GridData) choice.getLayoutData()).minimumWidth = 1;
        }
        layout(true);
        requestLayout();
    }
}
