// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.ContactId;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TextField;

/** A reason, a note, and Suggest, in a small window; it goes away when it is sent, on Escape, or with the wrap-up. */
final class SuggestWindow {
    private static final int WIDTH = 380;
    private static final int MARGIN = 12;
    private static final int GAP = 4;
    private static final int LONGEST_NOTE = 500;

    private final Desk desk;
    private final ContactId contact;
    private final org.eclipse.swt.widgets.Control beside;
    private Shell shell;
    private TextField search;
    private ReasonList reasons;
    private TextField note;
    private ControlButton suggest;
    private boolean asked;

    SuggestWindow(Desk desk, ContactId contact, org.eclipse.swt.widgets.Control beside) {
        this.desk = desk;
        this.contact = contact;
        this.beside = beside;
    }

    void open() {
        shell = WidgetId.set(new Shell(beside.getShell(), SWT.DIALOG_TRIM), "suggest");
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = 8;
        shell.setLayout(layout);
        desk.look().style(shell, Token.SURFACE, Token.INK);
        desk.words().bind(shell, shell::setText, "ui.wrapup.suggestTitle");
        wide(new Paragraph(shell, desk, Token.SURFACE).words("ui.wrapup.suggestFor"), false);
        search = new TextField(shell, desk, TextRole.BODY, Token.SURFACE, "suggest.search").icon("search").hint("ui.wrapup.search");
        wide(search, false);
        reasons = new ReasonList(shell, desk, "suggest");
        wide(reasons.control(), true);
        note = new TextField(shell, desk, TextRole.BODY, Token.SURFACE, "suggest.note").icon("note").hint("ui.wrapup.note");
        note.control().setTextLimit(LONGEST_NOTE);
        wide(note, false);
        buttons();
        listen();
        desk.session().ifPresent(session -> desk.onUi(session.wrapUpReasons(), (known, _) -> {
            if (known != null && !shell.isDisposed()) {
                reasons.show(known);
                fit();
            }
        }));
        fit();
        shell.open();
        search.focus();
    }

    private void buttons() {
        Composite row = new Composite(shell, SWT.NONE);
        row.setLayout(new ButtonRow(true));
        wide(row, false);
        desk.look().style(row, Token.SURFACE, Token.INK);
        WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "suggest.cancel").words("ui.button.cancel")
                .onPress(shell::close);
        suggest = new ControlButton(row, desk, ControlView.enabled(Control.SUGGEST_WRAP_UP), this::send);
        suggest.kind(PressButton.Kind.PRIMARY);
    }

    private void listen() {
        search.onChange(reasons::filter);
        search.onEnter(this::send);
        note.onEnter(this::send);
        SearchKeys.bind(search, reasons::move);
        reasons.onChange(this::refresh);
        reasons.onChosen(this::send);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        desk.words().bind(shell, () -> {
            refresh();
            fit();
        });
        desk.look().bind(shell, this::fit);
        desk.follow(shell, this::follow);
    }

    /** Whose help nobody waits for any more is not asked for it. */
    private void follow(DeskView view) {
        if (control(view).isEmpty()) {
            shell.close();
        } else {
            refresh();
        }
    }

    private Optional<ControlView> control(DeskView view) {
        return view.contacts().stream().filter(c -> c.id().equals(contact)).map(ContactView::controls)
                .flatMap(List::stream).filter(c -> c.control() == Control.SUGGEST_WRAP_UP && c.isVisible()).findFirst();
    }

    private void refresh() {
        if (suggest == null) {
            return;
        }
        suggest.show(desk.view().flatMap(this::control)
                .orElse(ControlView.disabled(Control.SUGGEST_WRAP_UP, Reason.NOBODY_WRAPS_UP)));
        if (suggest.isUsable() && reasons.selected().isEmpty()) {
            suggest.disable(desk.words().text("ui.wrapup.choose"));
        }
    }

    private void send() {
        Optional<Named> reason = reasons.selected();
        if (asked || reason.isEmpty() || !suggest.isUsable()) {
            return;
        }
        asked = true;
        desk.agent().ifPresent(agent -> desk.submit(
                new AgentCommand.SuggestWrapUp(agent, contact, reason.get().id(), note.text().strip()))
                .whenComplete(this::answered));
    }

    /** What could not be sent stays to be sent again. */
    private void answered(Outcome outcome, Throwable failure) {
        asked = false;
        if (failure == null && outcome.accepted() && !shell.isDisposed()) {
            shell.close();
        }
    }

    private void fit() {
        ((GridData) reasons.control().getLayoutData()).heightHint = reasons.wantedHeight();
        int width = desk.look().scaled(WIDTH);
        Point size = shell.computeSize(width, SWT.DEFAULT, true);
        shell.setSize(size);
        shell.layout(true, true);
        Rectangle screen = beside.isDisposed() ? shell.getMonitor().getClientArea() : beside.getMonitor().getClientArea();
        Point wanted = beside.isDisposed() ? shell.getLocation() : beside.toDisplay(0, beside.getSize().y + GAP);
        shell.setLocation(Math.clamp(wanted.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
                Math.clamp(wanted.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
    }

    private static void wide(org.eclipse.swt.widgets.Control control, boolean high) {
        control.setLayoutData(new GridData(SWT.FILL, high ? SWT.FILL : SWT.CENTER, true, high));
    }
}
