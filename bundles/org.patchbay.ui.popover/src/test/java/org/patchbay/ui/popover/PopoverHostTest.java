// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.words.Words;

class PopoverHostTest {
    private static final Rectangle SCREEN = new Rectangle(100, 20, 1400, 960);

    private final TestDesk desk = new TestDesk();
    private final List<String> chimes = new ArrayList<>();
    private Rectangle area = SCREEN;
    private PopoverHost host;

    @BeforeEach
    void open() {
        host = new PopoverHost(desk.desk, () -> area, () -> chimes.add("chime"));
        desk.signIn(Requests.desk());
    }

    @AfterEach
    void close() {
        host.close();
        desk.close();
    }

    @Test
    @Tag("POP-01")
    void aRequestShowsAPopover() {
        desk.show(Requests.desk(Requests.chat(1)));
        assertEquals(List.of("popover.t1"), shown());
        assertTrue(host.cards().getFirst().shell().isVisible());
        desk.show(Requests.desk());
        assertEquals(List.of(), shown());
        assertEquals(1, chimes.size());
    }

    @Test
    @Tag("POP-03")
    @Tag("POP-04")
    void connectingBecomesTheRequestInTheSameWindow() {
        desk.show(Requests.desk(Requests.connecting()));
        assertTrue(says("Connecting · Support"));
        Object window = host.cards().getFirst().shell();
        desk.show(Requests.desk(Requests.ringing()));
        assertEquals(window, host.cards().getFirst().shell());
        assertTrue(says("Contact Request · Support"));
        assertTrue(says("Ringing at your phone"));
    }

    @Test
    @Tag("POP-06")
    @Tag("POP-14")
    void saysWhatTheViewSaysInItsOrder() {
        desk.show(Requests.desk(Requests.answerable()));
        String spoken = host.cards().getFirst().canvas().accessibleName();
        assertEquals("Contact Request · Support, Maria Lehmann, +49 30 ••••4567 → 0800 111, Language German, "
                + "Case number A-1042, Waited 1:32, Tariff Comfort, Reason Router has no connection since Tuesday, "
                + "Last agent Ben Okafor, Ringing at your phone", spoken);
    }

    @Test
    @Tag("POP-17")
    @Tag("POP-18")
    @Tag("CONSULT-13")
    void aConsultSaysWhoAsksAndWhatTheCallIsAbout() {
        desk.show(Requests.desk(Requests.consult()));
        assertEquals("Consult Request · Support, Maria Lehmann, +49 30 ••••4567 → 0800 111, Agent Name Ben Okafor, "
                + "Agent DN 1002, Agent Team Support, Language German, Case number A-1042, Waited 1:32, Tariff Comfort, "
                + "Reason Router has no connection since Tuesday, Last agent Ben Okafor, Ringing at your phone",
                host.cards().getFirst().canvas().accessibleName());
    }

    @Test
    @Tag("CONSULT-32")
    @Tag("CONSULT-33")
    void throughAnEntryPointTheNumberAloneSaysWhoAsks() {
        desk.show(Requests.desk(Requests.consultThroughEntryPoint()));
        String spoken = host.cards().getFirst().canvas().accessibleName();
        assertTrue(spoken.contains("0800 111, Agent DN 1002, Language German"), spoken);
        assertFalse(spoken.contains("Agent Name"));
    }

    @Test
    @Tag("POP-17")
    void nineRowsOfAConsultAreAllSeenInLargeText() {
        desk.desk.look().useTextSize(200);
        for (Locale language : Words.LANGUAGES) {
            desk.language(language);
            desk.show(Requests.desk(Requests.consult()));
            // The window manager answers to a new size in its own time.
            desk.until("the card is whole on the screen in " + language, () -> {
                Rectangle card = host.cards().getFirst().shell().getBounds();
                return card.equals(card.intersection(SCREEN));
            });
        }
    }

    @Test
    @Tag("POP-22")
    void theFourKindsOfCallsAreToldApart() {
        List<PopoverView> calls = List.of(Requests.ringing(), CampaignViews.callback().popovers().getFirst(),
                CampaignViews.at(PreviewView.Stage.SHOWN).popovers().getFirst(), Requests.outdial());
        List<String> headers = calls.stream().map(call -> {
            desk.show(Requests.desk(call));
            return host.cards().getFirst().canvas().accessibleName().split(" · ")[0];
        }).toList();
        assertEquals(List.of("Contact Request", "Callback Contact Request", "Campaign Contact", "Outdial Call"), headers);
    }

    @Test
    @Tag("POP-14")
    void writesValuesAsPeopleDo() {
        ContactView offered = Views.offered();
        List<PopoverView.Row> rows = offered.variables().stream().filter(v -> !v.secure())
                .map(v -> PopoverView.Row.of(v.label(), v.value())).toList();
        PopoverView like = Requests.ringing();
        PopoverView popover = new PopoverView(like.key(), like.kind(), Optional.of(offered.id()), like.channel(),
                like.direction(), like.title(), like.subtitle(), like.queue(), like.since(), like.until(),
                Stream.concat(rows.stream(), Stream.of(PopoverView.Row.of(Label.of("Order"), ""))).toList(), like.controls());
        desk.show(Views.desk(Views.agent(AgentState.RINGING, 1), List.of(popover), List.of(offered)));
        assertTrue(says("Business customer Yes"), "a truth value");
        assertFalse(says("2019-04-01T10:30:00Z"), "a moment");
        assertTrue(says("Tariff Comfort"), "a choice");
        assertTrue(says("Order –"), "nothing");
    }

    @Test
    @Tag("POP-02")
    void standsInTheBottomRightCornerAndFollowsIt() {
        desk.show(Requests.desk(Requests.chat(1), Requests.chat(2)));
        Rectangle upper = host.cards().getFirst().shell().getBounds();
        Rectangle lower = host.cards().getLast().shell().getBounds();
        Rectangle foot = host.footer().shell().getBounds();
        assertEquals(SCREEN.x + SCREEN.width - 12, lower.x + lower.width);
        assertEquals(SCREEN.y + SCREEN.height - 12, foot.y + foot.height);
        assertEquals(foot.y - 8, lower.y + lower.height);
        assertEquals(lower.y - 8, upper.y + upper.height);
        area = new Rectangle(0, 0, 800, 900);
        desk.until("the stack follows its corner", () -> host.cards().getLast().shell().getBounds().x == 800 - 12 - 360);
    }

    @Test
    @Tag("ANS-06")
    void leavesTheKeysOfThePhoneFree() {
        Composite keys = new Composite(desk.shell, SWT.NONE);
        desk.open(1400, 300);
        desk.desk.frame().keepFree(keys);
        desk.show(Requests.desk(Requests.chats(1, 4)));
        Rectangle free = desk.desk.frame().keptFree().orElseThrow();
        assertEquals(4, shown().size());
        assertTrue(host.cards().stream().noneMatch(c -> c.shell().getBounds().intersects(free)), "in front of the keys");
        keys.dispose();
        desk.until("one column again", () -> host.cards().stream().map(c -> c.shell().getBounds().x).distinct().count() == 1);
    }

    @Test
    @Tag("POP-08")
    @Tag("POP-09")
    void sixAreFiveAndTheCount() {
        area = new Rectangle(0, 0, 1000, 1400);
        desk.show(Requests.desk(Requests.chats(1, 5)));
        assertEquals("", range());
        desk.show(Requests.desk(Requests.chats(1, 6)));
        assertEquals("1–5 of 6", range());
        assertEquals(List.of("popover.t1", "popover.t2", "popover.t3", "popover.t4", "popover.t5"), shown());
        button("popover.next").press();
        assertEquals("2–6 of 6", range());
        assertEquals(List.of("popover.t2", "popover.t3", "popover.t4", "popover.t5", "popover.t6"), shown());
        assertFalse(button("popover.next").isUsable());
    }

    @Test
    @Tag("POP-09")
    void fiveAreAllShownInColumnsWhereOneIsTooHigh() {
        area = new Rectangle(0, 0, 1300, 600);
        desk.show(Requests.desk(Requests.chats(1, 5)));
        assertEquals("", range());
        assertEquals(5, shown().size());
        assertTrue(host.cards().stream().allMatch(c -> area.contains(c.shell().getLocation())));
    }

    @Test
    void asManyAsFitAndTheRestIsCounted() {
        area = new Rectangle(0, 0, 700, 560);
        desk.show(Requests.desk(Requests.chats(1, 4)));
        assertEquals("1–2 of 4", range());
        Rectangle top = host.cards().getFirst().shell().getBounds();
        assertTrue(top.y >= 0, "top is on the screen: " + top);
    }

    @Test
    @Tag("POP-10")
    void acceptTakesThatOne() {
        desk.show(Requests.desk(Requests.chat(1), Requests.chat(2)));
        host.cards().getLast().canvas().button(Control.ACCEPT).orElseThrow().press();
        host.cards().getFirst().canvas().button(Control.DECLINE).orElseThrow().press();
        assertEquals(List.of(new AgentCommand.Accept(Views.ANNA, new ContactId("t2")),
                new AgentCommand.Decline(Views.ANNA, new ContactId("t1"))), desk.session.commands);
    }

    @Test
    void aHastyHandAcceptsOnce() {
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        desk.session.answer = _ -> later;
        desk.show(Requests.desk(Requests.chat(1)));
        PopoverButton accept = host.cards().getFirst().canvas().button(Control.ACCEPT).orElseThrow();
        accept.press();
        accept.press();
        assertEquals(1, desk.session.commands.size());
        later.complete(Outcome.refused(Reason.SWITCH_BUSY));
        desk.settle();
        accept.press();
        assertEquals(2, desk.session.commands.size());
    }

    @Test
    @Tag("POP-11")
    void acceptAllSaysHowMany() {
        desk.show(Requests.desk(Stream.concat(Requests.chats(1, 3).stream(), Stream.of(Requests.ringing())).toList()));
        PopoverButton all = button("control.ACCEPT_ALL");
        assertEquals("Accept 3 requests", all.text());
        all.press();
        assertEquals(List.of(new AgentCommand.AcceptAll(Views.ANNA)), desk.session.commands);
    }

    @Test
    @Tag("ANS-12")
    void ronaOffersAvailableAndIdle() {
        desk.show(Requests.desk(Requests.rona()));
        CardCanvas card = host.cards().getFirst().canvas();
        assertTrue(card.button(Control.GO_IDLE).isPresent());
        card.button(Control.GO_AVAILABLE).orElseThrow().press();
        assertEquals(List.of(new AgentCommand.GoAvailable(Views.ANNA)), desk.session.commands);
    }

    @Test
    @Tag("ANS-12")
    void idleAsksWhy() {
        desk.show(Requests.desk(Requests.rona()));
        CardCanvas card = host.cards().getFirst().canvas();
        var menu = IdleMenu.create(desk.desk, card, desk.desk.view().orElseThrow().agent());
        assertEquals(List.of("Break", "Lunch", "Meeting", "Technical problem"),
                Stream.of(menu.getItems()).map(i -> i.getText()).toList());
        menu.getItem(1).notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(new AgentCommand.GoIdle(Views.ANNA, "lunch")), desk.session.commands);
    }

    @Test
    @Tag("TASK-05")
    @Tag("ANS-06")
    void aCallThatIsAnsweredAtThePhoneHasNoButton() {
        desk.show(Requests.desk(Requests.ringing()));
        assertEquals(Optional.empty(), host.cards().getFirst().canvas().button(Control.ACCEPT));
        assertFalse(desk.desk.actions().canRun("answer"));
    }

    @Test
    void theKeyboardAnswersAndDeclinesTheOneThatIsMarked() {
        assertFalse(desk.desk.actions().canRun("answer"), "nothing to answer");
        desk.show(Requests.desk(Requests.chat(1), Requests.chat(2)));
        assertTrue(desk.desk.actions().run("answer"));
        desk.desk.actions().run("next-request");
        assertTrue(desk.desk.actions().run("decline"));
        assertTrue(desk.desk.actions().run("accept-all"));
        assertEquals(List.of(new AgentCommand.Accept(Views.ANNA, new ContactId("t1")),
                new AgentCommand.Decline(Views.ANNA, new ContactId("t2")), new AgentCommand.AcceptAll(Views.ANNA)),
                desk.session.commands);
    }

    @Test
    void neverShownTwice() {
        desk.show(Requests.desk(Requests.chat(1), Requests.chat(1)));
        desk.show(Requests.desk(Requests.chat(1)));
        assertEquals(List.of("popover.t1"), shown());
        assertEquals(1, chimes.size());
    }

    @Test
    void theClockCountsDown() {
        desk.show(Requests.desk(Requests.ringing()));
        assertEquals("0:20", host.cards().getFirst().canvas().time());
        desk.nanos.addAndGet(12_300_000_000L);
        desk.until("0:08", () -> "0:08".equals(host.cards().getFirst().canvas().time()));
    }

    @Test
    void nothingIsCutOffInAnyLanguage() {
        for (int percent : List.of(100, 130, 200)) {
            desk.desk.look().useTextSize(percent);
            for (Locale language : Words.LANGUAGES) {
                desk.language(language);
                for (PopoverView view : List.of(Requests.connecting(), Requests.answerable(), Requests.outdial(),
                        Requests.rona(), Requests.chat(1))) {
                    desk.show(Requests.desk(view, Requests.chat(2), Requests.chat(3)));
                    desk.until("room for all words in " + language + " at " + percent + ": " + cutOff(),
                            () -> cutOff().isEmpty());
                }
            }
        }
    }

    @Test
    void languageAndThemeReachWhatIsShown() {
        desk.show(Requests.desk(Requests.chat(1)));
        desk.language(Locale.GERMAN);
        desk.theme(Theme.DARK);
        assertEquals("Annehmen", host.cards().getFirst().canvas().button(Control.ACCEPT).orElseThrow().text());
        assertTrue(says("Kontaktanfrage · Support"));
    }

    @Test
    void leavingTheDeskTakesThemAway() {
        desk.show(Requests.desk(Requests.chat(1)));
        desk.desk.close();
        desk.settle();
        assertEquals(List.of(), shown());
    }

    private List<String> cutOff() {
        List<String> cut = new ArrayList<>(Clipping.find(host.footer().shell()));
        host.cards().forEach(card -> cut.addAll(Clipping.find(card.shell())));
        return cut;
    }

    private boolean says(String words) {
        return host.cards().stream().anyMatch(c -> c.canvas().accessibleName().contains(words));
    }

    private String range() {
        return host.footer().shell().isVisible() ? host.footer().face().accessibleName() : "";
    }

    private PopoverButton button(String id) {
        return (PopoverButton) WidgetId.find(host.footer().shell(), id).orElseThrow();
    }

    private List<String> shown() {
        return host.cards().stream().filter(c -> c.shell().isVisible())
                .map(c -> WidgetId.of(c.canvas()).orElse("")).toList();
    }

}
