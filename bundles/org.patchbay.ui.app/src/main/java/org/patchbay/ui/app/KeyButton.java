// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** The keys of an action. Pressed, it takes the next keys, if no other action has them; meanwhile no shortcut works. */
final class KeyButton extends PressButton {
    private static final String WAITING = "…";

    private final Shortcuts shortcuts;
    private final String action;
    private final Consumer<String> say;
    private boolean waiting;

    /** @param say tells what to do, or why keys can't be had */
    KeyButton(Composite parent, Desk desk, Shortcuts shortcuts, String action, Consumer<String> say) {
        super(parent, desk, Kind.QUIET);
        this.shortcuts = shortcuts;
        this.action = action;
        this.say = say;
        WidgetId.set(this, "keys." + action);
        // Before the button's own listeners could take Enter and Tab for themselves.
        addListener(SWT.Traverse, event -> event.doit &= !waiting);
        addListener(SWT.KeyDown, this::take);
        addListener(SWT.FocusOut, _ -> waitFor(false));
        addListener(SWT.Dispose, _ -> waitFor(false));
        onPress(() -> waitFor(true));
        shortcuts.follow(this, this::show);
        desk.words().bind(this, this::show);
    }

    @Override
    public String accessibleName() {
        return desk().words().text("ui.shortcuts.row", desk().words().text("ui.action." + action), text());
    }

    private void show() {
        setText(waiting ? WAITING : KeyWords.of(shortcuts.keys(action), desk().words()));
        requestLayout();
    }

    private void waitFor(boolean now) {
        if (waiting != now) {
            waiting = now;
            desk().actions().beQuiet(now);
            if (!isDisposed()) {
                show();
                say.accept(desk().words().text(now ? "ui.shortcuts.press" : "ui.shortcuts.plain"));
            }
        }
    }

    private void take(Event event) {
        if (!waiting) {
            return;
        }
        KeyStroke stroke = SWTKeySupport.convertAcceleratorToKeyStroke(
                SWTKeySupport.convertEventToUnmodifiedAccelerator(event));
        if (event.keyCode == SWT.ESC) {
            waitFor(false);
        } else if (stroke.isComplete()) {
            take(stroke);
        }
    }

    private void take(KeyStroke stroke) {
        KeySequence keys = KeySequence.getInstance(stroke);
        Optional<String> other = shortcuts.holder(keys).filter(holder -> !holder.equals(action));
        if (!Shortcuts.mayBe(stroke)) {
            say.accept(desk().words().text("ui.shortcuts.plain"));
        } else if (other.isPresent()) {
            say.accept(desk().words().text("ui.shortcuts.taken", desk().words().text("ui.action." + other.get())));
        } else {
            waitFor(false);
            shortcuts.change(action, keys);
        }
    }
}
