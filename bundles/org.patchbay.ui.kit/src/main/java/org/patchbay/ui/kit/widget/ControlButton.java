// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Optional;

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

    /** @param press what to do; the button itself sends nothing */
    public ControlButton(Composite parent, Desk desk, ControlView view, Runnable press) {
        super(parent, desk, kind(view.control()));
        WidgetId.set(this, "control." + view.control());
        if (view.control() == Control.END) {
            setLayoutData(ButtonRow.FAR);
        }
        icon(view.control()).ifPresent(this::icon);
        desk.words().bind(this, this::refresh);
        show(view);
        onPress(press);
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
        setText(desk().words().text("control." + shown.control().name()));
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

    private static Optional<String> icon(Control control) {
        return Optional.ofNullable(switch (control) {
            case HOLD -> "pause";
            case RESUME -> "play";
            case END, END_CONSULT -> "end";
            case ACCEPT, ACCEPT_ALL -> "check";
            case DECLINE -> "close";
            case SIGN_OUT -> "sign-out";
            case OUTDIAL -> "phone-out";
            default -> null;
        });
    }
}
