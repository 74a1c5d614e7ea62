// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;

/** A button drawn from a {@link ControlView}: hidden, disabled with its reason, or enabled. Derives nothing. */
public final class ControlButton extends PressButton {
    private ControlView shown;
    private String words;
    private boolean asksAgain;

    /** @param press what to do; the button itself sends nothing */
    public ControlButton(Composite parent, Desk desk, ControlView view, Runnable press) {
        super(parent, desk, kind(view.control()));
        words = "control." + view.control().name();
        WidgetId.set(this, words);
        if (isLast(view.control())) {
            setLayoutData(ButtonRow.FAR);
        }
        icon(view.control()).ifPresent(this::icon);
        desk.words().bind(this, this::refresh);
        show(view);
        onPress(() -> pressed(press));
        addListener(SWT.FocusOut, _ -> askAgain(false));
    }

    /** What is done for good is asked a second time, on the button itself. */
    private void pressed(Runnable press) {
        if (shown.control() == Control.REMOVE && !asksAgain) {
            askAgain(true);
        } else {
            askAgain(false);
            press.run();
        }
    }

    private void askAgain(boolean now) {
        if (asksAgain != now && !isDisposed()) {
            asksAgain = now;
            kind(now ? Kind.DANGER_FILLED : kind(shown.control()));
            refresh();
            requestLayout();
        }
    }

    /** What it says where that is another thing than usual; the same key of words again changes nothing. */
    public void say(String key) {
        if (!words.equals(key)) {
            words = key;
            // Leaving a campaign does nobody any harm, calling somebody no more does.
            kind(key.equals("control.LEAVE_CAMPAIGN") ? Kind.QUIET : kind(shown.control()));
            refresh();
            requestLayout();
        }
    }

    public Control control() {
        return shown.control();
    }

    public void show(ControlView view) {
        shown = view;
        refresh();
        setVisible(view.isVisible());
        switch (getLayoutData()) {
            case GridData grid -> grid.exclude = !view.isVisible();
            case RowData row -> row.exclude = !view.isVisible();
            case null, default -> { }
        }
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        setText(desk().words().text(asksAgain ? "ui.campaign.removeForGood" : words));
        if (shown.isEnabled()) {
            enable();
        } else {
            disable(shown.reason().map(this::words).orElse(""));
        }
    }

    private String words(Reason reason) {
        return desk().words().text("reason." + reason.name());
    }

    /** One primary action; End asks for care; all others are quiet. */
    private static Kind kind(Control control) {
        return switch (control) {
            case ACCEPT, ACCEPT_ALL, WRAP_UP, OUTDIAL -> Kind.PRIMARY;
            case END, CANCEL, END_CONSULT -> Kind.DANGER;
            case SIGN_OUT, GO_AVAILABLE, GO_IDLE, JOIN_CAMPAIGN, LEAVE_CAMPAIGN, NEXT_CONTACT, SKIP, REMOVE, DECLINE, HOLD, RESUME, CONSULT, TRANSFER, CONFERENCE, SWITCH,
                    EXIT_CONSULT, EXIT_CONFERENCE, TRANSFER_CONFERENCE, STOP_COUNTDOWN, SUGGEST_WRAP_UP,
                    MONITOR, WHISPER, BARGE_IN, STOP_MONITORING, CHANGE_AGENT_STATE,
                    PAUSE_RECORDING, RESUME_RECORDING, EDIT_DATA, REVEAL_DATA -> Kind.QUIET;
        };
    }

    /** What ends something stands away from what is pressed often. */
    private static boolean isLast(Control control) {
        return control == Control.END || control == Control.END_CONSULT;
    }

    private static Optional<String> icon(Control control) {
        return Optional.ofNullable(switch (control) {
            case HOLD -> "pause";
            case RESUME -> "play";
            case END, END_CONSULT -> "end";
            case ACCEPT, ACCEPT_ALL -> "check";
            case DECLINE -> "close";
            case SIGN_OUT -> "sign-out";
            case OUTDIAL -> "phone-out";
            case PAUSE_RECORDING -> "record-pause";
            case RESUME_RECORDING -> "record-resume";
            case CONSULT -> "consult";
            case TRANSFER, TRANSFER_CONFERENCE -> "transfer";
            case CONFERENCE -> "conference";
            case SWITCH -> "switch";
            case EXIT_CONSULT, EXIT_CONFERENCE -> "exit";
            default -> null;
        });
    }
}
