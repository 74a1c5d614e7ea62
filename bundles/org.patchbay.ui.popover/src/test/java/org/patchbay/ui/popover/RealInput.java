// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.graphics.Point;
import org.patchbay.ui.fixtures.TestDesk;

/**
 * Mouse and keys as a person has them: through the X server, past the window manager. {@code Display.post} puts
 * its events into our own queue on GTK, so it would prove nothing about the focus.
 */
final class RealInput {
    private final TestDesk desk;

    RealInput(TestDesk desk) {
        this.desk = desk;
    }

    void click(Point at) {
        run("mousemove", String.valueOf(at.x), String.valueOf(at.y), "click", "1");
    }

    void wheelDown(Point at) {
        run("mousemove", String.valueOf(at.x), String.valueOf(at.y), "click", "5");
    }

    void type(String text) {
        run("type", text);
    }

    /** @param name as X knows it, for instance Return */
    void key(String name) {
        run("key", name);
    }

    private void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try {
            CompletableFuture<Process> done = new ProcessBuilder(command).inheritIO().start().onExit();
            desk.until(String.join(" ", command), done::isDone);
            if (done.join().exitValue() != 0) {
                throw new AssertionError("failed: " + command);
            }
        } catch (IOException e) {
            throw new AssertionError("real mouse and keys need xdotool", e);
        }
    }
}
