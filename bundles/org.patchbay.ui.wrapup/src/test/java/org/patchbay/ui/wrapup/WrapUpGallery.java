// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.look.Token;

/** Pictures of the wrap-up, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class WrapUpGallery {
    private WrapUpGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            desk.signIn(Views.wrapUp());
            GridLayout layout = new GridLayout();
            layout.marginWidth = 16;
            layout.marginHeight = 16;
            Composite page = new Composite(desk.shell, SWT.NONE);
            page.setLayout(layout);
            desk.desk.look().style(page, Token.CANVAS, Token.INK);
            Composite host = new Composite(page, SWT.NONE);
            host.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            new WrapUp().create(host, desk.desk, Views.wrapUpContact());
            desk.open(640, 460);
            desk.desk.look().style(host, Token.CANVAS, Token.INK);
            StyledText search = (StyledText) desk.find("wrapup.search");
            for (Theme theme : Theme.all()) {
                desk.theme(theme);
                for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                    desk.language(Locale.of(language));
                    for (String typed : List.of("", "o", "zzz")) {
                        search.setText(typed);
                        painted(desk);
                        desk.picture(page, folder.resolve(theme.name() + "-" + language + "-" + typed + ".png"));
                    }
                }
            }
        }
    }

    /** The platform paints in its own time. */
    private static void painted(TestDesk desk) {
        boolean[] over = new boolean[1];
        desk.display.timerExec(150, () -> over[0] = true);
        desk.until("painted", () -> over[0]);
    }
}
