// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

class ContactPaneTest {
    private TestDesk test;

    static List<DeskView> views() {
        return Stream.concat(Stream.of(Views.idle(), Views.available(), Views.ringing(), Views.talking(), Views.onHold(),
                Views.wrapUp(), CampaignViews.callback(), CampaignViews.callbackRings()),
                Stream.of(Stage.values()).map(CampaignViews::at)).toList();
    }

    @BeforeEach
    void open() {
        test = new TestDesk().signIn(Views.talking());
        test.desk.parts().add(new LegsCard());
        new ContactPart().create(test.shell, test.desk);
        test.open(700, 500);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @Tag("HOLD-02")
    void holdAsksTheCentreToHold() {
        button("control.HOLD").press();

        assertEquals(List.of(new AgentCommand.Hold(Views.ANNA, new ContactId("c1"))), test.session.commands);
    }

    @Test
    @Tag("HOLD-04")
    @Tag("HOLD-05")
    @Tag("HOLD-06")
    void aHeldCallSaysSoBesideItsTimerAndOffersResumeButNotEnd() {
        test.show(Views.onHold());

        assertEquals("Call on Hold", ((Chip) test.find("leg.status")).accessibleName());
        assertFalse(button("control.HOLD").getVisible());
        assertFalse(button("control.END").isUsable());
        button("control.RESUME").press();
        assertEquals(List.of(new AgentCommand.Resume(Views.ANNA, new ContactId("c1"))), test.session.commands);
    }

    @Test
    @Tag("END-01")
    void endAsksTheCentreToEnd() {
        button("control.END").press();

        assertEquals(List.of(new AgentCommand.End(Views.ANNA, new ContactId("c1"))), test.session.commands);
    }

    @Test
    @Tag("REC-09")
    void aSignShowsThatItIsRecorded() {
        assertEquals("Recording", ((RecordingSign) test.find("contact.recording")).accessibleName());
        assertTrue(test.find("contact.recording").getVisible());
    }

    @Test
    void keysDoWhatTheButtonsDoAndNoMore() {
        assertTrue(test.desk.actions().run("hold"));
        test.show(Views.onHold());
        assertFalse(test.desk.actions().run("end"));
        assertTrue(test.desk.actions().run("resume"));

        assertEquals(2, test.session.commands.size());
    }

    @Test
    @Tag("HOLD-05")
    void whatIsDisabledStaysInTheKeyboardsRound() {
        test.show(Views.onHold());
        button("control.RESUME").forceFocus();

        button("control.RESUME").traverse(SWT.TRAVERSE_TAB_NEXT);

        test.until("the focus", () -> test.display.getFocusControl() == button("control.END"));
    }

    @Test
    void contactsThatAreOverLeaveNothingBehind() {
        views().forEach(test::show);
        Map<String, Integer> before = test.followers();
        for (int i = 0; i < 20; i++) {
            views().forEach(test::show);
        }

        assertEquals(before, test.followers());
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I18N-04")
    void wordsFitInEveryLanguage(DeskView view) {
        test.show(view);

        assertEquals(List.of(), test.clippedWords(List.of(340, 700), 600));
        test.desk.look().useTextSize(200);
        assertEquals(List.of(), test.clippedWords(List.of(340, 700), 600));
    }

    private ControlButton button(String id) {
        return (ControlButton) test.find(id);
    }
}
