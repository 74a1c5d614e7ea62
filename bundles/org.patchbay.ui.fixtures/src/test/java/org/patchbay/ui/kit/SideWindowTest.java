// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;

class SideWindowTest {
    @Test
    void largerTextHasRoomAlsoWhereItCameIntoTheWindowLater() {
        try (TestDesk desk = new TestDesk()) {
            desk.open(600, 400);
            SideWindow.open(desk.shell, desk.desk, "side", "ui.settings.title", 300, _ -> { });
            Shell window = Stream.of(desk.shell.getShells()).findFirst().orElseThrow();
            new Paragraph(window, desk.desk, Token.RAISED).words("ui.menu.quitConfirm");

            desk.desk.look().useTextSize(200);

            desk.until("all of it has room", () -> window.getSize().y >= window.computeSize(window.getSize().x, SWT.DEFAULT).y);
        }
    }
}
