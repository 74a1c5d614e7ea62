// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

/** Pictures of the agent's own day, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class DayGallery {
    private DayGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        String percent = arguments.length > 1 ? arguments[1] : "100";
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(Integer.parseInt(percent));
            desk.session.day = Optional.of(Teams.day());
            desk.signIn(Views.available());
            Composite pane = (Composite) new MyDayPart().create(desk.shell, desk.desk);
            desk.open(360, 760);
            desk.everyLook(look -> desk.picture(pane, folder.resolve(String.join("-", "day", look, percent) + ".png")));
        }
    }
}
