// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.patchbay.pbx.asterisk.ari.AriRequest;
import org.patchbay.spi.PbxListener;

/**
 * Transfer keys of phones. Asterisk leaves them to us ({@code PJSIP_TRANSFER_HANDLING=ari-only}): they are told,
 * and the phone waits for what becomes of it.
 */
final class Transfers {

    private static final long PATIENCE_MILLIS = 5_000;

    private final ScheduledExecutorService thread;
    private final Requests ask;
    private final Supplier<PbxListener> listener;
    private final Consumer<AriRequest> run;

    Transfers(ScheduledExecutorService thread, Requests ask, Supplier<PbxListener> listener, Consumer<AriRequest> run) {
        this.thread = thread;
        this.ask = ask;
        this.listener = listener;
        this.run = run;
    }

    void asked(Line line, String number) {
        if (number.isEmpty()) {
            // to another of its own calls: this centre gives a phone one at a time
            run.accept(ask.transferDeclined(line));
            return;
        }
        if (line.transferring) {
            return; // told already; where we subscribed twice Asterisk tells twice
        }
        line.transferring = true;
        listener.get().transferredAtPhone(line.leg, number);
        thread.schedule(() -> {
            line.transferring = false;
            if (line.isUp()) {
                run.accept(ask.transferDeclined(line));
            }
        }, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
