// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.words.Words;

/** The Campaign Contact popover, the reservation before it, and the callback. */
class CampaignPopoverTest {
    private final TestDesk desk = new TestDesk();
    private PopoverHost host;

    @BeforeEach
    void open() {
        host = new PopoverHost(desk.desk, () -> new Rectangle(100, 20, 1400, 960), () -> { });
        desk.signIn(CampaignViews.at(Stage.SHOWN));
    }

    @AfterEach
    void close() {
        host.close();
        desk.close();
    }

    @Test
    @Tag("CAMP-24")
    @Tag("CAMP-25")
    @Tag("CAMP-18")
    @Tag("POP-21")
    void showsWhoItIsAndWhatTheCountdownLeadsTo() {
        assertEquals("Campaign Contact · Spring offer, Maria Lehmann, +49 30 ••••4567, City Berlin, Product Teak table, "
                + "Customer since 2019, Called once before. Skipped when the time is up.", card().accessibleName());
        assertEquals("0:22", card().time());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT", "SKIP", "CANCEL"})
    @Tag("CAMP-06") @Tag("CAMP-08") @Tag("CAMP-10")
    @Tag("CAMP-13") @Tag("CAMP-14") @Tag("CAMP-16")
    void aPressIsACommand(Control control) {
        press(control);

        AgentCommand expected = switch (control) {
            case ACCEPT -> new AgentCommand.Accept(Views.ANNA, CampaignViews.CONTACT);
            case SKIP -> new AgentCommand.Skip(Views.ANNA, CampaignViews.CONTACT);
            default -> new AgentCommand.Cancel(Views.ANNA, CampaignViews.CONTACT);
        };
        assertEquals(List.of(expected), desk.session.commands);
    }

    @Test
    @Tag("CAMP-09")
    @Tag("CAMP-15")
    void removingForGoodIsAskedASecondTime() {
        press(Control.REMOVE);
        assertEquals(List.of(), desk.session.commands);
        assertEquals("Remove for good?", card().button(Control.REMOVE).orElseThrow().text());

        press(Control.REMOVE);
        assertEquals(List.of(new AgentCommand.Remove(Views.ANNA, CampaignViews.CONTACT)), desk.session.commands);
    }

    @Test
    @Tag("CAMP-10")
    void leavingTheCampaignIsCalledSo() {
        assertEquals("Leave campaign", card().button(Control.CANCEL).orElseThrow().text());
    }

    @Test
    @Tag("CAMP-08")
    void theDeclineKeySkipsAndNeverLeaves() {
        assertTrue(desk.desk.actions().run("decline"));
        assertEquals(List.of(new AgentCommand.Skip(Views.ANNA, CampaignViews.CONTACT)), desk.session.commands);
    }

    @Test
    @Tag("CAMP-04")
    void aReservationTellsTheCampaignInTheLanguageOfNow() {
        desk.show(CampaignViews.at(Stage.RESERVING));
        desk.language(Locale.GERMAN);
        assertEquals("Reservierungsanruf · Support, Frühlingsangebot, Heben Sie Ihr Telefon ab, um Kontakte zu sehen.",
                card().accessibleName());
    }

    @Test
    @Tag("CB-09")
    @Tag("POP-20")
    void aCallbackTellsHowLongTheCustomerHasWaited() {
        desk.show(CampaignViews.callback());
        assertEquals("Callback Contact Request · Support, Ada Kowalska, +48 22 ••••0123 → +49 30 23125 100, "
                + "Phone Number +48 22 ••••0123, Queue Name Support, Dialled number (DNIS) +49 30 23125 100, Waited 12:34, "
                + "Lift your phone; then the customer is called.", card().accessibleName());

        desk.nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        card().beat();
        assertTrue(card().accessibleName().contains("Waited 12:37"), card().accessibleName());
    }

    @Test
    @Tag("CB-11")
    void aCallbackIsCancelledOnlyByItsOwnButton() {
        desk.show(CampaignViews.callback());
        assertFalse(desk.desk.actions().canRun("decline"));
        press(Control.CANCEL);
        assertEquals(List.of(new AgentCommand.Cancel(Views.ANNA, new ContactId("b1"))), desk.session.commands);
    }

    @Test
    void buttonsStandInsideTheCardInEveryLanguage() {
        for (int percent : new int[] {100, 200}) {
            desk.desk.look().useTextSize(percent);
            desk.settle();
            Words.LANGUAGES.forEach(language -> {
                desk.language(language);
                // The window manager answers to a new size in its own time.
                desk.until("all buttons inside in " + language, () -> Stream.of(card().getChildren())
                        .map(org.eclipse.swt.widgets.Control::getBounds).allMatch(bounds -> bounds.x >= 0
                                && bounds.x + bounds.width <= card().getSize().x
                                && bounds.y + bounds.height <= card().height()));
            });
        }
    }

    private CardCanvas card() {
        return host.cards().getFirst().canvas();
    }

    private void press(Control control) {
        card().button(control).orElseThrow().press();
        desk.settle();
    }
}
