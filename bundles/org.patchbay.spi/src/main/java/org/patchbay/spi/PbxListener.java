// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/**
 * Where a switch tells what happened. Calls come from one thread of the switch, in the order of events; they
 * return at once.
 */
public interface PbxListener {

    /** The code reported for a phone that was lifted and put back without dialling. */
    String LIFTED = "";

    /** The link is there. The centre answers with {@link Pbx#resynchronise}. */
    void up();

    /** The link is gone. Calls go on without us. */
    void down();

    /**
     * @param leg the switch's own id of the channel
     * @param number caller's number, "" when withheld
     * @param name caller's name, "" when unknown
     * @param dnis the number that was dialled
     */
    void callArrived(LegId leg, String number, String name, String dnis);

    void ringing(LegId leg);

    void answered(LegId leg);

    /** The leg is gone, was refused, or is unknown after a restart. Told once per leg and link. */
    void ended(LegId leg, Cause cause);

    void heldAtPhone(LegId leg, boolean held);

    /** This version of the contact's plan is true now. */
    void realised(ContactId contact, long version);

    /** This version could not be made true; parts of it may be. */
    void failed(ContactId contact, long version);

    void recordingStarted(RecordingId recording);

    void recordingFailed(RecordingId recording);

    /** The file is complete and can be fetched. */
    void recordingFinished(RecordingId recording);

    void phoneReachable(String extension, boolean reachable);

    /** A phone dialled a code that starts with {@code *}; "" when it was only lifted. */
    void featureCode(String extension, String code);
}
