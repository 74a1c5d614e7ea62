// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.TextField;

/** What the list is narrowed by: a text, an agent, a queue, a time. */
final class Filters {
    private static final String ALL = "";
    private static final int PAUSE_MILLIS = 200;

    private enum Since {
        ANY(-1, "ui.recordings.any-time"), TODAY(0, "ui.recordings.today"), WEEK(6, "ui.recordings.week"),
        MONTH(29, "ui.recordings.month");

        private final int days;
        private final String key;

        Since(int days, String key) {
            this.days = days;
            this.key = key;
        }
    }

    private final Desk desk;
    private final Composite row;
    private final TextField search;
    private final DropDown agents;
    private final DropDown queues;
    private final DropDown since;
    private List<Named> knownAgents = List.of();
    private List<Named> knownQueues = List.of();
    private Runnable changed = () -> { };
    private int typed;

    Filters(Composite parent, Desk desk) {
        this.desk = desk;
        row = new Composite(parent, SWT.NONE);
        desk.look().style(row, Token.CANVAS, Token.INK);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        search = new TextField(row, desk, TextRole.BODY, Token.SURFACE, "recordings.search").icon("search")
                .hint("ui.recordings.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite choices = new Composite(row, SWT.NONE);
        desk.look().style(choices, Token.CANVAS, Token.INK);
        choices.setLayout(new ButtonRow());
        choices.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        agents = dropDown(choices, "agent", "ui.recordings.agent");
        queues = dropDown(choices, "queue", "ui.recordings.queue");
        since = dropDown(choices, "since", "ui.recordings.time");
        search.onChange(_ -> later());
        desk.words().bind(row, this::name);
    }

    Composite control() {
        return row;
    }

    /** Told when something else is wanted; who types is given a moment. */
    void onChange(Runnable runnable) {
        changed = runnable;
    }

    /** The keyboard begins here. */
    void focus() {
        search.focus();
    }

    TextField search() {
        return search;
    }

    private DropDown dropDown(Composite parent, String id, String key) {
        DropDown made = new DropDown(parent, desk, () -> desk.words().text(key));
        return WidgetId.set(made, "recordings." + id).onChoose(_ -> {
            made.requestLayout();
            changed.run();
        });
    }

    private void later() {
        int now = ++typed;
        desk.display().timerExec(PAUSE_MILLIS, () -> {
            if (now == typed && !row.isDisposed()) {
                changed.run();
            }
        });
    }

    /** Whom and what there is to choose from. */
    void show(RecordingPage page) {
        if (!knownAgents.equals(page.agents()) || !knownQueues.equals(page.queues())) {
            knownAgents = page.agents();
            knownQueues = page.queues();
            name();
        }
    }

    private void name() {
        agents.show(withAll("ui.recordings.all-agents", knownAgents));
        queues.show(withAll("ui.recordings.all-queues", knownQueues));
        since.show(Arrays.stream(Since.values())
                .map(s -> new Named(s.name(), Label.of(desk.words().text(s.key)))).toList());
        row.layout(true, true);
    }

    private List<Named> withAll(String key, List<Named> some) {
        List<Named> all = new ArrayList<>(List.of(new Named(ALL, Label.of(desk.words().text(key)))));
        all.addAll(some);
        return all;
    }

    boolean isNarrow() {
        return !search.text().isBlank() || chosen(agents).isPresent() || chosen(queues).isPresent() || from().isPresent();
    }

    /** All again. */
    void clear() {
        agents.choose(new Named(ALL, Label.of("")));
        queues.choose(new Named(ALL, Label.of("")));
        since.choose(new Named(Since.ANY.name(), Label.of("")));
        typed++;
        search.clear();
        changed.run();
    }

    private static Optional<String> chosen(DropDown of) {
        return of.value().map(Named::id).filter(id -> !id.equals(ALL));
    }

    private Optional<Instant> from() {
        Since chosen = since.value().map(v -> Since.valueOf(v.id())).orElse(Since.ANY);
        ZoneId zone = ZoneId.systemDefault();
        return chosen == Since.ANY ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(desk.clock().now(), zone).minusDays(chosen.days).atStartOfDay(zone).toInstant());
    }

    RecordingQuery query(Optional<RecordingPage.Place> after, int most) {
        return new RecordingQuery(chosen(agents).map(AgentId::new), chosen(queues).map(QueueId::new), from(), Optional.empty(),
                search.text().strip(), after, most);
    }
}
