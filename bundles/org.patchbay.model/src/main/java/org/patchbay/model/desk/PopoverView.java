// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;

/**
 * A popover. RONA has no contact.
 *
 * @param key tells one popover from another: it is never shown twice
 * @param title who it is: a name, or the number when there is no name; "" for RONA
 * @param subtitle number and number dialled, formatted; "" for RONA
 * @param queue where it comes from
 * @param since when the request reached the agent; when the customer asked for a callback
 * @param until when the offer ends by itself, where it does
 * @param rows three to six variables (up to nine for a consult) with labels, in the configured order; never secure ones;
 *        those of a campaign as many as it names (POP-21)
 * @param controls Accept and Decline; for RONA Available and Idle
 */
public record PopoverView(String key, Kind kind, Optional<ContactId> contact, Channel channel, Direction direction,
        String title, String subtitle, Label queue, Instant since, Optional<Instant> until, List<Row> rows,
        List<ControlView> controls) {

    public enum Kind {
        /** The contact is being assigned (POP-03). */
        CONNECTING,
        /** The agent is asked to take it (POP-04). */
        CONTACT_REQUEST,
        /** A colleague asks (CONSULT-13). */
        CONSULT,
        /** The supervisor's own phone rings, to listen to a call. */
        MONITORING,
        /** The agent is asked to take a callback: the customer is called when the phone is lifted (CB-09, POP-20). */
        CALLBACK,
        /** The agent's own call to a customer is being set up. */
        OUTDIAL,
        /** The agent's phone rings to reserve the agent for a campaign (CAMP-04). */
        RESERVATION,
        /** A contact of a campaign: accept, skip, remove (CAMP-05). */
        PREVIEW,
        /** The agent did not answer: choose Available or Idle (ANS-12). */
        RONA
    }

    /**
     * A label and a value.
     *
     * @param key of the desk's words for the label; "" where the centre file names it
     * @param label where the centre file names it
     */
    public record Row(String key, Label label, Label value) {

        public static Row of(Label label, String value) {
            return new Row("", label, Label.of(value));
        }

        public static Row worded(String key, Label value) {
            return new Row(key, Label.of(""), value);
        }
    }

    public PopoverView {
        rows = List.copyOf(rows);
        controls = List.copyOf(controls);
    }
}
