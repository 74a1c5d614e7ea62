// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.PressButton;

/** What is on the screen. Everything here happens on the UI thread. */
final class Sight {

    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_AGAIN_MILLIS = 20;
    /** So many rounds without anything due mean that what followed from the last event has happened. */
    private static final int QUIET_ROUNDS = 3;
    private static final Pattern UNTRANSLATED = Pattern.compile("![\\w.-]+!");
    private static final String IN = " in ";

    private final Display display;

    Sight(Display display) {
        this.display = display;
    }

    /** Done, on the UI thread, when the condition holds; fails when it does not in time. */
    CompletionStage<Void> until(String what, BooleanSupplier condition) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        display.asyncExec(() -> look(what, condition, met, end));
        return met;
    }

    private void look(String what, BooleanSupplier condition, CompletableFuture<Void> met, long end) {
        boolean holds = false;
        try {
            holds = condition.getAsBoolean();
        } catch (RuntimeException e) {
            met.completeExceptionally(e);
        }
        if (holds) {
            met.complete(null);
        } else if (System.nanoTime() > end) {
            met.completeExceptionally(new TimeoutException("not within " + PATIENCE_SECONDS + " s: " + what));
        } else if (!met.isDone()) {
            display.timerExec(LOOK_AGAIN_MILLIS, () -> look(what, condition, met, end));
        }
    }

    /** Done when the screen has come to rest. */
    CompletionStage<Void> settled() {
        CompletableFuture<Void> quiet = new CompletableFuture<>();
        display.asyncExec(() -> settle(QUIET_ROUNDS, quiet));
        return quiet;
    }

    private void settle(int rounds, CompletableFuture<Void> quiet) {
        if (rounds == 0) {
            quiet.complete(null);
        } else {
            display.timerExec(LOOK_AGAIN_MILLIS, () -> settle(rounds - 1, quiet));
        }
    }

    /** By id; {@code popover.*} finds what begins so; {@code control.ACCEPT in popover.*} what is inside it. */
    Optional<Control> find(String what) {
        int in = what.indexOf(IN);
        if (in < 0) {
            return windows().stream().flatMap(shell -> find(shell, what).stream()).findFirst();
        }
        String inner = what.substring(0, in);
        return windows().stream().flatMap(shell -> all(shell).stream())
                .filter(control -> matches(control, what.substring(in + IN.length())))
                .flatMap(outer -> find(outer, inner).stream()).findFirst();
    }

    private static Optional<Control> find(Control root, String id) {
        return all(root).stream().filter(control -> matches(control, id)).findFirst();
    }

    private static boolean matches(Control control, String id) {
        return idOf(control).filter(own -> id.endsWith("*") ? own.startsWith(id.substring(0, id.length() - 1))
                : own.equals(id)).isPresent();
    }

    static Optional<String> idOf(Widget widget) {
        return widget == null ? Optional.empty() : WidgetId.of(widget);
    }

    static boolean isUsable(Control control) {
        return control instanceof PressButton button ? button.isUsable() : control.isEnabled();
    }

    /** Where the largest window is, without its frame: {@code 1280x800+40+62}; the whole screen where there is none. */
    String window() {
        Rectangle largest = windows().stream().map(shell -> display.map(shell, null, shell.getClientArea()))
                .max(Comparator.comparingInt(area -> area.width * area.height)).orElse(display.getBounds());
        return largest.width + "x" + largest.height + "+" + largest.x + "+" + largest.y;
    }

    private List<Shell> windows() {
        List<Shell> seen = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            if (!shell.isDisposed() && shell.isVisible()) {
                seen.add(shell);
            }
        }
        return seen;
    }

    private static List<Control> all(Control root) {
        List<Control> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Control control, List<Control> all) {
        if (!control.isVisible()) {
            return;
        }
        all.add(control);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, all);
            }
        }
    }

    /** Words without a translation, and words that are cut off. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Shell shell : windows()) {
            Clipping.find(shell).forEach(cut -> faults.add("cut off: " + cut));
            for (Control control : all(shell)) {
                String text = text(control) + " " + Optional.ofNullable(control.getToolTipText()).orElse("");
                if (UNTRANSLATED.matcher(text).find()) {
                    faults.add("not translated: " + text.strip());
                }
            }
            if (UNTRANSLATED.matcher(shell.getText()).find()) {
                faults.add("not translated: " + shell.getText());
            }
        }
        return faults;
    }

    private static String text(Control control) {
        return switch (control) {
            case Drawn drawn -> Optional.ofNullable(drawn.accessibleName()).orElse("");
            case Label label -> label.getText();
            case Button button -> button.getText();
            default -> "";
        };
    }
}
