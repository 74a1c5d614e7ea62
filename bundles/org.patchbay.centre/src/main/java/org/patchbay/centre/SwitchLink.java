// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.RecordingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a switch tells becomes commands; nothing else happens on its thread. */
final class SwitchLink implements PbxListener {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchLink.class);

    /** A file that the switch does not have so long after the recording's end will not come any more. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final CentreLoop loop;
    private final Parts parts;
    private final Speakers speakers;
    private volatile boolean cut;

    SwitchLink(CentreLoop loop, Parts parts, Speakers speakers) {
        this.loop = loop;
        this.parts = parts;
        this.speakers = speakers;
    }

    /** Nothing that is told from now on counts. */
    void cut() {
        cut = true;
    }

    private void report(SwitchReport report) {
        run(() -> loop.decide(report));
    }

    private void run(Runnable task) {
        if (!cut) {
            loop.run(() -> {
                if (!cut) {
                    task.run();
                }
            });
        }
    }

    @Override
    public void up() {
        run(() -> {
            LOG.info("the switch is in reach");
            Pbx.Capabilities can = parts.pbx().capabilities();
            loop.decide(new SwitchReport.SwitchRestored(can.answersPhones(), can.removesNoise()));
            loop.resynchronise();
            loop.after(this::sweepRecordings);
        });
    }

    @Override
    public void down() {
        speakers.silent();
        run(() -> {
            LOG.warn("the switch is out of reach; calls go on");
            loop.decide(new SwitchReport.SwitchLost());
        });
    }

    @Override
    public void callArrived(LegId leg, String number, String name, String dnis) {
        report(new SwitchReport.CallArrived(leg, number, name, dnis));
    }

    @Override
    public void ringing(LegId leg) {
        report(new SwitchReport.LegRinging(leg));
    }

    @Override
    public void answered(LegId leg) {
        report(new SwitchReport.LegAnswered(leg));
    }

    @Override
    public void ended(LegId leg, Cause cause) {
        talking(leg, false);
        report(new SwitchReport.LegEnded(leg, cause));
    }

    @Override
    public void heldAtPhone(LegId leg, boolean held) {
        report(new SwitchReport.HeldAtPhone(leg, held));
    }

    /** For the screens only: no command, so neither decided on nor journalled. */
    @Override
    public void talking(LegId leg, boolean talks) {
        if (!cut) {
            speakers.talking(leg, talks);
        }
    }

    @Override
    public void transferredAtPhone(LegId leg, String number) {
        report(new SwitchReport.TransferredAtPhone(leg, number));
    }

    @Override
    public void digitPressed(LegId leg, char digit) {
        report(new SwitchReport.DigitPressed(leg, digit));
    }

    @Override
    public void progressAnalysed(LegId leg, AnsweredBy answeredBy) {
        report(new SwitchReport.ProgressAnalysed(leg, answeredBy));
    }

    @Override
    public void announcementEnded(AnnouncementId announcement) {
        report(new SwitchReport.AnnouncementEnded(announcement));
    }

    @Override
    public void announcementFailed(AnnouncementId announcement) {
        LOG.warn("announcement {} could not be played; does the switch have its prompts?", announcement);
        report(new SwitchReport.AnnouncementFailed(announcement));
    }

    @Override
    public void realised(ContactId contact, long version) {
        report(new SwitchReport.PlanRealised(contact, version));
    }

    @Override
    public void failed(ContactId contact, long version) {
        run(() -> {
            MDC.put("contact", contact.value());
            LOG.warn("the switch could not realise version {} of the plan", version);
            MDC.remove("contact");
            loop.decide(new SwitchReport.PlanFailed(contact, version));
        });
    }

    @Override
    public void recordingStarted(RecordingId recording) {
        report(new SwitchReport.RecordingStarted(recording));
    }

    @Override
    public void recordingFailed(RecordingId recording) {
        report(new SwitchReport.RecordingFailed(recording));
    }

    @Override
    public void recordingFinished(RecordingId recording) {
        run(() -> {
            loop.decide(new SwitchReport.RecordingFinished(recording));
            loop.after(() -> keep(recording));
        });
    }

    @Override
    public void phoneReachable(String extension, boolean reachable) {
        report(new SwitchReport.PhoneReachable(extension, reachable));
    }

    @Override
    public void phoneOffHook(String extension, boolean offHook) {
        report(new SwitchReport.PhoneOffHook(extension, offHook));
    }

    @Override
    public void featureCode(String extension, String code) {
        report(new SwitchReport.FeatureCodeDialled(extension, code));
    }

    // Recordings: a job is not journalled; files that still lie at the switch are found again

    /** On the centre's thread. */
    private void keep(RecordingId recording) {
        Optional<RecordedCall> call = loop.state().ledger().find(recording);
        parts.recordings().get().ifPresent(store -> parts.outside().execute(() -> store.keep(recording, call, parts.pbx())
                .whenComplete((done, error) -> kept(recording, error))));
    }

    private void kept(RecordingId recording, Throwable error) {
        if (error != null) {
            LOG.warn("recording {} could not be kept; it stays at the switch and is tried again: {}", recording,
                    error.getMessage(), error);
        } else {
            run(() -> loop.decide(new CentreCommand.RecordingStored(recording)));
        }
    }

    /** Whatever lies at the switch and should not. On the centre's thread. */
    void sweepRecordings() {
        if (cut || !loop.state().isSwitchUp()) {
            return;
        }
        parts.pbx().recordings().whenComplete((all, error) -> {
            if (error != null) {
                LOG.warn("the switch does not tell its recordings", error);
            } else {
                run(() -> keepFinished(all));
            }
        });
    }

    private void keepFinished(Collection<RecordingId> atSwitch) {
        atSwitch.stream().filter(id -> loop.state().contactOf(id).isEmpty()).sorted()
                .forEach(id -> loop.after(() -> keep(id)));
        loop.state().ledger().all().stream().filter(call -> !atSwitch.contains(call.id()))
                .filter(call -> call.ended().filter(at -> at.plus(LATEST).isBefore(loop.now())).isPresent())
                .forEach(call -> parts.recordings().get().map(store -> store.find(call.id()))
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
                        .whenComplete((kept, error) -> missing(call.id(), kept, error)));
    }

    /** Where the centre died between the deletion at the switch and writing down that it is kept, the store has it. */
    private void missing(RecordingId recording, Optional<RecordingStore.Kept> kept, Throwable error) {
        if (error != null) {
            LOG.warn("recording {} is not at the switch; whether it is kept can't be told now: {}", recording, error.getMessage());
        } else if (kept.isPresent()) {
            run(() -> loop.decide(new CentreCommand.RecordingStored(recording)));
        } else {
            LOG.warn("recording {} is not at the switch any more", recording);
            run(() -> loop.decide(new CentreCommand.RecordingLost(recording)));
        }
    }
}
