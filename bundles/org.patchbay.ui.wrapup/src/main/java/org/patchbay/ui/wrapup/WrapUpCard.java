// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.CountdownRing;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** A search field, the reasons it leaves, and Submit with its countdown; by keyboard from end to end. */
final class WrapUpCard {
    private final Desk desk;
    private final ContactId contact;
    private final Card card;
    private final SearchField search;
    private final ReasonList reasons;
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
        search = new SearchField(card, desk);
        search.control().setLayoutData(wide(false));
        reasons = new ReasonList(card, desk);
        GridData list = wide(true);
        list.minimumHeight = reasons.leastHeight();
        reasons.control().setLayoutData(list);
        Composite foot = foot();
        ring = new CountdownRing(foot, desk);
        countdown = WidgetId.set(new TextLine(foot, desk, TextRole.BODY, Token.INK_2), "wrapup.countdown");
        countdown.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        stop = new ControlButton(foot, desk,
                ControlView.enabled(org.patchbay.model.desk.Control.STOP_COUNTDOWN), this::stop);
        submit = new ControlButton(foot, desk,
                ControlView.enabled(org.patchbay.model.desk.Control.WRAP_UP), this::submit);
        stop.setLayoutData(new GridData());
        submit.setLayoutData(new GridData());
        listen();
    }

    void show(WrapUpView next) {
        boolean first = view == null;
        view = next;
        reasons.show(next.reasons());
        stop.show(next.stopCountdown());
        ring.show(next.since(), next.until());
        beat();
        refreshSubmit();
        if (first) {
            takeFocus();
        }
        card.layout(true, true);
    }

    private void title() {
        TextLine title = new TextLine(card, desk, TextRole.NAME, Token.INK).words("ui.wrapup.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private Composite foot() {
        Composite foot = new Composite(card, SWT.NONE);
        desk.look().style(foot, Token.SURFACE, Token.INK);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        foot.setLayout(layout);
        foot.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        return foot;
    }

    private void listen() {
        search.onChange(reasons::filter);
        search.onKeys(reasons::move, this::submit);
        reasons.onChange(this::refreshSubmit);
        reasons.onChosen(this::submit);
        desk.words().bind(card, this::refreshSubmit);
        desk.ticker().follow(card, this::beat);
        desk.actions().offer(card, new Action("wrap-up", () -> card.isVisible(), search::focus));
    }

    /** The agent has nothing else to do here now; but who is typing elsewhere goes on typing there. */
    private void takeFocus() {
        Control focus = desk.display().getFocusControl();
        boolean typing = focus instanceof Text text && text.getEditable();
        if (!typing && desk.display().getActiveShell() == card.getShell()) {
            search.focus();
        }
    }

    private void beat() {
        Optional<Label> reason = Optional.ofNullable(view).flatMap(WrapUpView::defaultReason).flatMap(this::label);
        if (view == null || view.until().isEmpty() || reason.isEmpty()) {
            countdown.showWords("");
            return;
        }
        long seconds = desk.clock().until(view.until().get()).plusMillis(999).toSeconds();
        countdown.showWords(desk.words().text("ui.wrapup.countdown", seconds, desk.words().text(reason.get())));
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

    PressButton submitButton() {
        return submit;
    }
}
