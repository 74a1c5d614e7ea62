// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.AgentState;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

import jakarta.annotation.PostConstruct;

/** The one part of the window: it holds the workplace, and the window's title and place. */
public final class DeskWindow {
    /** Of the window's sign, for title bars, task bars and switchers. */
    private static final List<Integer> SIZES = List.of(16, 32, 64);

    private Workplace workplace;

    @PostConstruct
    void create(Composite parent, IWorkbench workbench, IEventBroker broker, Desk desk, Services services,
            Preferences preferences, LayoutKeeper keeper, Shortcuts shortcuts, StartOptions options) {
        Shell shell = WidgetId.set(parent.getShell(), "window");
        shell.setMinimumSize(500, 480);
        desk.frame().window(shell);
        new FocusKeeper(shell).start();
        new PlatformTheme(shell.getDisplay(), broker).follow(shell, desk.look());
        desk.look().bind(shell, () -> shell.setBackground(desk.look().color(Token.CANVAS)));
        desk.look().bind(shell, () -> shell.setImages(SIZES.stream().map(size -> desk.look().icon("logo", Token.ACCENT, size))
                .toArray(Image[]::new)));
        desk.words().bind(shell, () -> title(shell, desk));
        desk.follow(shell, _ -> title(shell, desk));
        desk.followSession(shell, _ -> title(shell, desk));
        workplace = new Workplace(parent, desk, services, preferences, keeper, shortcuts, options, workbench::close);
    }

    @Focus
    void focus() {
        workplace.setFocus();
    }

    /**
     * Names who is signed in, and nobody before and after. Past the model, whose events reach the UI thread of the
     * first workstation of a framework only.
     */
    private static void title(Shell shell, Desk desk) {
        String title = desk.view().filter(v -> v.agent().state() != AgentState.SIGNED_OUT)
                .map(v -> desk.words().text("ui.app.windowTitle", v.agent().name()))
                .orElseGet(() -> desk.words().text("ui.app.name"));
        if (!title.equals(shell.getText())) {
            shell.setText(title);
        }
    }
}
