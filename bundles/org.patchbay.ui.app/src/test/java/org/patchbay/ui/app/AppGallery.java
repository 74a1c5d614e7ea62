// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.Notice;
import org.patchbay.ui.kit.Notice.Kind;
import org.patchbay.ui.kit.look.Theme;

/** Pictures of settings, shortcuts and notices, to look at: arguments are a folder, and optionally a text size. */
public final class AppGallery {
    private AppGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (AppDesk app = new AppDesk()) {
            TestDesk test = app.test;
            test.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            test.open(1280, 800);
            app.withCentre().signIn();
            app.show(Views.talking());
            app.desk.notices().show(Notice.of(Kind.WARNING, "notice.hold-failed"));
            app.desk.notices().show(Notice.of(Kind.INFO, "notice.customer-left"));
            app.desk.notices().show(Notice.of(Kind.ERROR, "ui.notice.trouble"));
            for (String window : List.of("", "settings", "shortcuts", "notices")) {
                app.desk.actions().run(window);
                for (Theme theme : Theme.all()) {
                    test.theme(theme);
                    for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                        test.language(Locale.of(language));
                        boolean[] over = new boolean[1];
                        test.display.timerExec(150, () -> over[0] = true);
                        test.until("painted", () -> over[0]);
                        Shell[] windows = test.shell.getShells();
                        test.picture(windows.length == 0 ? test.shell : windows[0],
                                folder.resolve(window + "-" + theme.name() + "-" + language + ".png"));
                    }
                }
                for (Shell open : test.shell.getShells()) {
                    open.close();
                }
            }
        }
    }
}
