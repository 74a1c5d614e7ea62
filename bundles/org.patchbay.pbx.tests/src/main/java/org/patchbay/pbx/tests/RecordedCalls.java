// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.media.Sound;

/** What is in the recording that is kept, and what is not: by its sound. */
interface RecordedCalls extends WholeCallWords {

    /** For how many seconds agent and customer talked to each other, at least and at most. */
    final class Talk {

        private long from;
        private double least;
        private double most;

        /** @param begin asks for it, and returns when it is true */
        void begins(Runnable begin) {
            long asked = System.nanoTime();
            begin.run();
            from = System.nanoTime();
            most += (from - asked) / 1e9;
        }

        /** @param end asks for it, and returns when it is true */
        void ends(Runnable end) {
            double talked = (System.nanoTime() - from) / 1e9;
            least += talked;
            end.run();
            most += (System.nanoTime() - from) / 1e9;
        }
    }

    @Test
    @Tag("REC-02")
    @Tag("REC-08")
    @Tag("REC-11")
    default void whatIsSaidOnHoldInAConsultAndInAPauseIsInNoFile() throws IOException {
        annaIsAvailable();
        colleagueIsAvailable("ben");
        Talk talk = new Talk();
        talk.begins(() -> {
            customerIsConnected();
            isRecorded();
        });
        hearEachOther(anna(), customer());

        talk.ends(() -> {
            act("hold");
            shows("ON_HOLD");
        });
        secretly(() -> hearsOnly(customer(), Sound.MUSIC), anna(), customer());
        resumed(talk);

        talk.ends(() -> consults("ben"));
        secretly(() -> hearsSecret(phone("ben")), anna(), customer());
        hearEachOther(anna(), phone("ben"));
        act("end-consult");
        shows("ON_HOLD");
        resumed(talk);

        talk.ends(() -> {
            act("pause-recording");
            sees("a pause", s -> s.recording().equals("PAUSED"));
        });
        secretly(() -> {
            hearsSecret(customer());
            hearsSecret(anna());
        }, anna(), customer());
        hearEachOther(anna(), customer());
        talk.begins(() -> {
            act("resume-recording");
            isRecorded();
        });
        fixture().pass(TALK);

        talk.ends(() -> {
            act("end");
            wrapUp();
        });
        Wav recording = recording();
        holdsBoth(recording, customer(), talk.least, talk.most);
        hasNothingOf(recording, phone("ben"));
    }

    private void resumed(Talk talk) {
        talk.begins(() -> {
            act("resume");
            isRecorded();
        });
        hearEachOther(anna(), customer());
        fixture().pass(TALK);
    }
}
