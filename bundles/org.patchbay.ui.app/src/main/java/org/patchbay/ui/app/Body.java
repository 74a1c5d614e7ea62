// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.LiveList;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/**
 * The three columns: task list, contact, and what stands beside. Below 900 points the right column becomes
 * tabs of the middle one; below 600 the task list is a rail.
 */
final class Body extends Composite {
    static final int RIGHT_COLUMN = 900;
    static final int FULL_TASKS = 600;
    static final int RAIL = 64;
    private static final int MARGIN = 12;

    private final Desk desk;
    private final LayoutKeeper keeper;
    private final TaskColumn tasks;
    private final Divider left;
    private final Composite contact;
    private final Divider right;
    private final BesidePane beside;
    private final Pages pages;
    private final PageHost page;

    Body(Composite parent, Desk desk, LayoutKeeper keeper, LiveList<ContactPanel> panels, Pages pages) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.keeper = keeper;
        this.pages = pages;
        WidgetId.set(this, "body");
        setLayout(new Columns());
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        tasks = new TaskColumn(this, desk, this::toggleTasks);
        left = new Divider(this, desk, by -> keeper.change(keeper.layout().withTasks(keeper.layout().tasksWidth() + by * 100 / desk.look().textPercent(), false)));
        contact = new PartHost(this, desk, Place.CONTACT);
        right = new Divider(this, desk, by -> keeper.change(
                keeper.layout().withBeside(keeper.layout().besideWidth() - by * 100 / desk.look().textPercent(), keeper.layout().beside())));
        beside = new BesidePane(this, desk, panels, keeper);
        page = new PageHost(this, desk, pages);
        pages.follow(this, () -> layout(true, true));
        keeper.follow(this, () -> layout(true, true));
        beside.onChange(() -> layout(true, true));
        desk.actions().offer(this, new Action("toggle-tasks", () -> true, this::toggleTasks));
        desk.actions().offer(this, new Action("next-pane", () -> true, this::nextPane));
    }

    private void toggleTasks() {
        keeper.change(keeper.layout().withTasks(keeper.layout().tasksWidth(), !keeper.layout().tasksCollapsed()));
    }

    /** The keyboard goes from column to column. */
    private void nextPane() {
        Control[] order = { tasks, contact, beside, page };
        int at = -1;
        for (int i = 0; i < order.length; i++) {
            if (contains(order[i], getDisplay().getFocusControl())) {
                at = i;
            }
        }
        for (int step = 1; step <= order.length; step++) {
            Control next = order[Math.floorMod(at + step, order.length)];
            if (next.isVisible() && next.setFocus()) {
                return;
            }
        }
    }

    private static boolean contains(Control ancestor, Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c == ancestor) {
                return true;
            }
        }
        return false;
    }

    private final class Columns extends org.eclipse.swt.widgets.Layout {
        @Override
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
            return new Point(wHint == SWT.DEFAULT ? RIGHT_COLUMN : wHint, hHint == SWT.DEFAULT ? FULL_TASKS : hHint);
        }

        @Override
        protected void layout(Composite composite, boolean flushCache) {
            Rectangle area = getClientArea();
            boolean rail = area.width < scaled(FULL_TASKS) || keeper.layout().tasksCollapsed();
            int tasksWidth = rail ? scaled(RAIL) : Math.min(scaled(keeper.layout().tasksWidth()), area.width / 3);
            tasks.narrow(rail, area.width >= scaled(FULL_TASKS));
            desk.frame().collapseTasks(rail);
            tasks.setBounds(0, 0, tasksWidth, area.height);
            left.setBounds(tasksWidth, 0, Divider.WIDTH, area.height);
            int x = tasksWidth + Divider.WIDTH;
            boolean column = area.width >= scaled(RIGHT_COLUMN) && beside.hasPanes();
            if (pages.shown().isPresent()) {
                page(new Rectangle(x, 0, area.width - x, area.height));
                return;
            }
            beside.asTabs(!column);
            right.setVisible(column);
            if (column) {
                int width = Math.min(scaled(keeper.layout().besideWidth()), area.width / 3);
                contact.setBounds(x + MARGIN, MARGIN, area.width - x - width - Divider.WIDTH - 2 * MARGIN, area.height - MARGIN);
                right.setBounds(area.width - width - Divider.WIDTH, 0, Divider.WIDTH, area.height);
                beside.setBounds(area.width - width, 0, width, area.height);
                contact.setVisible(true);
                beside.setVisible(true);
            } else {
                middle(new Rectangle(x, 0, area.width - x, area.height));
            }
        }

        private int scaled(int points) {
            return desk.look().scaled(points);
        }

        /** A page has the whole place of contact and panes. */
        private void page(Rectangle area) {
            contact.setVisible(false);
            beside.setVisible(false);
            right.setVisible(false);
            page.setBounds(area.x + MARGIN, MARGIN, area.width - 2 * MARGIN, area.height - 2 * MARGIN);
        }

        /** Contact and panes share the middle; the strip of tabs says which. */
        private void middle(Rectangle area) {
            int strip = beside.hasPanes() ? beside.stripHeight(area.width) : 0;
            boolean pane = beside.hasPanes() && beside.selectedPane().isPresent();
            Rectangle below = new Rectangle(area.x + MARGIN, strip + MARGIN, area.width - 2 * MARGIN, area.height - strip - MARGIN);
            contact.setBounds(below);
            contact.setVisible(!pane);
            beside.setVisible(beside.hasPanes());
            beside.setBounds(area.x, 0, area.width, pane ? area.height : strip);
        }
    }
}
