// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.RecordedSound;
import org.patchbay.api.RecordingEntry;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/**
 * The recording that is chosen. It is opened by a press only, since opening stands in the audit trail (REC-16); then the
 * player is here.
 */
final class RecordingCard {
    private final Desk desk;
    private final Card card;
    private final TextLine title;
    private final TextLine details;
    private final Paragraph hint;
    private final PressButton open;
    private final Player player;
    private Optional<RecordingEntry> entry = Optional.empty();
    private String hintKey = "ui.recordings.open-hint";
    private boolean opened;
    private int question;

    RecordingCard(Composite parent, Desk desk, Supplier<Speaker> speakers) {
        this.desk = desk;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "recordings.card");
        title = WidgetId.set(new TextLine(card, desk, TextRole.NAME, Token.INK), "recordings.card.title");
        details = new TextLine(card, desk, TextRole.BODY, Token.INK_2);
        hint = WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "recordings.hint");
        open = WidgetId.set(new PressButton(card, desk, PressButton.Kind.PRIMARY), "recordings.open");
        open.icon("play").words("ui.recordings.open").onPress(this::open);
        player = new Player(card, desk, speakers);
        for (Control child : card.getChildren()) {
            child.setLayoutData(new GridData(child == open ? SWT.BEGINNING : SWT.FILL, SWT.CENTER, true, false));
        }
        desk.words().bind(card, this::refresh);
    }

    Composite control() {
        return card;
    }

    void show(Optional<RecordingEntry> chosen) {
        question++;
        player.close();
        entry = chosen;
        opened = false;
        hintKey = "ui.recordings.open-hint";
        refresh();
    }

    /** As the button does; once it is open it plays, or pauses. */
    void take() {
        if (opened) {
            player.toggle();
        } else {
            open();
        }
    }

    private void open() {
        if (entry.isEmpty() || desk.session().isEmpty()) {
            return;
        }
        int now = ++question;
        RecordingEntry wanted = entry.get();
        desk.onUi(desk.session().get().recordings().open(wanted.id()), (sound, failure) -> {
            if (now != question || card.isDisposed()) {
                Optional.ofNullable(sound).ifPresent(RecordedSound::close);
            } else if (failure != null) {
                hintKey = cause(failure) instanceof SecurityException ? "reason.NO_PERMISSION" : "ui.recordings.open-failed";
                refresh();
            } else {
                opened = true;
                refresh();
                player.open(wanted, sound);
                card.requestLayout();
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void refresh() {
        Optional<RecordingText> text = entry.map(e -> new RecordingText(desk.words(), e));
        title.showName(text.map(t -> t.number().isEmpty() ? t.title() : t.title() + "  " + t.number()).orElse(""));
        details.showName(text.map(t -> t.details() + "  ·  " + t.length()).orElse(""));
        hint.show(desk.words().text(entry.isEmpty() ? "ui.recordings.choose" : hintKey));
        show(title, entry.isPresent());
        show(details, entry.isPresent());
        show(hint, !opened);
        show(open, entry.isPresent() && !opened);
        show(player.control(), opened);
        card.layout(true, true);
        card.requestLayout();
    }

    private static void show(Control control, boolean now) {
        control.setVisible(now);
        ((GridData) control.getLayoutData()).exclude = !now;
    }
}
