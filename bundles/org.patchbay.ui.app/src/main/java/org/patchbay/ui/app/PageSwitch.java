// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TabStrip;

/** Goes from the contacts to a page and back: tabs, or a button with a menu where there is no room for them. */
final class PageSwitch extends Composite {
    private static final String CONTACTS = "contacts";

    private final Desk desk;
    private final Pages pages;
    private final TabStrip strip;
    private final PressButton button;

    PageSwitch(Composite parent, Desk desk, Pages pages) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.pages = pages;
        WidgetId.set(this, "pages");
        setLayout(new OnlyTheTop());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        strip = new TabStrip(this, desk, this::choose);
        button = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET).icon("chevron-down"), "pages.menu");
        button.onPress(this::openMenu);
        setVisible(false);
        pages.follow(this, this::refresh);
        desk.words().bind(this, this::refresh);
        desk.actions().offer(this, new Action("next-page", () -> !pages.offered().isEmpty(), pages::next));
    }

    /** @param narrow whether there is no room for tabs */
    void narrow(boolean narrow) {
        StackLayout layout = (StackLayout) getLayout();
        layout.topControl = narrow ? button : strip;
        strip.setVisible(!narrow);
        button.setVisible(narrow);
    }

    private void refresh() {
        List<TabStrip.Tab> tabs = new ArrayList<>();
        tabs.add(new TabStrip.Tab(CONTACTS, () -> desk.words().text("ui.pages.contacts")));
        pages.offered().forEach(page -> tabs.add(new TabStrip.Tab(page.id(), () -> desk.words().text(page.titleKey()))));
        strip.show(tabs);
        strip.select(pages.shown().map(DeskPart::id).orElse(CONTACTS));
        button.setText(desk.words().text(pages.shown().map(DeskPart::titleKey).orElse("ui.pages.contacts")));
        setVisible(!pages.offered().isEmpty());
        requestLayout();
    }

    private void choose(String id) {
        pages.show(pages.offered().stream().filter(page -> page.id().equals(id)).findFirst());
    }

    private void openMenu() {
        Menu menu = new Menu(button);
        item(menu, Optional.empty());
        pages.offered().forEach(page -> item(menu, Optional.of(page)));
        menu.setLocation(button.toDisplay(0, button.getSize().y + 2));
        menu.addListener(SWT.Hide, _ -> desk.display().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, Optional<DeskPart> page) {
        MenuItem item = WidgetId.set(new MenuItem(menu, SWT.RADIO), "page." + page.map(DeskPart::id).orElse(CONTACTS));
        item.setText(desk.words().text(page.map(DeskPart::titleKey).orElse("ui.pages.contacts")));
        item.setSelection(pages.shown().equals(page));
        item.addListener(SWT.Selection, _ -> {
            if (item.getSelection()) {
                pages.show(page);
            }
        });
    }

    /** As wide as what is shown, not as the widest that could be. */
    private static final class OnlyTheTop extends StackLayout {
        @Override
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
            return topControl == null ? new Point(0, 0) : topControl.computeSize(wHint, hHint, flushCache);
        }
    }
}
