// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What others ask the centre: done on its thread; the answer comes after the views of what was decided. */
final class Questions {

    private static final int ANSWER_SECONDS = 10;

    private final CentreLoop loop;
    private final Parts parts;

    Questions(CentreLoop loop, Parts parts) {
        this.loop = loop;
        this.parts = parts;
    }

    <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (parts.timeline().isEmpty()) {
            answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        }
        try {
            loop.runBounded(() -> {
                try {
                    T value = question.get();
                    loop.after(() -> parts.desks().execute(() -> answer.complete(value)));
                } catch (RuntimeException e) {
                    parts.desks().execute(() -> answer.completeExceptionally(e));
                    throw e;
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }
}
