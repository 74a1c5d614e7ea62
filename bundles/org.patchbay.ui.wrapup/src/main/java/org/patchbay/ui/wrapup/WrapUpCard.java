// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.WrapUpView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.CountdownRing;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** A search field, the reasons it leaves, and Submit with its countdown; by keyboard from end to end. */
final class WrapUpCard {
    private final Desk desk;
    private final ContactId contact;
    private final Card card;
    private final TextField search;
    private final Suggestions suggestions;
    private final ReasonList reasons;
    private final Composite left;
    private final CountdownRing ring;
    private final TextLine countdown;
    private final ControlButton stop;
    private final ControlButton submit;
    private WrapUpView view;
    private boolean submitted;

    WrapUpCard(Composite parent, Desk desk, ContactId contact) {
        this.desk = desk;
        this.contact = contact;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "wrapup");
        card.edge(Optional.of(Token.WRAP_UP));
        title();
        search = new TextField(card, desk, TextRole.BODY, Token.SURFACE, "wrapup.search").icon("search")
                .hint("ui.wrapup.search");
        search.setLayoutData(wide(false));
        suggestions = new Suggestions(card, desk, this::take);
        suggestions.setLayoutData(wide(false));
        reasons = new ReasonList(card, desk, "wrapup");
        reasons.control().setLayoutData(wide(true));
        Composite foot = plain(card, new ButtonRow());
        foot.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        left = plain(foot, row(2));
        ring = new CountdownRing(left, desk);
        countdown = WidgetId.set(new TextLine(left, desk, TextRole.BODY, Token.INK_2), "wrapup.countdown");
        countdown.setLayoutData(wide(false));
        Composite buttons = plain(foot, new ButtonRow(true));
        buttons.setLayoutData(ButtonRow.FAR);
        stop = button(buttons, org.patchbay.model.desk.Control.STOP_COUNTDOWN, this::stop);
        submit = button(buttons, org.patchbay.model.desk.Control.WRAP_UP, this::submit);
        listen();
    }

    void show(WrapUpView next) {
        boolean first = view == null;
        view = next;
        reasons.show(next.reasons());
        suggestions.show(next);
        fit();
        stop.show(next.stopCountdown());
        ring.show(next.since(), next.until());
        beat();
        refreshSubmit();
        card.layout(true, true);
        if (first) {
            // Not before it has its place: what is not yet seen can't have the keyboard.
            desk.display().asyncExec(this::takeFocus);
        }
    }

    private void title() {
        TextLine title = new TextLine(card, desk, TextRole.NAME, Token.INK).words("ui.wrapup.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private Composite plain(Composite parent, Layout layout) {
        Composite composite = new Composite(parent, SWT.NONE);
        desk.look().style(composite, Token.SURFACE, Token.INK);
        composite.setLayout(layout);
        return composite;
    }

    private static GridLayout row(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        return layout;
    }

    private ControlButton button(Composite parent, org.patchbay.model.desk.Control control, Runnable press) {
        ControlButton button = new ControlButton(parent, desk, ControlView.enabled(control), press);
        button.setLayoutData(new GridData());
        return button;
    }

    private void listen() {
        search.onChange(reasons::filter);
        search.onEnter(this::submit);
        SearchKeys.bind(search, reasons::move);
        reasons.onChange(this::refreshSubmit);
        reasons.onChosen(this::submit);
        desk.words().bind(card, () -> {
            Optional.ofNullable(view).ifPresent(suggestions::show);
            beat();
            refreshSubmit();
        });
        desk.look().bind(card, this::fit);
        desk.ticker().follow(card, this::beat);
        desk.actions().offer(card, new Action("wrap-up", () -> card.isVisible(), search::focus));
    }

    /** The agent has nothing else to do here now; but who is typing elsewhere goes on typing there. */
    private void takeFocus() {
        Control focus = desk.display().getFocusControl();
        boolean typing = focus instanceof Text || focus instanceof StyledText;
        if (!typing && !card.isDisposed() && desk.display().getActiveShell() == card.getShell()) {
            search.focus();
        }
    }

    /** Room for the list grows with its text. */
    private void fit() {
        ((GridData) reasons.control().getLayoutData()).heightHint = reasons.wantedHeight();
        card.requestLayout();
    }

    private void beat() {
        Optional<Label> reason = Optional.ofNullable(view).flatMap(WrapUpView::defaultReason).flatMap(this::label);
        boolean counts = view != null && view.until().isPresent() && reason.isPresent();
        left.setVisible(counts);
        if (!counts) {
            countdown.showWords("");
            return;
        }
        long seconds = desk.clock().until(view.until().get()).plusMillis(999).toSeconds();
        String words = desk.words().text("ui.wrapup.countdown", seconds, desk.words().text(reason.get()));
        if (!words.equals(countdown.text())) {
            countdown.showWords(words);
            left.getParent().layout(true, true);
        }
    }

    private Optional<Label> label(String id) {
        return view.reasons().stream().filter(r -> r.id().equals(id)).map(Named::label).findFirst();
    }

    private void refreshSubmit() {
        if (view == null) {
            return;
        }
        submit.show(view.submit());
        if (view.submit().isEnabled() && reasons.selected().isEmpty()) {
            submit.disable(desk.words().text("ui.wrapup.choose"));
        }
    }

    /** A suggestion chosen is not yet a reason submitted: who wraps up decides (END-06). */
    private void take(String reason) {
        search.setText("");
        reasons.choose(reason);
        submit.setFocus();
    }

    private void submit() {
        Optional<Named> reason = reasons.selected();
        if (reason.isEmpty() || submitted || !view.submit().isEnabled()) {
            return;
        }
        submitted = true;
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.WrapUp(agent, contact, reason.get().id()))
                .whenComplete((_, _) -> submitted = false));
    }

    private void stop() {
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.StopWrapUpCountdown(agent, contact)));
    }

    private static GridData wide(boolean high) {
        return new GridData(SWT.FILL, high ? SWT.FILL : SWT.CENTER, true, high);
    }
}
