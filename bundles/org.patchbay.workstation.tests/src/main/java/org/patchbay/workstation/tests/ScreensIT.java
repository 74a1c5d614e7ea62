// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every screen of the whole product, in every language, narrow and wide, with small and large text: no words are cut off. */
@ExtendWith(Evidence.class)
class ScreensIT extends Journey {
    private final Onlooker onlooker = new Onlooker();

    @BeforeEach
    void start() throws Exception {
        Agent.signsIn(screen, "anna");
    }

    @AfterEach
    void end() throws Exception {
        onlooker.close();
    }

    @Test
    @Tag("LANG-01") @Tag("LANG-03")
    void noWordsAreCutOff() throws Exception {
        onlooker.look(screen, "idle");
        window("ctrl+alt+shift+s", "settings");
        window("ctrl+alt+o", "dialpad");
        pages();
        Agent.available(screen);
        aCall();
        recordings();
        aCampaign();
        Agent.signsOut(screen);
        onlooker.look(screen, "sign-in");
        assertEquals("", String.join("\n", onlooker.cut()));
    }

    private void window(String keys, String id) throws Exception {
        screen.untilKeysReachTheDesk();
        screen.press(keys);
        screen.until(id, () -> screen.shows(id));
        onlooker.look(screen, id);
        screen.press("Escape");
        screen.until(id + " is closed", () -> !screen.shows(id));
    }

    private void pages() throws Exception {
        Floor.talksOn("2011", "2012");
        screen.click("tab.org.patchbay.ui.team");
        screen.until("colleagues", () -> screen.shows("team.summary") && screen.text("team.summary").contains("available"));
        screen.click("team.search");
        screen.press("Down");
        screen.until("somebody is chosen", () -> screen.shows("team.CHANGE_AGENT_STATE"));
        onlooker.look(screen, "team");
        screen.click("tab.org.patchbay.ui.team.board");
        screen.until("the queues", () -> screen.shows("board.tiles"));
        onlooker.look(screen, "wallboard");
        screen.click("tab.contacts");
    }

    private void aCall() throws Exception {
        Floor.talksOn("2007");
        onlooker.look(screen, "ringing", this::rings);
        Agent.answers(screen);
        onlooker.look(screen, "call");
        screen.click("control.CONSULT");
        screen.until("whom one may ask", () -> screen.hasKeyboard("targets.search"));
        onlooker.look(screen, "targets");
        screen.type("hans");
        screen.until("he is found", () -> screen.text("targets.act").equals("Consult Hans Vogel"));
        screen.press("Return");
        screen.until("they can be brought together", () -> screen.isUsable("control.CONFERENCE"));
        onlooker.look(screen, "consulting");
        screen.click("control.CONFERENCE");
        screen.until("the conference", () -> screen.shows("control.EXIT_CONFERENCE"));
        onlooker.look(screen, "conference");
        screen.click("control.EXIT_CONFERENCE");
        screen.until("the wrap-up", () -> screen.shows("wrapup"));
        onlooker.look(screen, "wrap-up");
        screen.clickRow("wrapup.reasons", "reason.order");
        screen.click("control.WRAP_UP");
        Agent.stands(screen, "Available");
        Floor.hangsUp("Ravi Menon");
        for (String tab : new String[] {"recents", "myday", "phone"}) {
            onlooker.look(screen, tab, () -> screen.click("tab.org.patchbay.ui." + tab));
        }
    }

    /** Again where it rang before: nobody rings as long as it takes to look twice. */
    private void rings() throws InterruptedException {
        if (!screen.ask(() -> screen.text("agent-state").startsWith("Available"))) {
            Floor.hangsUp("Ravi Menon");
            Agent.stands(screen, "Available");
        }
        Floor.calls("Ravi Menon", "+442079460128", Floor.SALES_LINE);
        Agent.stands(screen, "Ringing");
    }

    private void recordings() throws Exception {
        screen.click("tab.org.patchbay.ui.recording");
        screen.click("recordings.search");
        screen.type("ravi");
        screen.press("Down");
        screen.until("the list has the keyboard", () -> screen.hasKeyboard("recordings.list"));
        screen.press("Home");
        screen.until("one is chosen", () -> screen.shows("recordings.open"));
        onlooker.look(screen, "recordings");
        screen.click("recordings.open");
        screen.until("the player", () -> screen.hasKeyboard("recordings.wave"));
        onlooker.look(screen, "player");
        screen.click("tab.contacts");
    }

    private void aCampaign() throws Exception {
        screen.click("campaign.open");
        screen.until("the campaigns", () -> screen.shows("campaign.join.visits"));
        onlooker.look(screen, "campaigns");
        screen.click("campaign.join.visits");
        screen.until("a contact is shown", () -> screen.isUsable("campaign.contact.ACCEPT"));
        onlooker.look(screen, "campaign-contact");
        screen.click("campaign.leave");
        screen.until("it is left", () -> screen.shows("campaign.join.visits") && !screen.shows("campaign.contact.ACCEPT"));
        screen.press("Escape");
        screen.until("the window is closed", () -> !screen.shows("campaign.pane"));
    }
}
