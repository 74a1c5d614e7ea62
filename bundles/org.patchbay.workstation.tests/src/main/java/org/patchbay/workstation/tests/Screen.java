// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.PressButton;

/** What is on the screen, looked at and worked with real mouse and keys from a test's thread. */
final class Screen {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final Display display;

    Screen(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    /** Asked on the UI thread. */
    <T> T ask(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        display.syncExec(() -> answer.add(question.get()));
        return answer.getFirst();
    }

    /** Wait for a condition that is looked at on the UI thread. */
    void until(String what, BooleanSupplier condition) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        display.asyncExec(() -> look(condition, met));
        try {
            met.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            met.cancel(false);
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what);
        } catch (ExecutionException e) {
            throw new AssertionError(what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        }
    }

    private void look(BooleanSupplier condition, CompletableFuture<Void> met) {
        try {
            if (condition.getAsBoolean()) {
                met.complete(null);
            } else if (!met.isDone()) {
                display.timerExec(LOOK_AGAIN_MILLIS, () -> look(condition, met));
            }
        } catch (RuntimeException | Error e) {
            met.completeExceptionally(e);
        }
    }

    // Looking; all for the UI thread, that is inside ask() and until()

    /** Whether a visible widget has the id. */
    boolean shows(String id) {
        return find(id).isPresent();
    }

    Optional<Control> find(String id) {
        return all().stream().filter(c -> WidgetId.of(c).filter(id::equals).isPresent() && c.isVisible()).findFirst();
    }

    Control get(String id) {
        return find(id).orElseThrow(() -> new AssertionError("no widget " + id + " on the screen"));
    }

    /** What a screen reader says of it. */
    String text(String id) {
        return get(id) instanceof Drawn drawn ? drawn.accessibleName() : "";
    }

    boolean isUsable(String id) {
        return find(id).map(c -> c instanceof PressButton button ? button.isUsable() : c.isEnabled()).orElse(false);
    }

    /** Everything in every visible window, from top to bottom. */
    List<Control> all() {
        List<Control> all = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            if (!shell.isDisposed() && shell.isVisible()) {
                add(shell, all);
            }
        }
        return all;
    }

    private static void add(Control control, List<Control> all) {
        all.add(control);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                add(child, all);
            }
        }
    }

    // Doing, from the test's thread

    /** The left button, in the middle of the widget. */
    void click(String id) {
        until(id + " can be clicked", () -> isUsable(id));
        Point place = ask(() -> {
            Control control = get(id);
            Point size = control.getSize();
            return control.toDisplay(size.x / 2, size.y / 2);
        });
        click(place);
    }

    void click(Point place) {
        Event move = new Event();
        move.type = SWT.MouseMove;
        move.x = place.x;
        move.y = place.y;
        post(move);
        until("the pointer is there", () -> display.getCursorLocation().equals(place));
        button(SWT.MouseDown);
        button(SWT.MouseUp);
    }

    private void button(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        post(event);
    }

    /** Keys pressed together, such as {@code SWT.CTRL, SWT.ALT, 'a'}. */
    void press(int... keys) {
        for (int key : keys) {
            key(SWT.KeyDown, key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            key(SWT.KeyUp, keys[i]);
        }
    }

    private void key(int type, int key) {
        Event event = new Event();
        event.type = type;
        if ((key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) != 0) {
            event.keyCode = key;
        } else {
            event.character = (char) key;
        }
        post(event);
    }

    private void post(Event event) {
        if (!ask(() -> display.post(event))) {
            throw new AssertionError("the display does not take events");
        }
    }
}
