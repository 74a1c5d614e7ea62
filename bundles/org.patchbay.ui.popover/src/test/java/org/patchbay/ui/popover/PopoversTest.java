// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.WidgetId;

/** Popovers as the desk opens and closes them. */
class PopoversTest {
    private final TestDesk desk = new TestDesk();
    private AutoCloseable open;

    @BeforeEach
    void open() {
        desk.open(900, 700);
        desk.desk.frame().window(desk.shell);
        desk.signIn(Requests.desk(Requests.chat(1)));
        open = new Popovers().open(desk.desk);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasThereBeforeIsShown() {
        assertTrue(popover().isVisible());
    }

    @Test
    void closingLeavesNothing() throws Exception {
        open.close();
        assertEquals(1, desk.display.getShells().length, "only the desk's own window");
        assertFalse(desk.desk.actions().canRun("answer"));
        desk.show(Requests.desk(Requests.chat(2)));
    }

    @Test
    void aStackHigherThanALowWindowHasTheScreenAboveIt() {
        desk.shell.setBounds(0, 500, 900, 260);
        desk.show(Requests.desk(Requests.chats(1, 3)));
        desk.until("all three are seen", () -> cards().stream().filter(Shell::isVisible).count() == 3);
        desk.until("above the window", () -> cards().stream().anyMatch(s -> s.getBounds().y < 500));
    }

    @Test
    @Tag("TASK-02")
    @Tag("POP-02")
    void inTheWindowsCornerOrTheScreensWithTheTaskListCollapsed() {
        Rectangle window = desk.shell.getBounds();
        Rectangle screen = desk.display.getPrimaryMonitor().getClientArea();
        assertEquals(window.x + window.width - 12, right(popover()));
        desk.desk.frame().collapseTasks(true);
        desk.until("the screen's corner", () -> right(popover()) == screen.x + screen.width - 12);
        desk.desk.frame().collapseTasks(false);
        desk.until("the window's corner again", () -> right(popover()) == window.x + window.width - 12);
        desk.shell.setMinimized(true);
        desk.until("the screen's corner with the window minimised",
                () -> right(popover()) == screen.x + screen.width - 12);
    }

    private static int right(Shell shell) {
        return shell.getBounds().x + shell.getBounds().width;
    }

    private List<Shell> cards() {
        return Stream.of(anchor().getShells()).filter(s -> WidgetId.of(s.getChildren()[0])
                .filter(id -> id.startsWith("popover.t")).isPresent()).toList();
    }

    private Shell anchor() {
        return Stream.of(desk.display.getShells()).filter(s -> WidgetId.of(s).filter("popovers"::equals).isPresent())
                .findFirst().orElseThrow();
    }

    private Shell popover() {
        return Stream.of(anchor().getShells()).filter(s -> WidgetId.find(s, "popover.t1").isPresent()).findFirst()
                .orElseThrow();
    }
}
