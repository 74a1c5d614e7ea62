// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.Channel;
import org.patchbay.model.Direction;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Personal;

/** What a contact began with; it changes with a transfer to another entry point and with a callback only. */
public record Origin(Channel channel, Direction direction, Personal number, Personal shownNumber,
        Personal name, String dialled,
        Optional<EntryPointId> entryPoint, Optional<FlowId> flow,
        Instant arrived) {

    Origin of(Personal newNumber, Personal newShownNumber, Personal newName) {
        return new Origin(channel, direction, newNumber, newShownNumber, newName, dialled, entryPoint, flow, arrived);
    }

    Origin via(EntryPointId newEntryPoint, FlowId newFlow) {
        return new Origin(channel, direction, number, shownNumber, name, dialled, Optional.of(newEntryPoint),
                Optional.of(newFlow), arrived);
    }

    Origin calledBack(Personal newNumber, Personal newShownNumber) {
        return new Origin(channel, Direction.CALLBACK, newNumber, newShownNumber, name, dialled, entryPoint, flow,
                arrived);
    }
}
