// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;

/**
 * From the start of the process until the control with the id {@code patchbay.bench.widget} is painted. With
 * {@code patchbay.bench.menu} it is proven afterwards, outside the time, that a click on it opens its menu.
 */
final class StartProbe {
    private StartProbe() {
    }

    static void run() throws IOException {
        Ui ui = Ui.find();
        String id = System.getProperty("patchbay.bench.widget");
        Instant[] end = new Instant[1];
        ui.until("a control " + id, () -> ui.control(id::equals).isPresent());
        ui.await("painted", over -> {
            Control control = ui.control(id::equals).orElseThrow();
            control.addListener(SWT.Paint, _ -> {
                if (end[0] == null) {
                    end[0] = Instant.now();
                    over.complete(null);
                }
            });
            control.redraw();
        });
        if (Boolean.getBoolean("patchbay.bench.menu")) {
            opensItsMenu(ui, id);
        }
        Duration took = Duration.between(Instant.ofEpochMilli(Long.getLong("patchbay.bench.started")), end[0]);
        Files.writeString(Path.of(System.getProperty("patchbay.bench.result")),
                String.format(Locale.ROOT, "%.1f%n", took.toNanos() / 1e6));
    }

    private static void opensItsMenu(Ui ui, String id) {
        CompletableFuture<Integer> items = new CompletableFuture<>();
        Listener shown = event -> {
            if (event.widget instanceof Menu menu) {
                items.complete(menu.getItemCount());
                ui.display().asyncExec(() -> menu.setVisible(false));
            }
        };
        ui.display().asyncExec(() -> {
            ui.display().addFilter(SWT.Show, shown);
            Event click = new Event();
            click.button = 1;
            ui.control(id::equals).orElseThrow().notifyListeners(SWT.MouseDown, click);
        });
        int count = Ui.await("the menu of " + id, items);
        ui.display().syncExec(() -> ui.display().removeFilter(SWT.Show, shown));
        if (count == 0) {
            throw new IllegalStateException("the menu of " + id + " is empty");
        }
    }
}
