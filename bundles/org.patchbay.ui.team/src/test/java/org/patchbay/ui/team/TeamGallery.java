// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.nio.file.Path;
import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
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
            if (name.equals("team")) {
                ((RowList) desk.find("team.table")).select(0);
            }
            desk.everyLook(look -> {
                for (int width : new int[] { 1200, 800, 500 }) {
                    desk.resize(width, 760);
                    desk.picture(page, folder.resolve(
                            String.join("-", name, look, "" + width, "" + percent) + ".png"));
                }
            });
        }
    }
}
