// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a supervisor reads from afar moves with what happens: who waits, how long, who is busy; with real mouse and keys. */
@ExtendWith(Evidence.class)
class BoardIT extends Journey {
    @Test
    void figuresMoveWhileSomebodyWaitsIsServedAndLeaves() throws Exception {
        Agent.signsIn(screen, "anna");
        screen.click("tab.org.patchbay.ui.team.board");
        screen.click("board.search");
        screen.type("sales");
        screen.press("Tab");
        screen.tabTo("board.tiles");
        screen.press("Home");
        screen.until("the queue", () -> board().startsWith("Sales: 0 waiting, longest –"));
        int lost = lost();

        Floor.calls("Otto Brandt", "+442079460155", Floor.SALES_LINE);
        screen.until("he waits", () -> board().startsWith("Sales: 1 waiting"));
        screen.until("and waits longer", () -> board().matches("Sales: 1 waiting, longest 0:0[2-9].*"));
        Floor.hangsUp("Otto Brandt");
        screen.until("he has left", () -> board().startsWith("Sales: 0 waiting, longest –") && lost() == lost + 1);

        Floor.talksOn("2011", "2012", "2013", "2014");
        Floor.calls("Lena Roth", "+442079460156", Floor.ORDER_LINE);
        screen.click("tab.org.patchbay.ui.team");
        screen.until("a colleague talks", () -> screen.shows("team.summary") && screen.text("team.summary").contains("1 engaged"));
        Floor.hangsUp("Lena Roth");
        screen.until("and is free again", () -> screen.text("team.summary").contains("0 engaged"));
        screen.click("tab.contacts");
        screen.until("the page is left", () -> !screen.shows("team"));
        assertTrue(screen.ask(() -> screen.text("agent-state")).startsWith("Idle"), "looking on changes nothing");
        Agent.signsOut(screen);
    }

    /** The queue that is chosen, as a screen reader says it. */
    private String board() {
        return screen.shows("board.tiles") ? screen.text("board.tiles") : "";
    }

    /** Who gave up today; for the UI thread too. */
    private int lost() {
        return Integer.parseInt(screen.ask(this::board).replaceFirst(".* (\\d+) lost.*", "$1"));
    }
}
