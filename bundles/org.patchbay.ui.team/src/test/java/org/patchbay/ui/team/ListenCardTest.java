// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;

class ListenCardTest {
    private final TestDesk desk = new TestDesk();
    private Consumer<ContactView> later;

    @BeforeEach
    void open() {
        desk.signIn(Views.talking());
        later = new ListenCard().create(new Composite(desk.shell, SWT.NONE), desk.desk, listened(Control.MONITOR));
        desk.open(700, 200);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static ContactView listened(Control chosen) {
        ContactView call = Views.talkingContact();
        List<ControlView> controls = Stream.of(Control.EDIT_DATA, Control.MONITOR, Control.WHISPER, Control.BARGE_IN,
                Control.STOP_MONITORING).map(c -> c == chosen ? ControlView.disabled(c, Reason.ALREADY_SO) : ControlView.enabled(c))
                .toList();
        return new ContactView(call.id(), PartRole.SUPERVISOR, call.channel(), call.direction(), call.title(), call.number(),
                call.dialled(), call.queue(), call.since(), call.status(), call.legs(), List.of(), controls, call.recording(),
                Optional.empty(), false, call.data(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private ControlButton button(Control control) {
        return (ControlButton) desk.find("listen." + control.name());
    }

    @Test
    void standsInCallsThatAreListenedTo() {
        assertTrue(new ListenCard().shows(listened(Control.MONITOR)));
        assertFalse(new ListenCard().shows(Views.talkingContact()));
    }

    @ParameterizedTest
    @CsvSource({ "MONITOR, You listen. Nobody hears you.", "WHISPER, You advise. Only the agent hears you.",
        "BARGE_IN, You take part. Everybody hears you." })
    @Tag("SUP-02")
    void saysWhoHearsTheSupervisor(Control chosen, String words) {
        later.accept(listened(chosen));
        desk.settle();
        assertEquals(words, ((Paragraph) desk.find("listen.words")).text());
        assertFalse(button(chosen).isUsable());
    }

    @Test
    void goesOnInAnotherWayAndStops() {
        button(Control.WHISPER).press();
        button(Control.BARGE_IN).press();
        button(Control.STOP_MONITORING).press();
        var id = Views.talkingContact().id();
        assertEquals(List.of(new AgentCommand.ChangeMonitoring(Views.ANNA, id, Monitoring.WHISPER),
                new AgentCommand.ChangeMonitoring(Views.ANNA, id, Monitoring.BARGE_IN),
                new AgentCommand.StopMonitoring(Views.ANNA, id)), desk.session.commands);
    }

    @Test
    void nothingIsCutOff() {
        assertEquals(List.of(), desk.clippedWords(List.of(700, 360), 200));
    }
}
