// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.OutdialView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.TypedNumber;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.DropDown;
import org.patchbay.ui.kit.widget.KeyPad;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** Number, keys, queue, caller id and Call (OUT-08). A refusal stands below the button, in words with its code. */
final class DialPad {
    private final Desk desk;
    private final Runnable called;
    private final Runnable resized;
    private final Composite pad;
    private final TextField number;
    private final TextLine hint;
    private final DropDown queue;
    private final DropDown callerId;
    private final ControlButton call;
    private final Paragraph refusal;
    private Optional<Reason> refused = Optional.empty();
    private final Set<String> stripped = new LinkedHashSet<>();
    private String before = "";
    private final DialledNumbers dialled;
    private final PressButton recent;
    private boolean asked;

    /**
     * @param dialled numbers called before
     * @param called told when a call was begun
     * @param resized told when it wants more or less room
     */
    DialPad(Composite parent, Desk desk, DialledNumbers dialled, Runnable called, Runnable resized) {
        this.desk = desk;
        this.dialled = dialled;
        this.called = called;
        this.resized = resized;
        pad = WidgetId.set(new Composite(parent, SWT.NONE), "dialpad");
        desk.look().style(pad, Token.RAISED, Token.INK);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 16;
        layout.verticalSpacing = 8;
        pad.setLayout(layout);
        Composite line = new Composite(pad, SWT.NONE);
        desk.look().style(line, Token.RAISED, Token.INK);
        GridLayout columns = new GridLayout(2, false);
        columns.marginWidth = 0;
        columns.marginHeight = 0;
        line.setLayout(columns);
        line.setLayoutData(wide());
        number = new TextField(line, desk, TextRole.NAME, Token.RAISED, "dialpad.number").hint("ui.dialpad.number");
        number.setLayoutData(wide());
        recent = WidgetId.set(new PressButton(line, desk, PressButton.Kind.QUIET), "dialpad.recent");
        recent.iconOnly("clock", "ui.dialpad.recent").onPress(() -> openRecent().setVisible(true));
        GridData end = new GridData(SWT.END, SWT.CENTER, false, false);
        end.exclude = dialled.all().isEmpty();
        recent.setLayoutData(end);
        recent.setVisible(!end.exclude);
        hint = WidgetId.set(new TextLine(pad, desk, TextRole.LABEL, Token.INK_2), "dialpad.hint");
        hint.setLayoutData(wide());
        new KeyPad(pad, desk, this::insert).setLayoutData(wide());
        queue = choice("ui.dialpad.queue", "dialpad.queue");
        callerId = choice("ui.dialpad.callerId", "dialpad.caller-id");
        call = new ControlButton(pad, desk, ControlView.enabled(Control.OUTDIAL), this::call);
        call.setLayoutData(wide());
        refusal = WidgetId.set(new Paragraph(pad, desk, Token.RAISED, Token.DANGER), "dialpad.refusal");
        refusal.setLayoutData(wide());
        listen();
    }

    Composite control() {
        return pad;
    }

    void focus() {
        number.focus();
    }

    private DropDown choice(String key, String id) {
        TextLine label = new TextLine(pad, desk, TextRole.LABEL, Token.INK_2).words(key);
        label.setLayoutData(wide());
        Supplier<String> name = () -> desk.words().text(key);
        DropDown choice = WidgetId.set(new DropDown(pad, desk, name), id);
        choice.setLayoutData(wide());
        return choice;
    }

    private void listen() {
        StyledText text = number.control();
        text.addListener(SWT.Verify, this::strip);
        text.addListener(SWT.KeyDown, this::recall);
        number.onChange(_ -> changed());
        number.onEnter(this::call);
        desk.words().bind(pad, this::words);
        desk.follow(pad, view -> show(view.outdial()));
    }

    private void show(OutdialView view) {
        queue.show(view.queues());
        callerId.show(view.callerIds());
        refreshCall();
    }

    /**
     * Whatever way text comes in, only what can be dialled stays; the rest is named, until the field is empty
     * again (DIR-08).
     */
    private void strip(Event event) {
        TypedNumber typed = TypedNumber.of(event.text);
        event.text = typed.kept();
        stripped.addAll(typed.stripped());
        words();
    }

    private void insert(String sign) {
        StyledText text = number.control();
        text.insert(sign);
        text.setCaretOffset(text.getCaretOffset() + sign.length());
        number.focus();
    }

    /** Numbers called before, with the arrow up and back with the arrow down, as in a list of commands. */
    private void recall(Event event) {
        Optional<String> number = switch (event.keyCode) {
            case SWT.ARROW_UP -> dialled.before(this.number.text());
            case SWT.ARROW_DOWN -> dialled.after(this.number.text());
            default -> Optional.empty();
        };
        number.ifPresent(this.number::setText);
    }

    /** The same numbers for the mouse. */
    Menu openRecent() {
        Menu menu = WidgetId.set(new Menu(recent), "dialpad.recent.menu");
        for (String called : dialled.all()) {
            MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), "dialpad.recent." + called);
            item.setText(called);
            item.addListener(SWT.Selection, _ -> {
                number.setText(called);
                number.focus();
            });
        }
        menu.setLocation(recent.toDisplay(0, recent.getSize().y));
        menu.addListener(SWT.Hide, _ -> desk.display().asyncExec(menu::dispose));
        return menu;
    }

    private void changed() {
        if (number.text().isEmpty() && !before.isEmpty()) {
            stripped.clear();
        }
        before = number.text();
        boolean smaller = refused.isPresent();
        refused = Optional.empty();
        words();
        if (smaller) {
            resized.run();
        }
        refreshCall();
    }

    private void words() {
        boolean left = !stripped.isEmpty();
        hint.token(left ? Token.IDLE : Token.INK_2);
        hint.showWords(left ? desk.words().text("ui.dialpad.stripped", String.join(" ", stripped))
                : desk.words().text("ui.dialpad.hint"));
        ((GridData) refusal.getLayoutData()).exclude = refused.isEmpty();
        refusal.setVisible(refused.isPresent());
        refusal.show(refused.map(r -> desk.words().text("reason." + r.name())).orElse(""));
    }

    /** The centre's answer first; then what is still missing here. */
    private void refreshCall() {
        ControlView view = desk.view().map(v -> v.outdial().outdial())
                .orElse(ControlView.disabled(Control.OUTDIAL, Reason.SIGNED_OUT));
        boolean valid = DialNumber.parse(number.text()).isPresent();
        call.show(view.isEnabled() && !valid ? ControlView.disabled(Control.OUTDIAL, Reason.INVALID_NUMBER) : view);
    }

    private void call() {
        refreshCall();
        if (asked || !call.isUsable()) {
            return;
        }
        asked = true;
        String typed = number.text();
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.Outdial(agent, typed,
                queue.value().map(Named::id), callerId.value().map(Named::id)))
                .whenComplete((outcome, _) -> answered(typed, Optional.ofNullable(outcome))));
    }

    private void answered(String typed, Optional<Outcome> outcome) {
        asked = false;
        if (pad.isDisposed() || outcome.isEmpty()) {
            return;
        }
        if (outcome.get().accepted()) {
            dialled.add(typed);
            number.setText("");
            called.run();
        } else {
            refused = outcome.get().refusal();
            words();
            resized.run();
        }
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }
}
