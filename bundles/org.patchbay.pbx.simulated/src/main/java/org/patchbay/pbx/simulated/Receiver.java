// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.util.List;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Hearing;

/** Takes what a world tells to whoever is to know; nothing after it was closed. */
final class Receiver implements Reports {

    /** Answers to questions. */
    interface Answers {
        void answer(long question, List<Hearing> hearings);
    }

    private final PbxListener listener;
    private final Displays displays;
    private final Answers answers;
    private boolean linked;
    private volatile boolean closed;

    Receiver(PbxListener listener, Displays displays, Answers answers) {
        this.listener = listener;
        this.displays = displays;
        this.answers = answers;
    }

    void close() {
        closed = true;
    }

    private void tell(Runnable report) {
        if (linked && !closed) {
            report.run();
        }
    }

    @Override
    public void up() {
        linked = true;
        tell(listener::up);
    }

    /** Told once, whether the world said so or was lost. */
    @Override
    public void down() {
        tell(listener::down);
        linked = false;
    }

    @Override
    public void callArrived(LegId leg, String number, String name, String dnis) {
        tell(() -> listener.callArrived(leg, number, name, dnis));
    }

    @Override
    public void ringing(LegId leg) {
        tell(() -> listener.ringing(leg));
    }

    @Override
    public void answered(LegId leg) {
        tell(() -> listener.answered(leg));
    }

    @Override
    public void ended(LegId leg, Cause cause) {
        tell(() -> listener.ended(leg, cause));
    }

    @Override
    public void heldAtPhone(LegId leg, boolean held) {
        tell(() -> listener.heldAtPhone(leg, held));
    }

    @Override
    public void talking(LegId leg, boolean talks) {
        tell(() -> listener.talking(leg, talks));
    }

    @Override
    public void transferredAtPhone(LegId leg, String number) {
        tell(() -> listener.transferredAtPhone(leg, number));
    }

    @Override
    public void digitPressed(LegId leg, char digit) {
        tell(() -> listener.digitPressed(leg, digit));
    }

    @Override
    public void progressAnalysed(LegId leg, AnsweredBy answeredBy) {
        tell(() -> listener.progressAnalysed(leg, answeredBy));
    }

    @Override
    public void announcementEnded(AnnouncementId announcement) {
        tell(() -> listener.announcementEnded(announcement));
    }

    @Override
    public void announcementFailed(AnnouncementId announcement) {
        tell(() -> listener.announcementFailed(announcement));
    }

    @Override
    public void realised(ContactId contact, long version) {
        tell(() -> listener.realised(contact, version));
    }

    @Override
    public void failed(ContactId contact, long version) {
        tell(() -> listener.failed(contact, version));
    }

    @Override
    public void recordingStarted(RecordingId recording) {
        tell(() -> listener.recordingStarted(recording));
    }

    @Override
    public void recordingFailed(RecordingId recording) {
        tell(() -> listener.recordingFailed(recording));
    }

    @Override
    public void recordingFinished(RecordingId recording) {
        tell(() -> listener.recordingFinished(recording));
    }

    @Override
    public void phoneReachable(String extension, boolean reachable) {
        tell(() -> listener.phoneReachable(extension, reachable));
    }

    @Override
    public void phoneOffHook(String extension, boolean offHook) {
        tell(() -> listener.phoneOffHook(extension, offHook));
    }

    @Override
    public void featureCode(String extension, String code) {
        tell(() -> listener.featureCode(extension, code));
    }

    @Override
    public void phone(PhoneView view) {
        displays.show(view);
    }

    @Override
    public void heard(long question, List<Hearing> hearings) {
        answers.answer(question, hearings);
    }
}
