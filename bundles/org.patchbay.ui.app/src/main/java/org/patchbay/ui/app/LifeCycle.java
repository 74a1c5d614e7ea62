// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens around the life of the workbench: the desk is made, the window stands where it stood. */
public final class LifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(LifeCycle.class);

    private LayoutKeeper keeper;

    @PostContextCreate
    void started(IEclipseContext context, IApplicationContext application, Services services) {
        LOG.info("Workstation starting on Java {}", Runtime.version());
        StartOptions options = StartOptions.of((String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        Preferences preferences = new Preferences(new KeptFile(workspace("settings.properties")));
        keeper = new LayoutKeeper(new KeptFile(workspace("layout.properties")));
        Display display = Display.getCurrent();
        Theme theme = options.theme().orElseGet(() -> Preferences.themeOf(preferences.theme()));
        Desk desk = new Desk(display, new Words(preferences.locale(options, preferences.lastAgent())), new Look(display, theme), services.parts(),
                System::nanoTime);
        display.setRuntimeExceptionHandler(failure -> desk.trouble("the screen", failure));
        Locale.setDefault(Locale.Category.DISPLAY, desk.words().locale());
        context.set(StartOptions.class, options);
        context.set(Preferences.class, preferences);
        context.set(LayoutKeeper.class, keeper);
        context.set(Desk.class, desk);
    }

    /** Before the workbench reads the model, so that keys that were changed are bound once. */
    @ProcessAdditions
    void bindKeys(MApplication application, IEclipseContext context, Preferences preferences) {
        context.set(Shortcuts.class, Shortcuts.of(application, preferences));
    }

    /** Where the window stood last time, if a monitor is still there. */
    @ProcessAdditions
    void placeWindow(MApplication application) {
        for (MWindow window : application.getChildren()) {
            keeper.layout().window().filter(LifeCycle::isSeen).ifPresent(bounds -> {
                window.setX(bounds.x);
                window.setY(bounds.y);
                window.setWidth(bounds.width);
                window.setHeight(bounds.height);
            });
        }
    }

    @PreSave
    void stopping(MApplication application, Desk desk) {
        for (MWindow window : application.getChildren()) {
            keeper.change(keeper.layout().withWindow(
                    new Rectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())));
        }
        keeper.save();
        desk.close();
    }

    private static boolean isSeen(Rectangle bounds) {
        List<Monitor> monitors = List.of(Display.getCurrent().getMonitors());
        return monitors.stream().anyMatch(m -> m.getClientArea().intersects(bounds));
    }

    private static Optional<Path> workspace(String file) {
        return Optional.ofNullable(Platform.getInstanceLocation()).map(location -> location.getURL())
                .flatMap(LifeCycle::path).map(path -> path.resolve("patchbay").resolve(file));
    }

    private static Optional<Path> path(URL url) {
        try {
            return Optional.of(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            // A workspace with blanks in its path is written unescaped by the launcher.
            return Optional.of(Path.of(url.getPath()));
        }
    }
}
