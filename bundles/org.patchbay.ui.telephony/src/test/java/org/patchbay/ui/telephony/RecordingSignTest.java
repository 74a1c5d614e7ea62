// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.model.ContactId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.LegView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.ControlButton;

class RecordingSignTest {
    private final TestDesk desk = new TestDesk().signIn(Views.talking());
    private RecordingSign sign;

    @BeforeEach
    void open() {
        Composite row = new Composite(desk.shell, SWT.NONE);
        row.setLayout(new RowLayout());
        sign = new RecordingSign(row, desk.desk);
        desk.open(500, 100);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest(name = "{0} with {1} s left: {2}")
    @CsvSource({
        "RUNNING, , Recording, ",
        "PAUSING, 30, 'Pausing the recording…', What is said may still be recorded until the phone system has confirmed the pause.",
        "PAUSED, 24, 'Recording paused, 0:24 left', 'It goes on by itself when the time is up, or when you press Resume Recording.'",
        "PAUSED, , Recording paused, Nothing is recorded while you and the customer do not hear each other.",
        "FAILED, , Recording failed, This call is not being recorded. Your call is not affected; tell your administrator."})
    @Tag("REC-04") @Tag("REC-08") @Tag("REC-09")
    void saysHowItStands(RecordingState state, Integer left, String words, String hint) {
        sign.show(state, Optional.ofNullable(left).map(Views.NOW::plusSeconds));
        assertEquals(words, sign.accessibleName());
        assertEquals(hint, sign.getToolTipText());
    }

    @Test
    @Tag("REC-04") @Tag("REC-05")
    void thePauseCountsDown() {
        sign.show(RecordingState.PAUSED, Optional.of(Views.NOW.plusSeconds(30)));
        desk.nanos.addAndGet(29_500_000_000L);
        desk.until("one second", () -> sign.accessibleName().equals("Recording paused, 0:01 left"));
        desk.language(Locale.GERMAN);
        assertEquals("Aufzeichnung angehalten, noch 0:01", sign.accessibleName());
    }

    @Test
    @Tag("REC-08") @Tag("REC-10")
    void pauseAndResumeAreAskedFor() {
        ControlRow row = new ControlRow(desk.shell, desk.desk, new ContactId("c1"), LegView.Role.CUSTOMER);
        row.show(List.of(ControlView.enabled(Control.PAUSE_RECORDING), ControlView.enabled(Control.RESUME_RECORDING)));
        ((ControlButton) desk.find("control.PAUSE_RECORDING")).press();
        ((ControlButton) desk.find("control.RESUME_RECORDING")).press();
        assertEquals(List.of(new AgentCommand.PauseRecording(Views.ANNA, new ContactId("c1")),
                new AgentCommand.ResumeRecording(Views.ANNA, new ContactId("c1"))), desk.session.commands);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSULT_RUNNING", "IN_CONFERENCE", "RECORDING_FAILED", "NOT_ANSWERED_YET"})
    @Tag("REC-06") @Tag("REC-07")
    void wherePauseIsNotOfferedItSaysWhy(Reason reason) {
        ControlRow row = new ControlRow(desk.shell, desk.desk, new ContactId("c1"), LegView.Role.CUSTOMER);
        row.show(List.of(ControlView.disabled(Control.PAUSE_RECORDING, reason)));
        ControlButton pause = (ControlButton) desk.find("control.PAUSE_RECORDING");
        assertFalse(pause.isUsable());
        assertEquals(Optional.of(desk.desk.words().text("reason." + reason.name())), pause.why());
    }

    @Test
    void nothingIsCutOff() {
        sign.show(RecordingState.PAUSED, Optional.of(Views.NOW.plusSeconds(599)));
        assertEquals(List.of(), desk.clippedWords(List.of(500), 100));
    }
}
