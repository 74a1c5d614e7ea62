// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/** The dial pad in a small window below its button; the desk behind goes on. Escape closes it. */
final class DialPadWindow {
    private static final int WIDTH = 300;
    private static final int GAP = 4;
    private static final int MOST_TRIES = 5;

    private final Desk desk;
    private final Control below;
    private final DialledNumbers dialled = new DialledNumbers();
    private Optional<Shell> shell = Optional.empty();
    private int tries;

    DialPadWindow(Desk desk, Control below) {
        this.desk = desk;
        this.below = below;
        desk.followSession(below, _ -> dialled.clear());
    }

    /** Opens it, or brings it to the front. */
    void open() {
        shell = shell.filter(s -> !s.isDisposed());
        shell.ifPresentOrElse(Shell::setActive, this::create);
    }

    private void create() {
        Shell created = WidgetId.set(new Shell(below.getShell(), SWT.DIALOG_TRIM), "dialpad.window");
        shell = Optional.of(created);
        created.setLayout(new FillLayout());
        desk.words().bind(created, created::setText, "ui.dialpad.title");
        desk.look().bind(created, () -> created.setBackground(desk.look().color(Token.RAISED)));
        DialPad pad = new DialPad(created, desk, dialled, created::close, () -> fit(created, created.getChildren()[0]));
        created.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                created.close();
            }
        });
        desk.words().bind(created, () -> fit(created, pad.control()));
        desk.look().bind(created, () -> fit(created, pad.control()));
        place(created);
        desk.ticker().follow(created, () -> insist(created, pad.control()));
        created.open();
        pad.focus();
    }

    private void fit(Shell created, Control content) {
        tries = MOST_TRIES;
        resize(created, content);
    }

    /** Where sizes change fast, the window manager's answer to an older one may come after the newer one. */
    private void insist(Shell created, Control content) {
        if (tries > 0 && content.getSize().y < content.computeSize(content.getSize().x, SWT.DEFAULT).y) {
            tries--;
            resize(created, content);
        }
    }

    private void resize(Shell created, Control content) {
        int width = WIDTH * desk.look().textPercent() / 100;
        Point size = content.computeSize(width, SWT.DEFAULT, true);
        Rectangle outer = created.computeTrim(0, 0, size.x, size.y);
        created.setSize(outer.width, outer.height);
        created.layout(true, true);
        keepOnScreen(created, created.getLocation());
    }

    /** Below the button, its right edges in line. */
    private void place(Shell created) {
        Point corner = below.toDisplay(below.getSize().x, below.getSize().y + GAP);
        keepOnScreen(created, new Point(corner.x - created.getSize().x, corner.y));
    }

    private void keepOnScreen(Shell created, Point wanted) {
        Point size = created.getSize();
        Rectangle screen = below.getMonitor().getClientArea();
        created.setLocation(inside(wanted.x, size.x, screen.x, screen.width),
                inside(wanted.y, size.y, screen.y, screen.height));
    }

    private static int inside(int wanted, int size, int from, int room) {
        return Math.clamp(wanted, from, Math.max(from, from + room - size));
    }
}
