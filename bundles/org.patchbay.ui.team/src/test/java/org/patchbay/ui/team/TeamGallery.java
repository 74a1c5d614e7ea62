// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.widget.RowList;

/** Pictures of team and wallboard, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class TeamGallery {
    private TeamGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        pictures(folder, "team", percent, desk -> new TeamView(desk.shell, desk.desk));
        pictures(folder, "board", percent, desk -> new BoardView(desk.shell, desk.desk));
    }

    private static void pictures(Path folder, String name, int percent, Function<TestDesk, Composite> open) {
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(percent);
            desk.session.team = Teams.members(500);
            desk.session.queues = Teams.queues(1000);
            desk.signIn(Teams.supervisor());
            Composite page = open.apply(desk);
            desk.open(1200, 760);
            painted(desk);
            if (name.equals("team")) {
                ((RowList) desk.find("team.table")).select(0);
            }
            for (Theme theme : Theme.all()) {
                desk.theme(theme);
                for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                    desk.language(Locale.of(language));
                    for (int width : new int[] { 1200, 800, 500 }) {
                        desk.resize(width, 760);
                        painted(desk);
                        desk.picture(page, folder.resolve(
                                String.join("-", name, theme.name(), language, "" + width, "" + percent) + ".png"));
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
