// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;

/** The screen, from a thread that is not its own. */
final class Ui {
    /** The key under which widgets of the workstation carry their stable ids. */
    static final String ID = "patchbay.id";

    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_AGAIN_MILLIS = 5;
    private static final int END_SECONDS = 20;

    private final Display display;

    private Ui(Display display) {
        this.display = display;
    }

    static Ui find() {
        return Thread.getAllStackTraces().keySet().stream().map(Display::findDisplay).filter(d -> d != null).findFirst()
                .map(Ui::new).orElseThrow(() -> new IllegalStateException("there is no display"));
    }

    Display display() {
        return display;
    }

    <T> T ask(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        display.syncExec(() -> answer.add(question.get()));
        return answer.getFirst();
    }

    void until(String what, BooleanSupplier condition) {
        await(what, met -> look(condition, met));
    }

    /** Nothing happens for a while; the next turn begins with a desk that has nothing else to do. */
    void quiet(int millis) {
        await("quiet", over -> display.timerExec(millis, () -> over.complete(null)));
    }

    /** @param begin runs on the UI thread and completes what it is given, now or later */
    void await(String what, Consumer<CompletableFuture<Void>> begin) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        display.asyncExec(() -> begin.accept(over));
        await(what, over);
    }

    static <T> T await(String what, CompletableFuture<T> stage) {
        try {
            return stage.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            stage.cancel(false);
            throw new IllegalStateException("not within " + PATIENCE_SECONDS + " s: " + what, e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(what, e);
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

    // On the UI thread

    /** The first visible control whose id fits. */
    Optional<Control> control(Predicate<String> id) {
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                Optional<Control> found = controls(shell).stream()
                        .filter(c -> c.getData(ID) instanceof String text && id.test(text) && c.isVisible()).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    static List<Control> controls(Control root) {
        List<Control> all = new ArrayList<>();
        all.add(root);
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                all.addAll(controls(child));
            }
        }
        return all;
    }

    /** End the program in order; where that takes too long, out of order. */
    static void end(BundleContext context, int code) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(END_SECONDS);
            } catch (InterruptedException _) {
                // Then at once.
            }
            Runtime.getRuntime().halt(code);
        });
        var reference = context.getServiceReference(IWorkbench.class);
        if (code != 0 || reference == null) {
            Runtime.getRuntime().halt(code);
        }
        find().display().asyncExec(() -> context.getService(reference).close());
    }
}
