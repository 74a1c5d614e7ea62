// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.Token;

/** A popover never takes the focus (OPEN-11): under a window manager, beside a program that is not ours. */
class FocusTest {
    private final TestDesk desk = new TestDesk();
    private OtherProgram other;
    private PopoverHost host;
    private final RealInput real = new RealInput(desk);
    private Text ours;
    private int marks;
    private boolean menuIsShown;

    @BeforeEach
    void open() throws IOException {
        ours = new Text(desk.shell, SWT.MULTI);
        desk.open(700, 400);
        host = new PopoverHost(desk.desk, () -> desk.display.getPrimaryMonitor().getClientArea(), () -> { });
        desk.signIn(Requests.desk());
        other = new OtherProgram();
        desk.until("the other program has the focus", () -> other.said("focus gained"));
    }

    @AfterEach
    void close() {
        other.close();
        host.close();
        desk.close();
    }

    @Test
    @Tag("TASK-03")
    @Tag("POP-01")
    void anotherProgramKeepsTheFocusWhenPopoversComeAndGo() {
        comeAndGo();
    }

    @Test
    @Tag("POP-01")
    void soItDoesWithOurWindowMinimised() {
        desk.shell.setMinimized(true);
        desk.until("minimised", desk.shell::getMinimized);
        comeAndGo();
    }

    @Test
    void soItDoesWithoutOurWindow() {
        desk.shell.setVisible(false);
        comeAndGo();
    }

    @Test
    void aClickOnAPopoverLeavesTheFocusWhereItIs() {
        desk.show(Requests.desk(Requests.chat(1)));
        CardCanvas card = host.cards().getFirst().canvas();
        real.click(card.toDisplay(20, 20));
        real.click(centre(card.button(Control.ACCEPT).orElseThrow()));
        desk.until("accepted", () -> desk.session.commands.contains(
                new AgentCommand.Accept(Views.ANNA, new ContactId("t1"))));
        desk.show(Requests.desk());
        assertFocusDidNotMove();
    }

    @Test
    @Tag("POP-09")
    void theWheelScrollsAndLeavesTheFocusWhereItIs() {
        desk.show(Requests.desk(Requests.chats(1, 9)));
        String before = host.footer().face().accessibleName();
        real.wheelDown(host.cards().getFirst().canvas().toDisplay(60, 40));
        desk.until("scrolled", () -> !host.footer().face().accessibleName().equals(before)
                && host.footer().face().accessibleName().startsWith("2–"));
        assertFocusDidNotMove();
    }

    @Test
    @Tag("ANS-12")
    void choosingAReasonLeavesTheFocusWhereItIs() {
        desk.display.addFilter(SWT.Show, e -> menuIsShown |= e.widget instanceof Menu);
        desk.show(Requests.desk(Requests.rona()));
        CardCanvas card = host.cards().getFirst().canvas();
        real.click(centre(card.button(Control.GO_IDLE).orElseThrow()));
        desk.until("the menu", () -> menuIsShown);
        real.key("Down");
        real.key("Return");
        desk.until("idle", () -> desk.session.commands.contains(new AgentCommand.GoIdle(Views.ANNA, "break")));
        // A menu has the keyboard while it is open, as every menu; then it is where it was.
        real.type("x");
        desk.until("typed after the menu", () -> other.said("text x"));
    }

    @Test
    @Tag("POP-01")
    void staysOnTopOfAProgramThatFillsTheScreen() {
        other.tell("full");
        desk.show(Requests.desk(Requests.chat(1)));
        Rectangle at = host.cards().getFirst().shell().getBounds();
        desk.until("on top", () -> colorAt(at.x + 20, at.y + at.height - 20)
                .equals(desk.desk.look().color(Token.RAISED).getRGB()));
        assertFalse(other.said("focus lost"));
    }

    @Test
    void whatIsTypedGoesWhereItWentBefore() {
        real.type("a");
        desk.until("typed before", () -> other.said("text a"));
        desk.show(Requests.desk(Requests.chats(1, 3)));
        real.type("b");
        desk.until("typed with popovers", () -> other.said("text ab"));
        real.click(host.cards().getFirst().canvas().toDisplay(20, 20));
        real.type("c");
        desk.until("typed after a click", () -> other.said("text abc"));
    }

    @Test
    void ourOwnFieldKeepsItToo() {
        real.click(ours.toDisplay(20, 20));
        desk.until("ours has the focus", () -> ours.isFocusControl() && other.said("focus lost"));
        desk.show(Requests.desk(Requests.chat(1)));
        real.click(host.cards().getFirst().canvas().toDisplay(20, 20));
        real.type("x");
        desk.until("typed into our field", () -> "x".equals(ours.getText()));
        assertEquals(desk.shell, desk.display.getActiveShell());
    }

    private void comeAndGo() {
        desk.show(Requests.desk(Requests.chats(1, 2)));
        assertTrue(host.cards().stream().allMatch(c -> c.shell().isVisible()));
        desk.show(Requests.desk(Requests.chats(2, 9)));
        assertTrue(host.footer().shell().isVisible());
        desk.show(Requests.desk());
        desk.show(Requests.desk(Requests.rona()));
        assertFocusDidNotMove();
    }

    /** The window manager has seen everything before; so has the other program. */
    private void assertFocusDidNotMove() {
        for (String order : List.of("big", "small")) {
            String mark = order + " " + ++marks;
            other.tell(mark);
            desk.until("the window manager did " + mark, () -> other.said("seen " + marks));
        }
        assertFalse(other.said("focus lost"), "the other program lost the focus");
    }

    private Point centre(PopoverButton button) {
        Point size = button.getSize();
        return button.toDisplay(size.x / 2, size.y / 2);
    }

    private RGB colorAt(int x, int y) {
        Image pixel = new Image(desk.display, 1, 1);
        GC gc = new GC(desk.display);
        gc.copyArea(pixel, x, y);
        gc.dispose();
        ImageData data = pixel.getImageData();
        pixel.dispose();
        return data.palette.getRGB(data.getPixel(0, 0));
    }
}
