// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
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

    /**
     * The party begins to speak, or has stopped: a passing sign for the screen that nothing may depend on. Told of legs
     * that share a bridge with two others or more, about half a second late for a stop; a word's own pauses are no
     * stop. Whoever ends, leaves that company or holds the call at its phone has stopped, and where it was told
     * to speak that is told, but for an end. After a new link nobody speaks until it is told. A switch that can't
     * tell never does.
     */
    default void talking(@SuppressWarnings("unused") LegId leg, @SuppressWarnings("unused") boolean talks) {
        // Many switches can't tell.
    }

    /**
     * The party pressed its phone's own transfer key. The switch has done nothing about it: a plan decides. Once
     * a plan ends the leg its phone is told that the transfer went well; where none does so within five seconds
     * the phone is told that it did not.
     *
     * @param number where the phone wants the call to go, as it was dialled there
     */
    void transferredAtPhone(LegId leg, String number);

    /**
     * A party pressed a key while it was connected and in no bridge. Keys pressed in a bridge are for the others
     * in it and are not told.
     *
     * @param digit one of {@code 0123456789*#ABCD}
     */
    void digitPressed(LegId leg, char digit);

    /**
     * Who or what answered a leg that was dialled to be analysed. Told once, after {@link #answered}; not when
     * the leg ended before it was clear. What the plan says about the leg is true meanwhile. An analysis that the
     * link was lost during is told as {@code UNKNOWN}.
     */
    void progressAnalysed(LegId leg, AnsweredBy answeredBy);

    /**
     * It was heard to its end. Told once per link; not for one that a plan or the end of its leg stopped. One that
     * a new link does not find playing is told as ended: nobody can say how much of it was heard.
     */
    void announcementEnded(AnnouncementId announcement);

    /** It could not be played to its end: the switch does not have one of its prompts, mostly. Told once. */
    void announcementFailed(AnnouncementId announcement);

    /** This version of the contact's plan is true now. */
    void realised(ContactId contact, long version);

    /** This version could not be made true; parts of it may be. */
    void failed(ContactId contact, long version);

    void recordingStarted(RecordingId recording);

    void recordingFailed(RecordingId recording);

    /** The file is complete and can be fetched. */
    void recordingFinished(RecordingId recording);

    void phoneReachable(String extension, boolean reachable);

    /**
     * A phone is lifted, or in a call that the switch connects by itself; or it is on hook again. What a phone does
     * without a word to the switch can't be told. Told of a change; and after {@link Pbx#resynchronise} of each that is
     * off the hook: all others are on hook after {@link #up}. Legs of plans don't count.
     */
    void phoneOffHook(String extension, boolean offHook);

    /** A phone dialled a code that starts with {@code *}; "" when it was only lifted. */
    void featureCode(String extension, String code);
}
