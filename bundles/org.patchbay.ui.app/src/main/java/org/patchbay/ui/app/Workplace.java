// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/** What is in the window: the sign-in screen, or the desk. */
final class Workplace extends Composite {
    private final Desk desk;
    private final Services services;
    private final Preferences preferences;
    private final LayoutKeeper keeper;
    private final StartOptions options;
    private final Shortcuts shortcuts;
    private final Presence presence;
    private final Runnable quit;
    private Optional<Control> screen = Optional.empty();
    private Optional<Boolean> signedIn = Optional.empty();

    Workplace(Composite parent, Desk desk, Services services, Preferences preferences, LayoutKeeper keeper,
            Shortcuts shortcuts, StartOptions options, Runnable quit) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.services = services;
        this.preferences = preferences;
        this.keeper = keeper;
        this.shortcuts = shortcuts;
        desk.actions().nameKeys(action -> Optional.ofNullable(shortcuts.keys(action)).map(keys -> KeyWords.of(keys, desk.words())));
        this.options = options;
        this.quit = quit;
        WidgetId.set(this, "workplace");
        setLayout(new StackLayout());
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        preferences.apply(desk, options, this);
        presence = new Presence(desk, services.centres(), this);
        presence.follow(this, this::screen);
        desk.actions().offer(this, new Action("settings", () -> true, this::settings));
        desk.actions().offer(this, new Action("shortcuts", () -> true, this::shortcuts));
        desk.actions().offer(this, new Action("quit", () -> true, quit));
        options.agent().ifPresent(presence::signIn);
    }

    private void screen() {
        boolean in = presence.step() == Presence.Step.IN;
        if (signedIn.equals(Optional.of(in))) {
            return;
        }
        signedIn = Optional.of(in);
        if (in) {
            desk.words().use(preferences.locale(options, presence.agent()));
        }
        Optional<Control> old = screen;
        Control next = in ? new DeskScreen(this, desk, keeper, services.panels(),
                new Menus(this::settings, this::shortcuts, keeper::reset, quit))
                : signInScreen();
        screen = Optional.of(next);
        ((StackLayout) getLayout()).topControl = next;
        layout(true, true);
        next.setFocus();
        old.ifPresent(Control::dispose);
    }

    private Control signInScreen() {
        Composite both = new Composite(this, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 8;
        layout.verticalSpacing = 0;
        both.setLayout(layout);
        desk.look().bind(both, () -> both.setBackground(desk.look().color(Token.CANVAS)));
        new NoticesArea(both, desk).setLayoutData(NoticesArea.across());
        new SignInScreen(both, desk, services.centres(), presence, preferences)
                .setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return both;
    }

    private void settings() {
        SettingsWindow.open(getShell(), desk, preferences, keeper);
    }

    private void shortcuts() {
        ShortcutsWindow.open(getShell(), desk, shortcuts);
    }
}
