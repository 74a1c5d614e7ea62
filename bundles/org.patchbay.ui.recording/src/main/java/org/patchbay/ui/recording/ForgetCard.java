// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.Recordings.Customer;
import org.patchbay.api.Recordings.Forgotten;
import org.patchbay.model.Personal;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** Has a customer forgotten: of the recording that is chosen, or of a number; asked once more, since it can't be undone. */
final class ForgetCard {
    private final Desk desk;
    private final Card card;
    private final Paragraph who;
    private final TextField number;
    private final Paragraph answer;
    private final PressButton cancel;
    private final PressButton forget;
    private Optional<RecordingEntry> entry = Optional.empty();
    private Runnable over = () -> { };
    private Runnable done = () -> { };

    ForgetCard(Composite parent, Desk desk) {
        this.desk = desk;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "recordings.forget");
        card.edge(Optional.of(Token.DANGER));
        wide(new TextLine(card, desk, TextRole.NAME, Token.INK).words("ui.recordings.forget-title"));
        wide(new Paragraph(card, desk, Token.SURFACE).words("ui.recordings.forget-text"));
        who = wide(new Paragraph(card, desk, Token.SURFACE, Token.INK, TextRole.BODY_STRONG));
        number = wide(new TextField(card, desk, TextRole.BODY, Token.SURFACE, "recordings.forget.number")
                .hint("ui.recordings.forget-number"));
        answer = wide(WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "recordings.forget.answer"));
        Composite buttons = wide(new Composite(card, SWT.NONE));
        desk.look().style(buttons, Token.SURFACE, Token.INK);
        buttons.setLayout(new ButtonRow(true));
        cancel = WidgetId.set(new PressButton(buttons, desk, PressButton.Kind.QUIET), "recordings.forget.cancel");
        cancel.words("ui.button.cancel").onPress(() -> over.run());
        forget = WidgetId.set(new PressButton(buttons, desk, PressButton.Kind.DANGER_FILLED), "recordings.forget.go");
        forget.words("ui.recordings.forget-go").onPress(this::forget);
        number.onChange(_ -> usable());
        desk.words().bind(card, this::refresh);
        for (Control control : List.of(number.control(), cancel, forget)) {
            control.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    event.doit = false;
                    over.run();
                }
            });
        }
    }

    private static <C extends Control> C wide(C control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return control;
    }

    Composite control() {
        return card;
    }

    /** @param newOver when the card may go; @param newDone when somebody was forgotten */
    void listen(Runnable newOver, Runnable newDone) {
        over = newOver;
        done = newDone;
    }

    void ask(Optional<RecordingEntry> chosen) {
        entry = chosen;
        answer.show("");
        number.setText("");
        refresh();
        if (entry.isEmpty()) {
            number.focus();
        } else {
            cancel.setFocus();
        }
    }

    private void refresh() {
        who.show(entry.map(e -> new RecordingText(desk.words(), e))
                .map(t -> t.title() + (t.number().isEmpty() ? "" : "  " + t.number())).orElse(""));
        visible(who, entry.isPresent());
        visible(number, entry.isEmpty());
        visible(answer, !answer.text().isEmpty());
        usable();
        card.layout(true, true);
        card.requestLayout();
    }

    private static void visible(Control control, boolean now) {
        control.setVisible(now);
        ((GridData) control.getLayoutData()).exclude = !now;
    }

    private void usable() {
        if (entry.isPresent() || number.text().codePoints().filter(Character::isDigit).count() >= 3) {
            forget.enable();
        } else {
            forget.disable(desk.words().text("ui.recordings.forget-number-missing"));
        }
    }

    private void forget() {
        if (desk.session().isEmpty()) {
            return;
        }
        Customer customer = new Customer(entry.map(RecordingEntry::contact),
                entry.isPresent() ? Optional.empty() : Optional.of(new Personal(number.text())));
        forget.disable(desk.words().text("ui.recordings.forget-runs"));
        desk.onUi(desk.session().get().recordings().forget(customer), this::answered);
    }

    private void answered(Forgotten forgotten, Throwable failure) {
        if (card.isDisposed()) {
            return;
        }
        answer.show(failure == null ? words(forgotten) : desk.words().text(cause(failure) instanceof SecurityException
                ? "reason.NO_PERMISSION" : "ui.recordings.forget-failed"));
        refresh();
        if (failure == null && forgotten.contacts() > 0) {
            done.run();
        }
    }

    private String words(Forgotten forgotten) {
        if (forgotten.contacts() + forgotten.open() == 0) {
            return desk.words().text("ui.recordings.forget-nobody");
        }
        String all = desk.words().text("ui.recordings.forget-done", forgotten.contacts());
        return forgotten.open() == 0 ? all : all + " " + desk.words().text("ui.recordings.forget-open", forgotten.open());
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
