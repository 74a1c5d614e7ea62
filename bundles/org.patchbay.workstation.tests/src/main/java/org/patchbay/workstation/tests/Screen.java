// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;

/** What is on the screen, looked at and worked with real mouse and keys from a test's thread. */
final class Screen {
    private static final int PATIENCE_SECONDS = Integer.getInteger("patchbay.patience.seconds", 60);
    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final int SETTLED = 3;
    private static final int TABS = 40;
    private static final int MENU_STEP = 8;
    private static final int MENU_STEPS = 50;

    private final Display display;

    Screen(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    /** Wait until keys go to the desk's window again: SWT says so before the window manager has done it. */
    void untilKeysReachTheDesk() {
        Hand.until("the keys to reach the desk", () -> Hand.answer("getwindowfocus", "getwindowname").strip().endsWith("Patchbay"));
        until("the desk has the keyboard", () -> display.getFocusControl() != null);
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
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what + "; " + ask(this::keyboard));
        } catch (ExecutionException e) {
            throw new AssertionError(what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        }
    }

    /** Where keys go. */
    private String keyboard() {
        return "active is %s, the keyboard is at %s".formatted(
                Optional.ofNullable(display.getActiveShell()).flatMap(WidgetId::of),
                Optional.ofNullable(display.getFocusControl()).map(c -> WidgetId.of(c).orElseGet(c::toString)));
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

    /** A row of a list, by its id. */
    void clickRow(String list, String row) {
        until(row + " can be seen", () -> row(list, row).isPresent());
        click(list, () -> {
            Rectangle bounds = row(list, row).orElseThrow();
            return get(list).toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    private Optional<Rectangle> row(String list, String row) {
        return find(list).map(RowList.class::cast).stream().flatMap(l -> IntStream.range(l.first(), l.end())
                .filter(i -> l.id(i).equals(row)).mapToObj(l::bounds)).findFirst();
    }

    /** How many rows a list has; -1 where it is not shown. */
    int rows(String list) {
        return find(list).map(RowList.class::cast).map(RowList::count).orElse(-1);
    }

    /** As a hand does: to where it is now, and again where it moved meanwhile. */
    private void click(String id, Supplier<Point> place) {
        for (Point went = null, now = ask(place); !now.equals(went); now = ask(place)) {
            Point there = went = now;
            move(there);
            until("the pointer moved to " + id, () -> display.getCursorLocation().equals(there)
                    && find(id).stream().anyMatch(c -> c == display.getCursorControl()) || !place.get().equals(there));
        }
        pressButton();
        // Not waited for: where a menu opened on the way down, the menu gets it.
        Hand.does("mouseup", "1");
        settle();
    }

    /** In the menu that is open below this place: down until the item is armed, then a click. */
    void chooseWithMouse(String id, Point top) {
        choose(id, step -> {
            Point place = new Point(top.x, top.y + step * MENU_STEP);
            move(place);
            until("the pointer moved on", () -> display.getCursorLocation().equals(place));
        }, () -> Hand.does("click", "1"));
    }

    /** In the menu that is open: down to the item, and Enter. */
    void chooseWithKeys(String id) {
        choose(id, _ -> press("Down"), () -> press("Return"));
    }

    private void choose(String id, IntConsumer step, Runnable take) {
        AtomicReference<String> armed = new AtomicReference<>("");
        AtomicInteger arms = new AtomicInteger();
        Listener filter = event -> {
            armed.set(WidgetId.of(event.widget).orElse(""));
            arms.incrementAndGet();
        };
        display.syncExec(() -> display.addFilter(SWT.Arm, filter));
        try {
            for (int i = 0; i < MENU_STEPS && !armed.get().equals(id); i++) {
                step.accept(i);
                settle();
            }
            if (!armed.get().equals(id)) {
                throw new AssertionError("no " + id + " in the menu; " + arms + " items were armed, the last " + armed);
            }
            take.run();
        } finally {
            display.syncExec(() -> display.removeFilter(SWT.Arm, filter));
        }
    }

    /** What the X server had for us when this was called has been heard. */
    private void settle() {
        AtomicInteger looks = new AtomicInteger();
        until("the screen has settled", () -> looks.incrementAndGet() > SETTLED);
    }

    /** With Tab, as people find their way. */
    void tabTo(String id) {
        for (int i = 0; i < TABS && !ask(() -> hasKeyboard(id)); i++) {
            press("Tab");
            settle();
        }
        until(id + " has the keyboard", () -> hasKeyboard(id));
    }

    /** Whether it, or what is inside of it, has the keyboard. */
    boolean hasKeyboard(String id) {
        for (Control c = display.getFocusControl(); c != null; c = c.getParent()) {
            if (WidgetId.of(c).filter(id::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void move(Point place) {
        Hand.does("mousemove", Integer.toString(place.x), Integer.toString(place.y));
    }

    private void pressButton() {
        AtomicBoolean seen = new AtomicBoolean();
        Listener filter = _ -> seen.set(true);
        display.syncExec(() -> display.addFilter(SWT.MouseDown, filter));
        Hand.does("mousedown", "1");
        until("the button is down", seen::get);
        display.syncExec(() -> display.removeFilter(SWT.MouseDown, filter));
    }

    /** Keys pressed together, as X names them: {@code ctrl+alt+a}, {@code Return}. */
    void press(String keys) {
        Hand.does("key", keys);
    }

    void type(String text) {
        Hand.does("type", text);
    }
}
