// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.AgentId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.AgentCommand.Edit;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.VariableView;
import org.patchbay.ui.cad.Drafts.Draft;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;

/** All variables of a contact, and what is asked of the centre for them. */
final class DataPane implements DataRow.Asked {
    private final Desk desk;
    private final Drafts drafts;
    private final Card card;
    private final Paragraph empty;
    private final Composite list;
    private final Footer footer;
    private final List<DataRow> rows = new ArrayList<>();
    private ContactView contact;

    DataPane(Composite parent, Desk desk, Drafts drafts, ContactView contact) {
        this.desk = desk;
        this.drafts = drafts;
        this.contact = contact;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "call-data");
        TextLine title = new TextLine(card, desk, TextRole.LABEL, Token.INK_2).words("ui.cad.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        empty = new Paragraph(card, desk, Token.SURFACE).words("ui.cad.empty");
        empty.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list = new Composite(card, SWT.NONE);
        list.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 8;
        list.setLayout(layout);
        desk.look().style(list, Token.SURFACE, Token.INK);
        footer = new Footer(card, desk, this::save, this::revert);
        // Elsewhere the same keys mean something else: they are this card's while the keyboard is in it.
        desk.actions().offer(card, new Action("save-data", this::hasKeyboard, this::save));
        desk.actions().offer(card, new Action("revert-data", () -> hasKeyboard() && isChanged(), this::revert));
        drafts.onChange(this::refresh);
        card.addListener(SWT.Dispose, _ -> drafts.onChange(() -> { }));
        desk.words().bind(card, this::refresh);
    }

    void show(ContactView view) {
        contact = view;
        refresh();
    }

    private void refresh() {
        if (card.isDisposed()) {
            return;
        }
        arrange();
        ControlView edit = control(Control.EDIT_DATA);
        ControlView reveal = control(Control.REVEAL_DATA);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(contact.data().get(i), edit.isEnabled(), reveal);
        }
        footer.show(edit, drafts, isChanged());
        ((GridData) empty.getLayoutData()).exclude = !rows.isEmpty();
        empty.setVisible(rows.isEmpty());
        card.requestLayout();
        card.layout(true, true);
    }

    private boolean isChanged() {
        return !drafts.all().isEmpty() || contact.data().stream().anyMatch(v -> v.own().isPresent());
    }

    private boolean hasKeyboard() {
        org.eclipse.swt.widgets.Control at = card.isDisposed() ? null : card.getDisplay().getFocusControl();
        while (at != null && at != card) {
            at = at.getParent();
        }
        return at == card;
    }

    private ControlView control(Control control) {
        return contact.controls().stream().filter(c -> c.control() == control).findFirst()
                .orElse(ControlView.hidden(control, Reason.NO_SUCH_CONTACT));
    }

    /** Rows stay as long as their variables do, and with them the caret. */
    private void arrange() {
        List<VariableView> data = contact.data();
        boolean same = rows.size() == data.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).isFor(data.get(i).variable());
        }
        if (!same) {
            rows.forEach(DataRow::dispose);
            rows.clear();
            for (VariableView variable : data) {
                DataRow row = new DataRow(list, desk, contact.id(), drafts, variable.variable(), this);
                row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
                rows.add(row);
            }
        }
    }

    // Asking the centre

    /** All that was typed, where all of it can be read; else the keyboard goes to what can't. */
    @Override
    public void save() {
        if (drafts.all().isEmpty() || drafts.saving() == Drafts.Saving.UNDER_WAY || !control(Control.EDIT_DATA).isEnabled()) {
            return;
        }
        drafts.leaveAll();
        Optional<DataRow> wrong = rows.stream().filter(row -> drafts.of(row.name())
                .filter(d -> read(row.name(), d.text()).isEmpty()).isPresent()).findFirst();
        wrong.ifPresentOrElse(DataRow::focus, () -> send(new TreeMap<>(drafts.all())));
    }

    private void send(SortedMap<String, Draft> sent) {
        List<Edit> edits = sent.entrySet().stream().map(e -> new Edit(e.getKey(),
                new Personal(read(e.getKey(), e.getValue().text()).orElseThrow()), e.getValue().basedOn())).toList();
        drafts.asked(sent.keySet());
        desk.agent().ifPresent(agent -> submit(agent, edits).whenComplete((outcome, failure) -> {
            if (failure == null && outcome.accepted()) {
                drafts.saved(sent, this::revision);
            } else {
                drafts.failed(why(outcome, failure), Optional.ofNullable(outcome).flatMap(Outcome::about));
            }
        }));
    }

    private CompletionStage<Outcome> submit(AgentId agent, List<Edit> edits) {
        return desk.submit(new AgentCommand.EditVariables(agent, contact.id(), edits));
    }

    private String why(Outcome outcome, Throwable failure) {
        if (failure == null) {
            return "reason." + outcome.refusal().orElseThrow().name();
        }
        return desk.session().isEmpty() ? "ui.notice.no-centre"
                : failure instanceof TimeoutException ? "ui.cad.noAnswer" : "ui.notice.trouble";
    }

    /** As the newest view has it: the one of this card may be of before the save. */
    private long revision(String variable) {
        return desk.view().stream().flatMap(v -> v.contacts().stream()).filter(c -> c.id().equals(contact.id()))
                .flatMap(c -> c.data().stream()).filter(v -> v.variable().name().equals(variable))
                .mapToLong(VariableView::revision).findFirst().orElse(0);
    }

    private Optional<String> read(String variable, String text) {
        return find(variable).flatMap(v -> Written.read(v.variable().type(), text, desk.words().locale()));
    }

    private Optional<VariableView> find(String variable) {
        return contact.data().stream().filter(v -> v.variable().name().equals(variable)).findFirst();
    }

    private void revert() {
        drafts.clear();
        if (contact.data().stream().anyMatch(v -> v.own().isPresent())) {
            desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.RevertVariables(agent, contact.id())));
        }
    }

    /** The same value again tells the centre that the own text is not wanted; asterisks are no value. */
    @Override
    public void takeTheirs(String variable) {
        VariableView view = find(variable).orElseThrow();
        drafts.drop(variable);
        if (view.own().isPresent()) {
            desk.agent().ifPresent(agent -> {
                if (view.variable().secure()) {
                    desk.submit(new AgentCommand.RevertVariables(agent, contact.id()));
                } else {
                    submit(agent, List.of(new Edit(variable, new Personal(view.variable().value()), view.revision())));
                }
            });
        }
    }

    @Override
    public void takeMine(String variable) {
        VariableView view = find(variable).orElseThrow();
        if (drafts.of(variable).isEmpty()) {
            view.own().ifPresent(own -> desk.agent().ifPresent(
                    agent -> submit(agent, List.of(new Edit(variable, new Personal(own), view.revision())))));
            return;
        }
        drafts.rebase(variable, view.revision());
        if (read(variable, drafts.of(variable).orElseThrow().text()).isPresent()) {
            send(new TreeMap<>(Map.of(variable, drafts.of(variable).orElseThrow())));
        } else {
            drafts.leave(variable);
        }
    }
}
