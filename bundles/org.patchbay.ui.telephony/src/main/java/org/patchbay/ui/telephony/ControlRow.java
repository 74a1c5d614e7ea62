// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.LegView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.words.PreviewText;

/** The buttons of a contact or a leg, exactly those that the view has; wraps where it is narrow. */
final class ControlRow extends Composite {
    private static final List<Control> CALL_KEYS = List.of(Control.HOLD, Control.RESUME, Control.END, Control.CONSULT,
            Control.TRANSFER);
    private static final List<Control> CONSULT_KEYS = List.of(Control.SWITCH, Control.CONFERENCE, Control.TRANSFER,
            Control.END_CONSULT);

    private final Desk desk;
    private final ContactId contact;
    private final LegView.Role pane;
    private final List<ControlButton> buttons = new ArrayList<>();
    private Runnable confirmEnd = () -> { };

    ControlRow(Composite parent, Desk desk, ContactId contact, LegView.Role pane) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.contact = contact;
        this.pane = pane;
        setLayout(new ButtonRow());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
    }

    /** Show these controls, keeping the buttons that stay, and the focus with them. */
    void show(List<ControlView> controls) {
        show(controls, false);
    }

    /** @param beforeCall whether they are about a campaign's contact that is not called yet */
    void show(List<ControlView> controls, boolean beforeCall) {
        List<ControlView> drawn = controls.stream()
                .filter(c -> command(c.control()).isPresent() || desk.parts().action(c.control()).isPresent()).toList();
        if (!drawn.stream().map(ControlView::control).toList().equals(buttons.stream().map(ControlButton::control).toList())) {
            arrange(drawn);
        }
        for (int i = 0; i < drawn.size(); i++) {
            buttons.get(i).show(drawn.get(i));
            buttons.get(i).say(PreviewText.button(drawn.get(i).control(), beforeCall));
        }
        requestLayout();
    }

    private void arrange(List<ControlView> drawn) {
        List<ControlButton> before = List.copyOf(buttons);
        buttons.clear();
        for (ControlView view : drawn) {
            ControlButton button = before.stream().filter(b -> b.control() == view.control()).findFirst().orElseGet(() -> create(view));
            button.moveBelow(null);
            buttons.add(button);
        }
        before.stream().filter(b -> !buttons.contains(b)).forEach(ControlButton::dispose);
    }

    boolean isEmpty() {
        return buttons.stream().noneMatch(ControlButton::getVisible);
    }

    /** Whether Cancel is among what is seen. */
    boolean cancels() {
        return buttons.stream().anyMatch(b -> b.control() == Control.CANCEL && b.getVisible());
    }

    /** Offer the buttons to the keyboard as well. */
    void offerActions() {
        for (Control control : pane == LegView.Role.CUSTOMER ? CALL_KEYS : CONSULT_KEYS) {
            String id = control.name().toLowerCase(Locale.ROOT).replace('_', '-');
            desk.actions().offer(this, new Action(id, () -> canPress(control), () -> press(control)));
        }
    }

    /** What happens instead of ending a call that others are in too. */
    void confirmEnd(Runnable ask) {
        confirmEnd = ask;
    }

    /** The call is ended, for whoever is in it. */
    void end() {
        command(Control.END).ifPresent(desk::submit);
    }

    private ControlButton create(ControlView view) {
        ControlButton[] button = new ControlButton[1];
        button[0] = new ControlButton(this, desk, view, () -> run(view.control(), button[0]));
        return button[0];
    }

    private boolean canPress(Control control) {
        return buttons.stream().anyMatch(b -> b.control() == control && b.getVisible() && b.isUsable());
    }

    private void press(Control control) {
        buttons.stream().filter(b -> b.control() == control).forEach(ControlButton::press);
    }

    private void run(Control control, ControlButton button) {
        if (control == Control.END && contact().filter(EndForAll::isFor).isPresent()) {
            confirmEnd.run();
            return;
        }
        command(control).ifPresentOrElse(desk::submit, () -> desk.parts().action(control).ifPresent(action ->
                contact().ifPresent(view -> action.run(control, view, desk, button))));
    }

    private Optional<ContactView> contact() {
        return desk.view().flatMap(view -> view.contacts().stream().filter(c -> c.id().equals(contact)).findFirst());
    }

    private Optional<AgentCommand> command(Control control) {
        return desk.agent().flatMap(agent -> pane == LegView.Role.CONSULT
                ? Commands.ofConsult(control, agent, contact) : Commands.of(control, agent, contact));
    }
}
