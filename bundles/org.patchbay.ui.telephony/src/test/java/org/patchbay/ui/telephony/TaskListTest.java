// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.ui.fixtures.CampaignViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.TextLine;

class TaskListTest {
    private TestDesk test;

    static List<DeskView> views() {
        return ContactPaneTest.views();
    }

    @BeforeEach
    void open() {
        test = new TestDesk().signIn(Views.talking());
        new TaskListPart().create(test.shell, test.desk);
        test.open(240, 500);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @Tag("STATE-11")
    void everyContactIsACardInTheViewsOrder() {
        Control first = test.find("task.c1");
        Control second = test.find("task.c2");

        assertTrue(first.getLocation().y < second.getLocation().y);
    }

    @Test
    void aCardIsChosenByTheKeyboard() {
        Composite card = (Composite) ((Composite) test.find("task.c2")).getChildren()[0];
        TestDesk.key(card, ' ', SWT.SPACE);

        assertEquals(Optional.of(new ContactId("c2")), test.desk.selection().contact());
    }

    @Test
    void keysGoFromContactToContact() {
        assertTrue(test.desk.actions().run("next-contact"));
        assertEquals(Optional.of(new ContactId("c2")), test.desk.selection().contact());
        assertTrue(test.desk.actions().run("next-contact"));
        assertEquals(Optional.of(new ContactId("c1")), test.desk.selection().contact());
    }

    @Test
    void aContactThatIsOverIsGone() {
        test.show(Views.available());

        assertFalse(test.has("task.c1"));
    }

    @Test
    @Tag("CAMP-28")
    void aCampaignsCallTellsItsCampaignAndTheConfiguredDetails() {
        test.show(CampaignViews.at(Stage.DIALLING));

        List<String> lines = List.of(((Composite) test.find("task.campaign")).getChildren()).stream()
                .map(line -> ((TextLine) line).text()).toList();
        assertEquals(List.of("Campaign call · Spring offer", "City  Berlin", "Product  Teak table", "Customer since  2019"), lines);
    }

    @Test
    @Tag("CAMP-30")
    @Tag("CB-11")
    void cancelStandsInThePlaceOfRinging() {
        for (DeskView view : List.of(CampaignViews.at(Stage.DIALLING), CampaignViews.callbackRings(), CampaignViews.callback())) {
            test.show(view);
            assertTrue(test.find("control.CANCEL").isVisible());
            assertFalse(chipIsSeen());
        }
        test.show(Views.ringing());
        assertTrue(chipIsSeen(), "a call that can't be cancelled rings");
    }

    private boolean chipIsSeen() {
        return chip(test.shell).orElseThrow().isVisible();
    }

    private static Optional<Control> chip(Composite root) {
        return List.of(root.getChildren()).stream().flatMap(c -> c instanceof Chip ? Stream.of(c)
                : c instanceof Composite inner ? chip(inner).stream() : Stream.empty()).findFirst();
    }

    @Test
    @Tag("CAMP-08") @Tag("CAMP-09") @Tag("CAMP-10")
    void aContactThatIsShownHasThePopoversButtons() {
        test.show(CampaignViews.at(Stage.SHOWN));
        ControlButton remove = (ControlButton) test.find("control.REMOVE");
        remove.press();
        assertEquals("Remove for good?", remove.text());
        remove.press();
        ((ControlButton) test.find("control.SKIP")).press();
        ControlButton leave = (ControlButton) test.find("control.CANCEL");
        assertEquals("Leave campaign", leave.text());
        leave.press();

        assertEquals(List.of(new AgentCommand.Remove(Views.ANNA, CampaignViews.CONTACT),
                new AgentCommand.Skip(Views.ANNA, CampaignViews.CONTACT),
                new AgentCommand.Cancel(Views.ANNA, CampaignViews.CONTACT)), test.session.commands);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"RESERVING", "SEEKING"})
    @Tag("CAMP-05")
    void beforeAnybodyIsShownTheCardHasTheCampaignsName(Stage stage) {
        test.show(CampaignViews.at(stage));
        TextLine title = List.of(((Composite) ((Composite) test.find("task.k1")).getChildren()[0]).getChildren()).stream()
                .filter(TextLine.class::isInstance).map(TextLine.class::cast).findFirst().orElseThrow();
        assertEquals("Spring offer", title.text());
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I18N-03")
    void wordsFitInEveryLanguage(DeskView view) {
        test.show(view);

        assertEquals(List.of(), test.clippedWords(List.of(64, 240, 300), 500));
    }
}
