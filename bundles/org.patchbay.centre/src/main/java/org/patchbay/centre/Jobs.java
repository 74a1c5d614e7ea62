// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.patchbay.engine.state.Job;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.JobReport;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work outside that the engine has begun, off the centre's thread, at least once; what it comes to goes
 * back as a command. After a restart what is pending is done again.
 */
final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int RETRY_SECONDS = 10;

    private final CentreLoop loop;
    private final Parts parts;

    Jobs(CentreLoop loop, Parts parts) {
        this.loop = loop;
        this.parts = parts;
    }

    void begin(Collection<Job> jobs) {
        jobs.forEach(this::begin);
    }

    private void begin(Job job) {
        switch (job) {
            case Job.FindContact find -> ask(find, lists -> lists.next(find.campaign(), find.id().value(), now(), find.held()))
                    .whenComplete((next, error) -> found(find, next, error));
            case Job.SettleContact settle -> ask(settle, lists -> lists.settle(settle.campaign(), settle.reservation().value(),
                    new ContactLists.Settlement(settle.outcome(), settle.attempted(), settle.due(), settle.doNotCall())))
                    .whenComplete((_, error) -> settled(settle, error));
            case Job.DeleteRecording delete -> store(store -> store.delete(delete.recording()))
                    .whenComplete((_, error) -> over(delete, error));
            case Job.Forget forget -> forget(forget.contact()).whenComplete((_, error) -> over(forget, error));
        }
    }

    private Instant now() {
        return parts.timeline().map(Timeline::now).orElseGet(parts.clock()::instant);
    }

    private <T> CompletionStage<T> ask(Job job, Function<ContactLists, CompletionStage<T>> question) {
        Optional<ContactLists> lists = parts.lists().get();
        if (lists.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException("nobody keeps contact lists"));
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        parts.outside().execute(() -> guarded(() -> question.apply(lists.get())).whenComplete((value, error) -> {
            if (error == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(error);
            }
        }));
        return answer;
    }

    private static <T> CompletionStage<T> guarded(Supplier<CompletionStage<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void found(Job.FindContact job, ContactLists.Next next, Throwable error) {
        if (error != null) {
            LOG.warn("the list of campaign {} gives no contact: {}", job.campaign(), error.getMessage());
            report(new JobReport.Failed(job.id()));
        } else {
            report(next.contact().<JobReport>map(c -> new JobReport.ContactFound(job.id(), job.campaign(), c.key(),
                    new Personal(c.number()), c.name(), c.values(), c.attempts()))
                    .orElseGet(() -> new JobReport.NoContact(job.id(), next.askAgain())));
        }
    }

    /** What became of a contact must not be lost: it is told until the list takes it. */
    private void settled(Job.SettleContact job, Throwable error) {
        if (error == null) {
            report(new JobReport.Finished(job.id()));
        } else if (parts.timeline().isEmpty()) {
            LOG.warn("the list of campaign {} could not be told what became of a contact: {}", job.campaign(), error.getMessage());
            CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, Runnable::run).execute(() -> again(job));
        }
    }

    private <T> CompletionStage<T> store(Function<RecordingStore, CompletionStage<T>> question) {
        return parts.recordings().get().map(question).orElseGet(
                () -> CompletableFuture.failedFuture(new IllegalStateException("nobody keeps recordings")));
    }

    /** The key last: as long as it is there, what is left to do can be found again. */
    private CompletionStage<Void> forget(ContactId contact) {
        return store(store -> store.of(contact).thenCompose(all -> deleteAll(store, all)))
                .thenRunAsync(() -> parts.keys().forget(contact), parts.outside());
    }

    private static CompletionStage<Void> deleteAll(RecordingStore store, List<RecordingId> recordings) {
        CompletionStage<Void> done = CompletableFuture.completedFuture(null);
        for (RecordingId recording : recordings) {
            done = done.thenCompose(_ -> store.delete(recording));
        }
        return done;
    }

    /** It has to be done, so it is tried until it is. */
    private void over(Job job, Throwable error) {
        if (error == null) {
            report(new JobReport.Finished(job.id()));
        } else {
            LOG.error("{} could not be done and is tried again: {}", job, error.getMessage(), error);
            if (parts.timeline().isEmpty()) {
                CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, Runnable::run).execute(() -> again(job));
            }
        }
    }

    private void again(Job job) {
        loop.run(() -> loop.state().work().job(job.id()).ifPresent(still -> loop.after(() -> begin(still))));
    }

    private void report(JobReport report) {
        loop.run(() -> loop.decide(report));
    }
}
