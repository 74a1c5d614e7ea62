// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignEntry.Standing;
import org.patchbay.model.AgentState;
import org.patchbay.model.CampaignId;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

/** Pictures of the window, the list and the card, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class CampaignGallery {
    private CampaignGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (TestDesk desk = new TestDesk()) {
            desk.session.contacts = LongStream.rangeClosed(1, 40).mapToObj(CampaignGallery::entry).toList();
            desk.signIn(Views.available());
            desk.desk.look().useTextSize(percent);
            desk.open(400, 300);
            desk.everyLook(look -> all(desk, folder.resolve(look), percent));
        }
    }

    private static void all(TestDesk desk, Path name, int percent) {
        for (Stage stage : Stage.values()) {
            desk.show(CampaignViews.at(stage));
            new CampaignContact().create(new Composite(desk.shell, SWT.NONE), desk.desk, CampaignViews.contact(stage)).accept(CampaignViews.contact(stage));
            picture(desk, 480 * percent / 100, name + "-card-" + stage);
        }
        desk.show(CampaignViews.desk(AgentState.AVAILABLE, CampaignViews.toJoin(), List.of(), List.of()));
        new CampaignPane(desk.shell, desk.desk);
        picture(desk, 380 * percent / 100, name + "-join");
        desk.show(CampaignViews.desk(AgentState.AVAILABLE, CampaignViews.joined(true, false, Optional.of(Views.NOW), Optional.empty()),
                List.of(), List.of()));
        new CampaignPane(desk.shell, desk.desk);
        picture(desk, 380 * percent / 100, name + "-joined");
        new ContactListPane(desk.shell, desk.desk, new CampaignId("spring"), CampaignViews.SPRING);
        picture(desk, 480 * percent / 100, name + "-list");
        search(desk, "maria", name + "-search", percent);
        search(desk, "nobody at all", name + "-none", percent);
    }

    private static void search(TestDesk desk, String text, String name, int percent) {
        ContactListPane pane = new ContactListPane(desk.shell, desk.desk, new CampaignId("spring"), CampaignViews.SPRING);
        int before = desk.session.searches.size();
        ((StyledText) desk.find("campaign.contacts.search")).setText(text);
        desk.until("searched", () -> desk.session.searches.size() > before);
        picture(desk, 480 * percent / 100, name);
        pane.dispose();
    }

    private static void picture(TestDesk desk, int width, String file) {
        desk.settle();
        Control content = desk.shell.getChildren()[0];
        int high = content.computeSize(width, -1).y;
        desk.resize(width, Math.clamp(high, 60, 360));
        desk.picture((Composite) desk.shell, Path.of(file + ".png"));
        content.dispose();
    }

    private static CampaignEntry entry(long key) {
        Standing standing = Standing.values()[(int) (key % 5)];
        boolean called = key % 3 == 0;
        return new CampaignEntry(key, key % 7 == 0 ? "" : "Maria Lehmann " + key, "+49 30 ••••" + (4000 + key), standing,
                called ? 2 : 0, called ? "no-answer" : "", key % 5 == 0 ? Optional.of(Views.NOW) : Optional.empty());
    }
}
