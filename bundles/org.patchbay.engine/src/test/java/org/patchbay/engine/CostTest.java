// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;

/** A command touches the contacts and agents it concerns, and no others. */
class CostTest {

    private final TestCentre centre = new TestCentre(new Settings());

    @Test
    void onlyWhoIsConcernedGetsANewView() {
        centre.available(ANNA, BEN, CARLA);
        Contact annas = centre.talking(ANNA);
        Contact bens = centre.talking(BEN);
        touched();
        centre.send(new AgentCommand.Hold(ANNA, annas.id()));
        assertEquals(List.of(List.of(annas.id()), List.of(ANNA)), touched());
        centre.send(new AgentCommand.GoIdle(BEN, "break"));
        assertEquals(List.of(List.of(), List.of(BEN)), touched());
        centre.hangUp(bens.customer().leg().orElseThrow());
        assertEquals(List.of(List.of(bens.id()), List.of(BEN)), touched());
    }

    @Test
    void whoWaitsTouchesNobody() {
        centre.call(Settings.SUPPORT_NUMBER);
        assertEquals(List.of(), touched().getLast());
    }

    @Test
    void aRefusedCommandTouchesNothing() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        touched();
        centre.send(new AgentCommand.Resume(ANNA, contact.id()));
        assertEquals(List.of(List.of(), List.of()), touched());
    }

    private List<List<?>> touched() {
        List<ContactId> contacts = centre.state.touched().drainContacts();
        List<AgentId> agents = centre.state.touched().drainAgents();
        return List.of(contacts, agents);
    }
}
