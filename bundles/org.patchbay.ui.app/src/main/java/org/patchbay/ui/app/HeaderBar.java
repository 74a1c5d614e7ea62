// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.AgentView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** Top of the desk: logo, the agent's state, what capabilities put there, the agent's menu. */
final class HeaderBar extends Composite {
    private static final int NARROW = 760;
    private static final int ROOM_FOR_PAGES = 1100;

    private final Desk desk;
    private final Menus menus;
    private final TextLine name;
    private final Composite extras;
    private final PressButton user;
    private final PageSwitch pages;
    private List<DeskPart> shown = List.of();

    HeaderBar(Composite parent, Desk desk, Menus menus, Pages pages) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.menus = menus;
        WidgetId.set(this, "header");
        setLayout(new HeaderLayout(desk.look()));
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        IconView logo = new IconView(this, desk, 20);
        desk.words().bind(logo, () -> logo.show("logo", Token.ACCENT, desk.words().text("ui.app.name")));
        name = new TextLine(this, desk, TextRole.NAME, Token.INK).words("ui.app.name");
        new AgentStateControl(this, desk).setLayoutData(HeaderLayout.SHRINKS);
        this.pages = new PageSwitch(this, desk, pages);
        this.pages.setLayoutData(HeaderLayout.SECOND);
        extras = new Composite(this, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginBottom = row.marginTop = row.marginLeft = row.marginRight = 0;
        row.wrap = false;
        row.spacing = 4;
        extras.setLayout(row);
        extras.setLayoutData(HeaderLayout.FAR_SECOND);
        desk.look().bind(extras, () -> extras.setBackground(getBackground()));
        NoticeBell.create(this, desk).setLayoutData(HeaderLayout.FAR);
        user = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET).icon("user"), "user-menu");
        user.setLayoutData(HeaderLayout.FAR);
        user.onPress(this::openMenu);
        desk.parts().follow(this, this::fillExtras);
        desk.follow(this, v -> label(v.agent()));
        desk.words().bind(this, () -> desk.view().ifPresent(v -> label(v.agent())));
        pages.follow(this, () -> layout(true, true));
        desk.actions().offer(this, new Action("user-menu", () -> true, this::openMenu));
        addListener(SWT.Resize, _ -> adapt());
        desk.look().bind(this, this::adapt);
    }

    private void fillExtras() {
        List<DeskPart> now = desk.parts().at(Place.HEADER);
        if (!now.equals(shown)) {
            shown = now;
            for (Control child : extras.getChildren()) {
                child.dispose();
            }
            now.forEach(part -> part.create(extras, desk));
            extras.requestLayout();
        }
    }

    private void label(AgentView agent) {
        if (!agent.name().equals(user.text()) || user.isWordless() != isNarrow()) {
            user.showWords(agent.name(), !isNarrow());
            user.requestLayout();
        }
    }

    private void adapt() {
        name.setVisible(!isNarrow());
        pages.narrow(getSize().x < desk.look().scaled(ROOM_FOR_PAGES));
        desk.view().ifPresent(v -> label(v.agent()));
        layout(true, true);
    }

    private boolean isNarrow() {
        return getSize().x > 0 && getSize().x < desk.look().scaled(NARROW);
    }

    /** The agent's menu. */
    Menu menu() {
        Menu menu = new Menu(user);
        item(menu, "menu.settings", "ui.settings.title", menus.settings());
        item(menu, "menu.shortcuts", "ui.menu.shortcuts", menus.shortcuts());
        item(menu, "menu.reset-layout", "ui.settings.resetLayout", menus.resetLayout());
        new MenuItem(menu, SWT.SEPARATOR);
        desk.view().ifPresent(view -> {
            MenuItem signOut = item(menu, "menu.sign-out", "control.SIGN_OUT",
                    () -> desk.submit(new AgentCommand.SignOut(view.agent().id())));
            signOut.setEnabled(view.agent().signOut().isEnabled());
            view.agent().signOut().reason().filter(_ -> !signOut.isEnabled()).ifPresent(reason -> signOut.setText(
                    signOut.getText() + " – " + desk.words().text("reason." + reason.name())));
        });
        item(menu, "menu.quit", "ui.menu.quit", menus.quit());
        return menu;
    }

    private MenuItem item(Menu menu, String id, String key, Runnable run) {
        MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), id);
        item.setText(desk.words().text(key));
        item.addListener(SWT.Selection, _ -> run.run());
        return item;
    }

    private void openMenu() {
        Menu menu = menu();
        menu.setLocation(user.toDisplay(0, user.getSize().y + 2));
        menu.addListener(SWT.Hide, _ -> desk.display().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
