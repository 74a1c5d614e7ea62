// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.PressButton;

/** What is on the screen, looked at and worked with real mouse and keys from a test's thread. */
final class Screen {
    private static final int PATIENCE_SECONDS = Integer.getInteger("patchbay.patience.seconds", 30);
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
        click(id, () -> {
            Control control = get(id);
            Point size = control.getSize();
            return control.toDisplay(size.x / 2, size.y / 2);
        });
    }

    /** A row of a table; nothing where it was scrolled away. */
    void clickRow(String table, String row) {
        until(row + " can be seen", () -> row(table, row).isPresent());
        click(table, () -> {
            Rectangle bounds = row(table, row).orElseThrow().getBounds();
            return get(table).toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    private Optional<TableItem> row(String table, String row) {
        return find(table).map(Table.class::cast).stream().flatMap(t -> Stream.of(t.getItems()).filter(item ->
                WidgetId.of(item).filter(row::equals).isPresent() && t.getClientArea().intersects(item.getBounds()))).findFirst();
    }

    /** As a hand does: to where it is now, and again where it moved meanwhile. */
    private void click(String id, Supplier<Point> place) {
        for (Point went = null, now = ask(place); !now.equals(went); now = ask(place)) {
            Point there = went = now;
            move(there);
            until("the pointer moved to " + id, () -> display.getCursorLocation().equals(there)
                    && find(id).stream().anyMatch(c -> c == display.getCursorControl()) || !place.get().equals(there));
        }
        button("mousedown", SWT.MouseDown);
        button("mouseup", SWT.MouseUp);
    }

    /** Where no widget of ours has an id: inside a menu of the platform. */
    void click(Point place) {
        move(place);
        until("the pointer is there", () -> display.getCursorLocation().equals(place));
        hand("mousedown", "1");
        hand("mouseup", "1");
    }

    private void move(Point place) {
        hand("mousemove", Integer.toString(place.x), Integer.toString(place.y));
    }

    /** Down, and up only when down was seen. */
    private void button(String action, int type) {
        AtomicBoolean seen = new AtomicBoolean();
        Listener filter = _ -> seen.set(true);
        display.syncExec(() -> display.addFilter(type, filter));
        hand(action, "1");
        until(action + " was seen", seen::get);
        display.syncExec(() -> display.removeFilter(type, filter));
    }

    /** Keys pressed together, as X names them: {@code ctrl+alt+a}, {@code Return}. */
    void press(String keys) {
        hand("key", keys);
    }

    void type(String text) {
        hand("type", text);
    }

    /** Events of the X server itself: what SWT posts never leaves this process. */
    private static void hand(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst("xdotool");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = String.join("\n", process.inputReader().lines().toList());
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError("xdotool can't be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
