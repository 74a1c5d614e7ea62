// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.patchbay.model.AnsweredBy;
import org.patchbay.model.LegId;
import org.patchbay.pbx.asterisk.ari.AriReply;
import org.patchbay.pbx.asterisk.ari.AriRequest;
import org.patchbay.spi.PbxListener;

/**
 * Who or what answers. A tap of the leg is sent through the dialplan, which listens (AMD and an ear for fax
 * machines) and brings it back with what it heard; the leg itself stays in its plan meanwhile.
 */
final class Analyses {

    /** The dialplan says something within six seconds; after so long it has no answer. */
    private static final long PATIENCE_MILLIS = 10_000;
    /** Asterisk takes silence for a machine; it is nobody's mark. */
    private static final String ONLY_SILENCE = "INITIALSILENCE";

    private final ScheduledExecutorService thread;
    private final Picture picture;
    private final Requests ask;
    private final Supplier<PbxListener> listener;
    private final Function<AriRequest, CompletableFuture<AriReply>> send;
    /** By its tap: the leg. */
    private final Map<String, LegId> running = new HashMap<>();
    private final Set<LegId> told = new HashSet<>();

    Analyses(ScheduledExecutorService thread, Picture picture, Requests ask, Supplier<PbxListener> listener,
            Function<AriRequest, CompletableFuture<AriReply>> send) {
        this.thread = thread;
        this.picture = picture;
        this.ask = ask;
        this.listener = listener;
        this.send = send;
    }

    void forget() {
        running.clear();
        told.clear();
    }

    void begin(Line line) {
        String tap = Names.analysis(line.leg);
        expect(tap, line.leg);
        send(tap, ask.snoop(line, tap, "in", "none", Requests.ANALYSIS));
    }

    private void expect(String tap, LegId leg) {
        running.put(tap, leg);
        thread.schedule(() -> end(tap), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void send(String tap, AriRequest request) {
        send.apply(request).thenAccept(reply -> {
            if (!reply.ok()) {
                end(tap);
            }
        });
    }

    /** Without an answer. */
    private void end(String tap) {
        if (running.containsKey(tap)) {
            send.apply(ask.hangUp(tap));
            heard(tap, AnsweredBy.UNKNOWN);
        }
    }

    void tapStarted(String tap) {
        if (running.containsKey(tap)) {
            send(tap, ask.analyse(tap));
        }
    }

    /** @param args role, AMD's status and cause, and how often the tone of an answering fax machine was heard */
    void analysed(String tap, List<String> args) {
        send.apply(ask.hangUp(tap));
        heard(tap, result(args));
    }

    static AnsweredBy result(List<String> args) {
        String status = args.size() > 1 ? args.get(1) : "";
        boolean silent = args.size() > 2 && args.get(2).startsWith(ONLY_SILENCE);
        boolean fax = args.size() > 3 && args.get(3).matches("[1-9]\\d*");
        if (fax) {
            return AnsweredBy.FAX;
        }
        return switch (status) {
            case "HUMAN" -> AnsweredBy.LIVE;
            case "MACHINE" -> silent ? AnsweredBy.UNKNOWN : AnsweredBy.MACHINE;
            default -> AnsweredBy.UNKNOWN;
        };
    }

    void ended(String tap) {
        if (running.containsKey(tap)) {
            heard(tap, AnsweredBy.UNKNOWN);
        }
    }

    private void heard(String tap, AnsweredBy answeredBy) {
        running.remove(tap);
        Names.analysed(tap).filter(leg -> picture.isUp(leg) && told.add(leg))
                .ifPresent(leg -> listener.get().progressAnalysed(leg, answeredBy));
    }

    /**
     * After a lost link: one that is under way goes on.
     *
     * @param taps all taps of analyses, by id, and what they are in the application as
     */
    void resume(Line line, Map<String, List<String>> taps) {
        String tap = Names.analysis(line.leg);
        List<String> args = Optional.ofNullable(taps.get(tap)).orElse(List.of());
        String role = args.isEmpty() ? "" : args.getFirst();
        if (!taps.containsKey(tap)) {
            heard(tap, AnsweredBy.UNKNOWN);
        } else if (role.equals(Requests.ANALYSED)) {
            analysed(tap, args);
        } else {
            expect(tap, line.leg);
            if (role.equals(Requests.ANALYSIS)) {
                tapStarted(tap);
            }
        }
    }
}
