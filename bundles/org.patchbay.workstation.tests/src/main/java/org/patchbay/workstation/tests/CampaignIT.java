// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.RowList;

/** Through a campaign and to a call back, with the real mouse and real keys. */
@ExtendWith(Evidence.class)
class CampaignIT extends Journey {
    private static final String[] CONTACTS = {"Harriet Cole", "Jonas Brandt", "Owen Pritchard", "Leyla Aydin"};


    @BeforeEach
    void start() throws Exception {
        Agent.signsIn(screen, "anna");
        Agent.available(screen);
    }

    @Test
    @Tag("CAMP-02") @Tag("CAMP-12") @Tag("CAMP-13") @Tag("CAMP-14") @Tag("CAMP-15") @Tag("CAMP-16")
    @Tag("CAMP-24") @Tag("CAMP-28") @Tag("CAMP-31")
    @Tag("OUT-09") @Tag("OUT-10")
    void fromJoiningToCallingBack() {
        screen.click("campaign.open");
        screen.until("the campaigns", () -> screen.shows("campaign.join.spring"));
        screen.click("campaign.list.spring");
        screen.until("the contact list", () -> screen.rows("campaign.contacts.list") == 8);
        screen.press("Escape");
        screen.until("the list is closed", () -> !screen.shows("campaign.contacts.list"));
        screen.click("campaign.join.spring");
        shows(CONTACTS[0]);
        screen.until("what it is doing", () -> screen.shows("campaign.leave"));
        screen.press("Escape");
        screen.until("the window is closed", () -> !screen.shows("campaign.pane"));

        screen.click("campaign.contact.SKIP");
        shows(CONTACTS[1]);
        screen.click("campaign.contact.REMOVE");
        screen.until("asked again", () -> screen.text("campaign.contact.REMOVE").equals("Remove for good?"));
        screen.click("campaign.contact.REMOVE");
        shows(CONTACTS[2]);
        screen.click("campaign.contact.ACCEPT");
        lift();
        // His line is busy: the next one comes by itself.
        shows(CONTACTS[3]);
        screen.press("ctrl+alt+a");
        lift();
        screen.until("they talk", () -> screen.shows("leg.status") && screen.text("leg.status").equals("Talking"));
        assertTrue(screen.ask(() -> screen.shows("task.campaign")), "the card says that it is a campaign's");
        screen.click("campaign.open");
        screen.click("campaign.leave");
        screen.until("it is left", () -> screen.shows("campaign.join.spring"));
        screen.press("Escape");
        Agent.ends(screen, "order");

        screen.click("tab.org.patchbay.ui.recents");
        screen.until("the call is among them", () -> spoken(0).startsWith(CONTACTS[3] + ", ") && spoken(0).endsWith("Order taken"));
        assertTrue(screen.ask(() -> spoken(1)).startsWith(CONTACTS[2] + ", ") && spokenEnds(1, "Not reached"));
        screen.press("ctrl+alt+l");
        screen.until("the search has the keyboard", () -> screen.hasKeyboard("recents.search"));
        screen.type("leyla");
        screen.until("she is found", () -> screen.rows("recents.list") == 1);
        screen.press("Return");
        lift();
        screen.until("they talk again", () -> screen.shows("leg.status") && screen.text("leg.status").equals("Talking"));
        Agent.ends(screen, "call-back");
        screen.click("tab.org.patchbay.ui.recents");
        screen.until("both calls are there", () -> screen.rows("recents.list") == 2);
        Agent.signsOut(screen);
    }

    private void lift() {
        Agent.phoneRings(screen);
        screen.click("phone.lift");
    }

    /** The popover and the card. */
    private void shows(String name) {
        screen.until("the popover of " + name, () -> screen.all().stream().anyMatch(c -> c instanceof Drawn drawn && c.isVisible()
                && WidgetId.of(c).filter(id -> id.startsWith("popover.")).isPresent() && drawn.accessibleName().contains(name)));
        screen.until("the card", () -> screen.isUsable("campaign.contact.ACCEPT"));
    }

    private String spoken(int row) {
        return screen.find("recents.list").map(RowList.class::cast).filter(list -> list.count() > row)
                .map(list -> list.spoken(row)).orElse("");
    }

    private boolean spokenEnds(int row, String end) {
        return screen.ask(() -> spoken(row)).endsWith(end);
    }
}
