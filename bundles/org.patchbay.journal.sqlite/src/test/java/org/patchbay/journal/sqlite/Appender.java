// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;
import org.patchbay.spi.Journals;

/** The process that is killed: appends for ever and prints each acknowledged sequence, or why it can't. */
final class Appender {

    private static final int WINDOW = 16;

    private Appender() {
    }

    public static void main(String[] arguments) throws Exception {
        Journals journals = (Journals) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        try (Journal journal = journals.open(URI.create(arguments[1]))) {
            Semaphore window = new Semaphore(WINDOW);
            CompletableFuture<String> failure = new CompletableFuture<>();
            for (long n = journal.last() + 1; !failure.isDone(); n++) {
                window.acquire();
                long sequence = n;
                journal.append(n, JournalContract.content(n)).whenComplete((done, error) -> {
                    if (error == null) {
                        System.out.println(sequence);
                    } else {
                        failure.complete(error.getMessage());
                    }
                    window.release();
                });
            }
            System.out.println("failed: " + failure.get() + " last " + journal.last());
        } catch (JournalException e) {
            System.out.println(e.getMessage());
        }
    }
}
