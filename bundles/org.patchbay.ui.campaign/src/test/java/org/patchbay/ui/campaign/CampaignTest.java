// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignEntry.Standing;
import org.patchbay.api.CampaignTotals;
import org.patchbay.model.AgentState;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.CampaignView;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;
import org.patchbay.ui.kit.words.Words;

/** The campaign's icon, its window, its list and its contact's card. */
class CampaignTest {
    private final TestDesk test = new TestDesk();

    @BeforeEach
    void open() {
        test.signIn(view(CampaignViews.toJoin()));
        test.open(800, 500);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static DeskView view(CampaignView campaign) {
        return CampaignViews.desk(AgentState.AVAILABLE, campaign, List.of(), List.of());
    }

    private void header() {
        new CampaignButton().create(test.shell, test.desk);
        test.resize(800, 500);
    }

    private Shell window(String id) {
        return Stream.of(test.display.getShells()).filter(s -> WidgetId.of(s).filter(id::equals).isPresent()).findFirst()
                .orElseThrow(() -> new AssertionError("no window " + id));
    }

    private void press(Composite root, String id) {
        ((PressButton) test.find(root, id)).press();
        test.settle();
    }

    private Shell openWindow() {
        press(test.shell, "campaign.open");
        return window("campaign.window");
    }

    @Test
    @Tag("CAMP-02")
    void theIconIsThereForWhoMayJoinOnly() {
        header();
        assertTrue(test.find("campaign").isVisible());
        test.show(view(Views.campaign()));
        assertFalse(test.find("campaign").isVisible());
    }

    @Test
    @Tag("CAMP-22")
    void aCampaignIsJoinedAndLeftAgain() {
        header();
        Shell window = openWindow();
        press(window, "campaign.join.winback");
        test.show(view(CampaignViews.joined(false, true, Optional.empty(), Optional.empty())));
        assertEquals("Looking for the next contact…", ((Paragraph) test.find(window, "campaign.doing")).text());
        press(window, "campaign.leave");
        assertEquals(List.of(new AgentCommand.JoinCampaign(Views.ANNA, new CampaignId("winback")),
                new AgentCommand.LeaveCampaign(Views.ANNA)), test.session.commands);
    }

    @Test
    void whatItIsDoingStandsThereInWords() {
        header();
        Shell window = openWindow();
        test.show(view(CampaignViews.joined(true, false, Optional.of(Views.NOW.plusSeconds(600)), Optional.empty())));
        String rests = ((Paragraph) test.find(window, "campaign.doing")).text();
        assertTrue(rests.startsWith("Nobody may be called now. The list is checked again at ") && rests.endsWith("."), rests);
        test.show(view(CampaignViews.joined(true, false, Optional.empty(), Optional.empty())));
        assertEquals("Ask for the next contact whenever you are ready.", ((Paragraph) test.find(window, "campaign.doing")).text());
        test.show(CampaignViews.at(Stage.DIALLING));
        assertEquals("A contact of the campaign is open.", ((Paragraph) test.find(window, "campaign.doing")).text());
    }

    @Test
    @Tag("CAMP-02")
    @Tag("CAMP-27")
    void theNextContactIsAskedForAndNotWhileOneIsCalled() {
        header();
        test.show(view(CampaignViews.joined(true, false, Optional.empty(), Optional.empty())));
        press(test.shell, "campaign.next");
        assertEquals(List.of(new AgentCommand.NextContact(Views.ANNA)), test.session.commands);

        test.show(view(CampaignViews.joined(true, false, Optional.empty(), Optional.of(Reason.CAMPAIGN_CONTACT_OPEN))));
        assertEquals(Optional.of("A contact of the campaign is still open."), ((ControlButton) test.find("campaign.next")).why());
        test.show(view(CampaignViews.joined(false, false, Optional.empty(), Optional.empty())));
        assertFalse(test.find("campaign.next").getVisible(), "contacts come by themselves");
    }

    @Test
    @Tag("CAMP-25")
    void theContactListTellsWhatBecameOfEverybody() {
        test.session.contacts = List.of(
                new CampaignEntry(1, "Maria Lehmann", "+49 30 ••••4567", Standing.OPEN, 1, "busy", Optional.of(Views.NOW)),
                new CampaignEntry(2, "", "+49 30 ••••4568", Standing.DONE, 2, "live", Optional.empty()));
        header();
        press(openWindow(), "campaign.list.spring");
        Shell list = window("campaign.contacts.spring");
        RowList rows = (RowList) test.find(list, "campaign.contacts.list");
        assertEquals(2, rows.count());
        assertTrue(rows.spoken(0).startsWith("Maria Lehmann, +49 30 ••••4567, To be called, Busy · 1 call · Comes back "),
                rows.spoken(0));
        assertEquals("+49 30 ••••4568, Done, Talked · 2 calls", rows.spoken(1));
    }

    private Shell contactList() {
        header();
        press(openWindow(), "campaign.list.spring");
        return window("campaign.contacts.spring");
    }

    private String says(Shell list) {
        return ((TextLine) test.find(list, "campaign.contacts.known")).text();
    }

    private static CampaignEntry contact(long key) {
        return new CampaignEntry(key, key % 1000 == 0 ? "Maria Lehmann " + key : "Contact " + key, "+49 30 ••••" + (1000 + key % 9000),
                key % 100 == 0 ? Standing.DONE : Standing.OPEN, 0, "", Optional.empty());
    }

    @Test
    @Tag("CAMP-25")
    void theListSaysHowLongItIsAndIsSearchedWithoutWaiting() {
        test.session.contacts = LongStream.rangeClosed(1, 12_345).mapToObj(CampaignTest::contact).toList();
        Shell list = contactList();
        test.until("counted", () -> says(list).equals("12,345 contacts, 123 done"));
        RowList rows = (RowList) test.find(list, "campaign.contacts.list");
        StyledText field = (StyledText) test.find(list, "campaign.contacts.search");
        List<Runnable> answers = new ArrayList<>();
        test.session.searching = answers::add;
        field.setText("leh");
        field.setText("lehmann");
        test.until("asked", () -> !answers.isEmpty());
        assertEquals(List.of("lehmann"), List.copyOf(test.session.searches), "once, for what stands there");
        assertEquals("Searching for “lehmann”…", ((Paragraph) test.find(list, "campaign.contacts.says")).text());
        answers.removeFirst().run();
        test.until("the first ones", () -> rows.count() == 1 && !answers.isEmpty());
        assertEquals("1 found, 1,000 of 12,345 looked through", says(list));
        test.session.searching = Runnable::run;
        answers.removeFirst().run();
        test.until("all", () -> says(list).equals("12 contacts found"));
        assertTrue(rows.spoken(11).startsWith("Maria Lehmann 12000, "), rows.spoken(11));
        field.setText("nobody");
        test.until("none", () -> ((Paragraph) test.find(list, "campaign.contacts.says")).text().equals("No contact fits “nobody”."));
        assertEquals("12,345 contacts, 123 done", says(list), "once is enough");
        field.setText("");
        test.until("the list again", () -> rows.isVisible() && rows.count() >= 500);
        assertEquals("12,345 contacts, 123 done", says(list));
    }

    @Test
    @Tag("CAMP-25")
    void whatIsWrongWithTheListIsSaid() {
        test.session.totals = Optional.of(new CampaignTotals(0, 0, 0, true, false));
        Shell list = contactList();
        test.until("read", () -> says(list).equals("0 contacts, 0 done · The list is being read."));
        assertEquals("The list has no contacts yet.", ((Paragraph) test.find(list, "campaign.contacts.says")).text());
        test.session.totals = Optional.of(new CampaignTotals(7, 2, 3, false, true));
        press(list, "campaign.contacts.refresh");
        test.until("not read", () -> says(list).equals("7 contacts, 2 done · The newest file could not be read."));
        test.session.contactsTrouble = Optional.of(new IllegalStateException("nobody keeps lists"));
        press(list, "campaign.contacts.refresh");
        test.until("failed", () -> ((Paragraph) test.find(list, "campaign.contacts.says")).text()
                .equals("The list can’t be shown now."));
        assertEquals("", says(list));
    }

    private void card(Stage stage) {
        ContactView contact = CampaignViews.contact(stage);
        test.show(CampaignViews.at(stage));
        var update = new CampaignContact().create(new Composite(test.shell, SWT.NONE), test.desk, contact);
        test.desk.follow(test.shell, v -> v.contacts().forEach(update));
        test.resize(560, 400);
    }

    @Test
    @Tag("CAMP-18")
    @Tag("CAMP-25")
    void theCardCountsDownAndSaysToWhat() {
        card(Stage.SHOWN);
        TimerLabel time = (TimerLabel) test.find("campaign.contact.time");
        assertEquals("0:22", time.text());
        test.nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        test.until("the time goes on", () -> time.text().equals("0:18"));
        assertEquals("Called once before. Skipped when the time is up.", ((Paragraph) test.find("campaign.contact.note")).text());
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "SHOWN", mode = EnumSource.Mode.EXCLUDE)
    @Tag("CAMP-26")
    void thereIsNothingToChooseBeforeAndAfter(Stage stage) {
        card(stage);
        assertFalse(test.has("campaign.contact.ACCEPT"));
        assertFalse(test.find("campaign.contact.time").isVisible());
    }

    @Test
    @Tag("CAMP-06") @Tag("CAMP-08") @Tag("CAMP-09") @Tag("CAMP-10")
    void theCardsButtonsAreThePopovers() {
        card(Stage.SHOWN);
        press(test.shell, "campaign.contact.ACCEPT");
        press(test.shell, "campaign.contact.SKIP");
        press(test.shell, "campaign.contact.REMOVE");
        press(test.shell, "campaign.contact.REMOVE");
        press(test.shell, "campaign.contact.CANCEL");
        assertEquals(List.of(new AgentCommand.Accept(Views.ANNA, CampaignViews.CONTACT),
                new AgentCommand.Skip(Views.ANNA, CampaignViews.CONTACT), new AgentCommand.Remove(Views.ANNA, CampaignViews.CONTACT),
                new AgentCommand.Cancel(Views.ANNA, CampaignViews.CONTACT)), test.session.commands);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    @Tag("I18N-11")
    void wordsOfTheCardFitInEveryLanguage(Stage stage) {
        card(stage);
        assertEquals(List.of(), test.clippedWords(List.of(300, 420, 700), 500));
        test.desk.look().useTextSize(200);
        test.settle();
        assertEquals(List.of(), test.clippedWords(List.of(500), 900));
    }

    @Test
    @Tag("I18N-46")
    void wordsOfTheWindowsFitInEveryLanguage() {
        header();
        Shell window = openWindow();
        press(window, "campaign.list.spring");
        for (int percent : new int[] {100, 200}) {
            test.desk.look().useTextSize(percent);
            for (CampaignView campaign : List.of(CampaignViews.toJoin(),
                    CampaignViews.joined(true, false, Optional.of(Views.NOW), Optional.empty()))) {
                test.show(view(campaign));
                Words.LANGUAGES.forEach(language -> {
                    test.language(language);
                    test.until("laid out in " + language, () -> Clipping.find(window).isEmpty());
                    test.until("laid out in " + language, () -> Clipping.find(window("campaign.contacts.spring")).isEmpty());
                });
            }
        }
    }
}
