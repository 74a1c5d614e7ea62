// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Map;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.Theme;

/**
 * Tells the platform which theme it is, so that what it draws itself (menus, scroll bars, text fields) is
 * dark where we are: it listens for themes whose id contains "dark". No style sheet engine runs.
 */
final class PlatformTheme {
    private final Display display;
    private final IEventBroker broker;
    private String told = "";

    PlatformTheme(Display display, IEventBroker broker) {
        this.display = display;
        this.broker = broker;
    }

    /** From now on as long as the window lives; the platform must be listening already. */
    void follow(Shell window, Look look) {
        look.bind(window, () -> tell(look.theme()));
    }

    private void tell(Theme theme) {
        if (!told.equals(theme.name())) {
            told = theme.name();
            broker.post(IThemeEngine.Events.THEME_CHANGED, Map.of(IThemeEngine.Events.THEME, new Told(theme),
                    IThemeEngine.Events.DEVICE, display));
        }
    }

    private record Told(Theme theme) implements ITheme {
        @Override
        public String getId() {
            return "org.patchbay.theme." + theme.name();
        }

        @Override
        public String getLabel() {
            return theme.name();
        }
    }
}
