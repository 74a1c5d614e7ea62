// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.patchbay.api.DeskPhone;
import org.patchbay.model.DialNumber;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.KeyPad;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.PressButton.Kind;
import org.patchbay.ui.kit.widget.ScrollList;
import org.patchbay.ui.kit.widget.TextField;

/** Display, hook, hold key and dial keys of a phone. */
final class PhonePane {
    private final Desk desk;
    private final ScrollList pane;
    private final Paragraph none;
    private final Card card;
    private final PhoneDisplay display;
    private final PressButton lift;
    private final PressButton hangUp;
    private final PressButton hold;
    private final TextField number;
    private final PressButton dial;
    private Optional<DeskPhone> phone = Optional.empty();
    private Optional<PhoneView> view = Optional.empty();

    PhonePane(Composite parent, Desk desk) {
        this.desk = desk;
        pane = WidgetId.set(new ScrollList(parent, desk, Token.CANVAS), "phone");
        none = WidgetId.set(new Paragraph(pane.content(), desk, Token.CANVAS).words("ui.phone.none"), "phone.none");
        none.setLayoutData(wide());
        card = WidgetId.set(new Card(pane.content(), desk, Token.SURFACE), "phone.card");
        card.setLayoutData(wide());
        display = new PhoneDisplay(card, desk);
        display.control().setLayoutData(wide());
        Composite hook = row(card);
        lift = button(hook, Kind.PRIMARY, "phone.lift", "phone", () -> phone.ifPresent(DeskPhone::lift));
        hold = button(hook, Kind.QUIET, "phone.hold", "pause", () -> phone.ifPresent(DeskPhone::toggleHold));
        hangUp = button(hook, Kind.DANGER, "phone.hang-up", "end", () -> phone.ifPresent(DeskPhone::hangUp));
        hangUp.setLayoutData(ButtonRow.FAR);
        desk.frame().keepFree(hook);
        number = new TextField(card, desk, TextRole.NAME, Token.SURFACE, "phone.number").hint("ui.dialpad.number");
        number.setLayoutData(wide());
        new KeyPad(card, desk, this::insert).setLayoutData(wide());
        dial = button(card, Kind.QUIET, "phone.dial", "phone-out", this::dial);
        dial.setLayoutData(wide());
        number.control().addListener(SWT.Verify, PhonePane::strip);
        number.onChange(_ -> refresh());
        number.onEnter(this::dial);
        desk.words().bind(card, this::refresh);
        desk.actions().offer(card, new Action("phone", () -> phone.isPresent(), this::reveal));
        new PhoneLine(desk, card, this::show);
    }

    Control control() {
        return pane;
    }

    private void show(Optional<DeskPhone> nowPhone, Optional<PhoneView> nowView) {
        boolean rang = isRinging();
        phone = nowPhone;
        view = nowView;
        if (isRinging() && !rang) {
            // Whoever must lift it has to see it, whatever stood there before (ANS-06).
            desk.parts().suggest(Phone.ID);
        }
        shown(none, phone.isEmpty());
        shown(card, phone.isPresent());
        refresh();
    }

    private boolean isRinging() {
        return phone.isPresent() && view.filter(v -> v.state() == State.RINGING).isPresent();
    }

    private void refresh() {
        State state = view.map(PhoneView::state).orElse(State.ON_HOOK);
        view.ifPresent(display::show);
        boolean ringing = state == State.RINGING;
        boolean onHook = state == State.ON_HOOK;
        card.edge(ringing ? Optional.of(Token.AVAILABLE) : Optional.empty());
        lift.kind(ringing ? Kind.PRIMARY : Kind.QUIET);
        lift.setText(desk.words().text("ui.phone.lift"));
        hangUp.setText(desk.words().text(ringing ? "ui.phone.reject" : "ui.phone.hangUp"));
        hold.setText(desk.words().text("ui.phone.hold"));
        dial.setText(desk.words().text("ui.phone.dial"));
        boolean keyboard = Stream.of(lift, hold, hangUp).anyMatch(Control::isFocusControl);
        lift.setVisible(ringing || onHook);
        hangUp.setVisible(!onHook);
        hold.setVisible(state == State.TALKING || state == State.ON_HOLD);
        if (onHook && !number.text().isEmpty()) {
            dial.enable();
        } else {
            dial.disable(onHook ? desk.words().text("reason.INVALID_NUMBER") : desk.words().text("phone.state." + state));
        }
        if (keyboard && Stream.of(lift, hold, hangUp).noneMatch(b -> b.isFocusControl() && b.isVisible())) {
            // Whoever lifted by keyboard can hang up by keyboard.
            (onHook ? lift : hangUp).forceFocus();
        }
        card.requestLayout();
        pane.refresh();
    }

    private void dial() {
        if (dial.isUsable()) {
            String typed = number.text();
            number.setText("");
            phone.ifPresent(p -> p.dial(typed));
        }
    }

    private void insert(String sign) {
        StyledText text = number.control();
        text.insert(sign);
        text.setCaretOffset(text.getCharCount());
        number.focus();
    }

    private void reveal() {
        desk.parts().reveal(Phone.ID);
        takeKeyboard();
        // A page that gives way takes the keyboard with it; the phone gets it when it is there.
        desk.post(this::takeKeyboard);
    }

    /** At once: the next key may be on its way already. */
    private void takeKeyboard() {
        if (!pane.isDisposed()) {
            (lift.getVisible() ? lift : hangUp).forceFocus();
        }
    }

    private static void strip(Event event) {
        event.text = DialNumber.strip(event.text);
    }

    private PressButton button(Composite parent, Kind kind, String id, String icon, Runnable press) {
        PressButton button = WidgetId.set(new PressButton(parent, desk, kind), id);
        return button.icon(icon).onPress(press);
    }

    private Composite row(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        desk.look().style(row, Token.SURFACE, Token.INK);
        row.setLayout(new ButtonRow());
        row.setLayoutData(wide());
        return row;
    }

    private static void shown(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = !now;
        control.setVisible(now);
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }
}
