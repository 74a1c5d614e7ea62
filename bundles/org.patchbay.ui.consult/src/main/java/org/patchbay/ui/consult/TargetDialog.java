// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.TargetEntry;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TabStrip;
import org.patchbay.ui.kit.widget.TextField;

/** Whom to ask or to hand the call to: five lists, a search field, and one button that says what it does. */
final class TargetDialog {
    private final Desk desk;
    private final Wanted wanted;
    private final Runnable close;
    private final Composite page;
    private final TabStrip tabs;
    private final TextField search;
    private final Paragraph hint;
    private final Paragraph problems;
    private final TargetPane pane;
    private final Meanwhile meanwhile;
    private final Paragraph says;
    private final ActButton act;
    private Target.Kind tab = Target.Kind.AGENT;
    private Optional<ControlView> control = Optional.empty();
    private Optional<Reason> refused = Optional.empty();
    private boolean asked;

    /** @param close told when there is nothing left to do */
    TargetDialog(Composite parent, Desk desk, Wanted wanted, Runnable close) {
        this.desk = desk;
        this.wanted = wanted;
        this.close = close;
        page = plain(parent, 1, 16);
        ((GridLayout) page.getLayout()).verticalSpacing = 8;
        tabs = new TabStrip(page, desk, id -> choose(Target.Kind.valueOf(id)));
        tabs.setLayoutData(wide());
        tabs.show(Arrays.stream(Target.Kind.values()).map(this::tab).toList());
        Composite line = plain(page, 2, 0);
        line.setLayoutData(wide());
        search = new TextField(line, desk, TextRole.BODY, Token.RAISED, "targets.search").icon("search")
                .hint("ui.search.hint");
        search.setLayoutData(wide());
        PressButton refresh = WidgetId.set(new PressButton(line, desk, PressButton.Kind.QUIET), "targets.refresh");
        refresh.iconOnly("refresh", "ui.button.refresh");
        hint = paragraph("targets.hint", Token.INK_2);
        problems = paragraph("targets.problems", Token.DANGER);
        pane = new TargetPane(page, desk, wanted.purpose(), this::found);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        meanwhile = new Meanwhile(page, desk);
        meanwhile.setLayoutData(wide());
        says = paragraph("targets.says", Token.DANGER);
        act = WidgetId.set(new ActButton(page, desk, wanted.purpose()), "targets.act");
        act.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        act.onPress(this::act);
        refresh.onPress(this::refresh);
        listen();
        choose(tab);
    }

    private void listen() {
        search.onChange(_ -> ask());
        search.onEnter(act::press);
        SearchKeys.bind(search, pane.list()::move);
        pane.list().onTake(act::press);
        pane.list().onSelect(this::another);
        describe();
        desk.words().bind(page, () -> {
            found();
            page.layout(true, true); // other words have other sizes
        });
        desk.follow(page, this::follow);
        desk.followSession(page, session -> {
            if (session.isEmpty()) {
                close.run();
            }
        });
    }

    /** The keyboard stays in the field; who is chosen meanwhile is told there. */
    private void describe() {
        search.control().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent e) {
                int row = pane.list().selected();
                e.result = row < 0 ? "" : pane.list().spoken(row);
            }
        });
    }

    Composite control() {
        return page;
    }

    TargetPane pane() {
        return pane;
    }

    void focus() {
        search.focus();
    }

    private TabStrip.Tab tab(Target.Kind kind) {
        return new TabStrip.Tab(kind.name(), () -> desk.words().text(title(kind)));
    }

    private static String title(Target.Kind kind) {
        return switch (kind) {
            case AGENT -> "ui.target.agent";
            case QUEUE -> "ui.target.queue";
            case DIAL_NUMBER -> "ui.target.dialNumber";
            case ENTRY_POINT -> "ui.target.entryPoint";
            case ORGANIZATION -> "ui.target.organization";
        };
    }

    /** The tab so many to the right. */
    void step(int by) {
        List<Target.Kind> all = List.of(Target.Kind.values());
        choose(all.get(Math.floorMod(all.indexOf(tab) + by, all.size())));
    }

    /** The first tab has 0. */
    void choose(int number) {
        choose(Target.Kind.values()[number]);
    }

    private void choose(Target.Kind kind) {
        tab = kind;
        tabs.select(kind.name());
        ask();
        search.focus();
    }

    void refresh() {
        refused = Optional.empty();
        pane.refresh();
    }

    /** What was refused of somebody else is no matter now. */
    private void another() {
        refused = Optional.empty();
        found();
    }

    private void ask() {
        refused = Optional.empty();
        pane.show(tab, search.text());
        found();
    }

    /** Another view: the button behind the dialog may be another one, or gone. */
    private void follow(DeskView view) {
        control = wanted.in(view);
        if (control.isEmpty()) {
            close.run();
            return;
        }
        boolean choice = wanted.isAskedFromConference(view);
        if (meanwhile.getVisible() != choice) {
            shown(meanwhile, choice);
            page.layout(true, true);
        }
        found();
    }

    /** There is another answer, another choice, or another language. */
    private void found() {
        Advice advice = new Advice(desk.words(), tab, search.text(), pane.found());
        boolean other = say(hint, advice.hint());
        other |= say(problems, advice.problems());
        other |= say(says, trouble());
        act.show(pane.named().map(this::name), why());
        if (other) {
            page.layout(true, true);
        }
    }

    /** True where it needs another room than before. */
    private static boolean say(Paragraph place, String words) {
        boolean other = !place.text().equals(words);
        if (other) {
            place.show(words);
            shown(place, !words.isEmpty());
        }
        return other;
    }

    /** What stands in the way, as long as our own question is not the cause. */
    private String trouble() {
        Optional<Reason> reason = refused.or(() -> asked ? Optional.empty() : control.flatMap(ControlView::reason));
        return reason.map(r -> desk.words().text("reason." + r.name()))
                .or(() -> pane.gone().map(name -> desk.words().text("ui.consult.gone", name))).orElse("");
    }

    private Optional<String> why() {
        Optional<String> disabled = control.flatMap(ControlView::reason).filter(_ -> !asked)
                .map(r -> desk.words().text("reason." + r.name()));
        return disabled.or(() -> pane.named().isPresent() ? Optional.empty()
                : Optional.of(desk.words().text("ui.consult.choose")));
    }

    private String name(TargetEntry entry) {
        return desk.words().text(entry.label());
    }

    private void act() {
        Optional<TargetEntry> target = pane.target();
        if (asked || target.isEmpty() || control.filter(ControlView::isEnabled).isEmpty()) {
            return;
        }
        asked = true;
        desk.agent().ifPresent(agent -> desk.submit(wanted.command(agent, target.get().target(), meanwhile.goesOn()))
                .whenComplete((outcome, _) -> answered(Optional.ofNullable(outcome))));
    }

    private void answered(Optional<Outcome> outcome) {
        asked = false;
        if (page.isDisposed()) {
            return;
        }
        if (outcome.filter(Outcome::accepted).isPresent()) {
            close.run();
        } else {
            refused = outcome.flatMap(Outcome::refusal);
            found();
        }
    }

    private Composite plain(Composite parent, int columns, int margin) {
        Composite composite = new Composite(parent, SWT.NONE);
        desk.look().style(composite, Token.RAISED, Token.INK);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        composite.setLayout(layout);
        return composite;
    }

    private Paragraph paragraph(String id, Token ink) {
        Paragraph paragraph = WidgetId.set(new Paragraph(page, desk, Token.RAISED, ink), id);
        paragraph.setLayoutData(wide());
        shown(paragraph, false);
        return paragraph;
    }

    private static void shown(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }
}
