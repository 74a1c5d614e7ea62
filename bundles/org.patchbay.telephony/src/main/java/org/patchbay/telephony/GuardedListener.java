// SPDX-License-Identifier: EPL-2.0
package org.patchbay.telephony;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.PbxListener;

/** Passes on what one provider tells, until it is cut: what a provider that went away still says is not heard. */
final class GuardedListener implements PbxListener {

    private final PbxListener target;
    private volatile boolean cut;

    GuardedListener(PbxListener target) {
        this.target = target;
    }

    void cut() {
        cut = true;
    }

    private void pass(Runnable report) {
        if (!cut) {
            report.run();
        }
    }

    @Override
    public void up() {
        pass(target::up);
    }

    @Override
    public void down() {
        pass(target::down);
    }

    @Override
    public void callArrived(LegId leg, String number, String name, String dnis) {
        pass(() -> target.callArrived(leg, number, name, dnis));
    }

    @Override
    public void ringing(LegId leg) {
        pass(() -> target.ringing(leg));
    }

    @Override
    public void answered(LegId leg) {
        pass(() -> target.answered(leg));
    }

    @Override
    public void ended(LegId leg, Cause cause) {
        pass(() -> target.ended(leg, cause));
    }

    @Override
    public void heldAtPhone(LegId leg, boolean held) {
        pass(() -> target.heldAtPhone(leg, held));
    }

    @Override
    public void talking(LegId leg, boolean talks) {
        pass(() -> target.talking(leg, talks));
    }

    @Override
    public void transferredAtPhone(LegId leg, String number) {
        pass(() -> target.transferredAtPhone(leg, number));
    }

    @Override
    public void digitPressed(LegId leg, char digit) {
        pass(() -> target.digitPressed(leg, digit));
    }

    @Override
    public void progressAnalysed(LegId leg, AnsweredBy answeredBy) {
        pass(() -> target.progressAnalysed(leg, answeredBy));
    }

    @Override
    public void announcementEnded(AnnouncementId announcement) {
        pass(() -> target.announcementEnded(announcement));
    }

    @Override
    public void announcementFailed(AnnouncementId announcement) {
        pass(() -> target.announcementFailed(announcement));
    }

    @Override
    public void realised(ContactId contact, long version) {
        pass(() -> target.realised(contact, version));
    }

    @Override
    public void failed(ContactId contact, long version) {
        pass(() -> target.failed(contact, version));
    }

    @Override
    public void recordingStarted(RecordingId recording) {
        pass(() -> target.recordingStarted(recording));
    }

    @Override
    public void recordingFailed(RecordingId recording) {
        pass(() -> target.recordingFailed(recording));
    }

    @Override
    public void recordingFinished(RecordingId recording) {
        pass(() -> target.recordingFinished(recording));
    }

    @Override
    public void phoneReachable(String extension, boolean reachable) {
        pass(() -> target.phoneReachable(extension, reachable));
    }

    @Override
    public void phoneOffHook(String extension, boolean offHook) {
        pass(() -> target.phoneOffHook(extension, offHook));
    }

    @Override
    public void featureCode(String extension, String code) {
        pass(() -> target.featureCode(extension, code));
    }
}
