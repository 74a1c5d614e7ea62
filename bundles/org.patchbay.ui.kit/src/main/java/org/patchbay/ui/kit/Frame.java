// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/**
 * The desk's window and how it is arranged, for what stands beside it. Whoever makes the window and the task
 * list tells; popovers ask. UI thread only.
 */
public final class Frame {
    private static final int REPAINT_MILLIS = 60;

    private final Display display;
    private final Bindings listeners = new Bindings();
    private Optional<Shell> window = Optional.empty();
    private boolean tasksCollapsed;
    private Optional<Rectangle> uncovered = Optional.empty();
    private Optional<Control> keptFree = Optional.empty();

    public Frame(Display display) {
        this.display = display;
    }

    /** This is the window now; forgotten when it is disposed. */
    public void window(Shell shell) {
        window = Optional.of(shell);
        listeners.run();
    }

    /** The task list is only a rail of icons, or not. */
    public void collapseTasks(boolean collapsed) {
        if (tasksCollapsed != collapsed) {
            tasksCollapsed = collapsed;
            listeners.run();
        }
    }

    /** The window, as long as there is one. */
    public Optional<Shell> window() {
        return window.filter(shell -> !shell.isDisposed());
    }

    public boolean tasksCollapsed() {
        return tasksCollapsed;
    }

    /**
     * What the agent must reach while requests stand on the screen, as the keys of a phone that rings (ANS-06):
     * popovers leave it free where that hides none of them.
     */
    public void keepFree(Control control) {
        keptFree = Optional.of(control);
    }

    /** Where on the display that is; empty while it is not seen. */
    public Optional<Rectangle> keptFree() {
        return keptFree.filter(c -> !c.isDisposed() && c.isVisible() && !c.getShell().getMinimized())
                .map(c -> display.map(c, null, new Rectangle(0, 0, c.getSize().x, c.getSize().y)));
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    /**
     * Something that stood there, in front of the window, has gone or moved: paint that part again. Seen on X11
     * without a compositor at 200 %: pieces of a popover stayed on the window until something else was drawn there.
     * A little later and all at once, so that a popover that comes never waits for it.
     */
    public void uncovered(Rectangle onDisplay) {
        if (uncovered.isPresent()) {
            uncovered.get().add(onDisplay);
        } else {
            uncovered = Optional.of(new Rectangle(onDisplay.x, onDisplay.y, onDisplay.width, onDisplay.height));
            display.timerExec(REPAINT_MILLIS, this::repaint);
        }
    }

    private void repaint() {
        Rectangle part = uncovered.orElseThrow();
        uncovered = Optional.empty();
        window().ifPresent(shell -> {
            Rectangle inside = display.map(null, shell, part);
            shell.redraw(inside.x, inside.y, inside.width, inside.height, true);
        });
    }

    /**
     * In whose bottom right corner popovers stand: the window's with the task list expanded; the work area's
     * of its screen with the task list collapsed, or the window minimised or not there (POP-02).
     */
    public Rectangle popoverArea() {
        Optional<Shell> seen = window().filter(shell -> shell.isVisible() && !shell.getMinimized());
        Rectangle screen = window().map(Shell::getMonitor).map(Monitor::getClientArea)
                .orElseGet(() -> display.getPrimaryMonitor().getClientArea());
        if (tasksCollapsed || seen.isEmpty()) {
            return screen;
        }
        // A window that hangs over the edge must not take its popovers with it; a stack that is higher than a
        // low window has the screen above it.
        Rectangle bounds = seen.get().getBounds().intersection(screen);
        return new Rectangle(bounds.x, screen.y, bounds.width, bounds.y + bounds.height - screen.y);
    }
}
