// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.look.Token;

/** A small window over the desk that holds nothing up; Escape closes it, and there is one of a kind. */
public final class SideWindow {
    private SideWindow() {
    }

    /** @param fill puts the content in; its size is the window's */
    public static void open(Shell owner, Desk desk, String id, String titleKey, int width, Consumer<Composite> fill) {
        for (Shell open : owner.getShells()) {
            if (WidgetId.of(open).filter(id::equals).isPresent()) {
                open.setActive();
                return;
            }
        }
        Shell shell = WidgetId.set(new Shell(owner, SWT.DIALOG_TRIM | SWT.RESIZE), id);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 24;
        layout.verticalSpacing = 8;
        shell.setLayout(layout);
        desk.look().bind(shell, () -> shell.setBackground(desk.look().color(Token.RAISED)));
        desk.words().bind(shell, shell::setText, titleKey);
        fill.accept(shell);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        Runnable fit = () -> {
            int wide = Math.max(desk.look().scaled(width), shell.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x);
            Point size = shell.computeSize(Math.min(wide, owner.getMonitor().getClientArea().width), SWT.DEFAULT, true);
            Rectangle screen = owner.getMonitor().getClientArea();
            shell.setSize(Math.min(size.x, screen.width), Math.min(size.y, screen.height));
            shell.layout(true, true);
        };
        // What the window was filled with later hears of it later.
        Runnable refit = () -> UiThread.post(shell.getDisplay(), () -> {
            if (!shell.isDisposed()) {
                fit.run();
            }
        });
        desk.words().bind(shell, refit);
        desk.look().bind(shell, refit);
        fit.run();
        Rectangle over = owner.getBounds();
        shell.setLocation(over.x + Math.max(0, (over.width - shell.getSize().x) / 2), over.y + Math.max(0, (over.height - shell.getSize().y) / 3));
        shell.open();
    }
}
