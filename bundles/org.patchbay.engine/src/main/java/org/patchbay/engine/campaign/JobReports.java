// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.campaign;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.event.JobEvent;
import org.patchbay.engine.event.JobEvent.JobEnd;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.JobId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.JobReport;

/** What work outside came to. */
public final class JobReports {

    private JobReports() {
    }

    public static Outcome decide(Turn turn, JobReport report) {
        Optional<Job> job = turn.state().work().job(report.job());
        job.ifPresent(_ -> turn.emit(new JobEvent.JobEnded(turn.at(), report.job(),
                report instanceof JobReport.Failed ? JobEnd.FAILED : JobEnd.DONE)));
        switch (report) {
            case JobReport.ContactFound r -> found(turn, job, r);
            case JobReport.NoContact r -> find(job).ifPresent(find -> Previews.notFound(turn, find, r.askAgain()));
            case JobReport.Failed _ -> find(job).ifPresent(find -> Previews.notFound(turn, find, Optional.empty()));
            case JobReport.Finished _ -> {
                // whoever did it knows
            }
        }
        return Outcome.DONE;
    }

    /** Who asked may have been told already, or have given up: then the list gets the contact back. */
    private static void found(Turn turn, Optional<Job> job, JobReport.ContactFound report) {
        Optional<Job.FindContact> find = find(job);
        if (find.isPresent()) {
            Previews.found(turn, find.get(), report);
        } else if (!isInHands(turn, report.job())) {
            ListJobs.release(turn, report.campaign(), report.job());
        }
    }

    private static boolean isInHands(Turn turn, JobId reservation) {
        return turn.state().work().unsettled().stream().map(turn.state().work()::unsettled)
                .anyMatch(c -> c.map(CampaignCall::reservation).filter(reservation::equals).isPresent());
    }

    private static Optional<Job.FindContact> find(Optional<Job> job) {
        return job.flatMap(j -> switch (j) {
            case Job.FindContact find -> Optional.of(find);
            case Job.SettleContact _, Job.DeleteRecording _, Job.Forget _ -> Optional.empty();
        });
    }

    /** Nobody told in time what became of it. */
    public static void timedOut(Turn turn, JobId id) {
        Optional<Job.FindContact> find = find(turn.state().work().job(id));
        turn.emit(new JobEvent.JobEnded(turn.at(), id, JobEnd.TIMED_OUT));
        find.ifPresent(f -> Previews.notFound(turn, f, Optional.<Instant>empty()));
    }
}
