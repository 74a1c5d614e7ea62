// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/** What a switch tells: facts about legs, recordings and phones, never a wish. */
public sealed interface SwitchReport extends Command {

    /**
     * A customer calls.
     *
     * @param leg the switch's id of the channel
     * @param number caller's number, "" when withheld
     * @param name caller's name, "" when unknown
     * @param dnis the number that was dialled
     */
    record CallArrived(LegId leg, String number, String name, String dnis) implements SwitchReport {
    }

    record LegRinging(LegId leg) implements SwitchReport {
    }

    record LegAnswered(LegId leg) implements SwitchReport {
    }

    record LegEnded(LegId leg, Cause cause) implements SwitchReport {
    }

    /** The party pressed hold, or took it back, at its own phone. */
    record HeldAtPhone(LegId leg, boolean held) implements SwitchReport {
    }

    /**
     * The phone's own transfer key. The switch did nothing about it: the leg is as before, and only a plan
     * changes that.
     *
     * @param number where the phone wants the call to go, as it was dialled there
     */
    record TransferredAtPhone(LegId leg, String number) implements SwitchReport {
    }

    /**
     * A key pressed by a party that is in no bridge.
     *
     * @param digit one of {@code 0123456789*#ABCD}
     */
    record DigitPressed(LegId leg, char digit) implements SwitchReport {
    }

    /** What call progress analysis heard, once, after {@link LegAnswered}. */
    record ProgressAnalysed(LegId leg, AnsweredBy answeredBy) implements SwitchReport {
    }

    /** It was heard to its end. One that a plan or the party's end stopped is not told. */
    record AnnouncementEnded(AnnouncementId announcement) implements SwitchReport {
    }

    /** It could not be played, or only a part of it; a prompt the switch does not have, mostly. */
    record AnnouncementFailed(AnnouncementId announcement) implements SwitchReport {
    }

    /** The plan of that version is how things are now; earlier ones are covered by it. */
    record PlanRealised(ContactId contact, long version) implements SwitchReport {
    }

    /** The switch could not make that plan true; what it has is read again. */
    record PlanFailed(ContactId contact, long version) implements SwitchReport {
    }

    record RecordingStarted(RecordingId recording) implements SwitchReport {
    }

    record RecordingFailed(RecordingId recording) implements SwitchReport {
    }

    /** The file is complete at the switch and can be fetched. */
    record RecordingFinished(RecordingId recording) implements SwitchReport {
    }

    record PhoneReachable(String extension, boolean reachable) implements SwitchReport {
    }

    /** A phone is lifted, or in a call that is none of ours; or it is on hook again. */
    record PhoneOffHook(String extension, boolean offHook) implements SwitchReport {
    }

    /** A phone dialled a feature code; "" when it was only lifted. */
    record FeatureCodeDialled(String extension, String code) implements SwitchReport {
    }

    record SwitchLost() implements SwitchReport {
    }

    /**
     * The link is there, or back. What is gone meanwhile is told leg by leg afterwards.
     *
     * @param answersPhones whether the switch can answer for a phone
     * @param removesNoise whether it can remove background noise
     */
    record SwitchRestored(boolean answersPhones, boolean removesNoise) implements SwitchReport {
    }
}
