// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Label;
import org.patchbay.model.desk.PopoverView.Row;

/**
 * A campaign's contact: the Campaign Contact dialog while it is shown, and what its card tells afterwards.
 *
 * @param campaign the campaign's name
 * @param stage where it stands
 * @param since when this contact was shown to the agent
 * @param until when the campaign's action at time-out is taken, while one is shown
 * @param atTimeout what is done then: Accept, Skip or Remove (CAMP-18)
 * @param attempts how often it was called before
 * @param details the columns that the campaign shows, in its order (POP-21)
 * @param controls Accept, Skip, Remove and Cancel
 */
public record PreviewView(Label campaign, Stage stage, Instant since, Optional<Instant> until,
        Optional<Control> atTimeout, int attempts, List<Row> details, List<ControlView> controls) {

    public enum Stage {
        /** The agent's phone rings for the reservation. */
        RESERVING,
        /** The agent is reserved; the list is being asked. */
        SEEKING,
        /** The agent reads and chooses. */
        SHOWN,
        /** The customer is called (CAMP-29). */
        DIALLING,
        /** Agent and customer talk, or have talked. */
        CONNECTED
    }

    public PreviewView {
        details = List.copyOf(details);
        controls = List.copyOf(controls);
    }
}
