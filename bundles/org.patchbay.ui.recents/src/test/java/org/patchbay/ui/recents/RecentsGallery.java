// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import java.nio.file.Path;
import java.util.List;

import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.RowList;

/** Pictures of the pane, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class RecentsGallery {
    private RecentsGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (TestDesk desk = new TestDesk()) {
            desk.session.recents = Recent.all();
            desk.signIn(Views.available());
            desk.desk.look().useTextSize(percent);
            new Recents().create(desk.shell, desk.desk);
            desk.open(320 * percent / 100, 520);
            RowList list = (RowList) desk.find("recents.list");
            desk.everyLook(look -> {
                desk.session.recents(Recent.all());
                desk.settle();
                list.select(0);
                desk.picture(desk.shell, folder.resolve(look + ".png"));
                desk.session.recents(List.of());
                desk.picture(desk.shell, folder.resolve(look + "-empty.png"));
            });
        }
    }
}
