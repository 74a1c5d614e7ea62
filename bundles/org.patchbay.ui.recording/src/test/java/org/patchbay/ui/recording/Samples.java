// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingEntry.Span;
import org.patchbay.api.RecordingEntry.Span.Kind;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.KeptRecordings;
import org.patchbay.ui.fixtures.Views;

/** Recordings as a desk may have them. */
final class Samples {
    private static final Named ANNA = new Named("anna", Label.of("Anna Bauer"));
    private static final Named BEN = new Named("ben", Label.of("Ben Okafor"));
    private static final Named SUPPORT = new Named("support", Views.SUPPORT);
    private static final Named SALES = new Named("sales", Label.of("Sales"));

    private Samples() {
    }

    static RecordingEntry entry(int n, String name, String number, Named agent, Named queue, int minutesAgo, Object... spans) {
        var began = Views.NOW.minus(Duration.ofMinutes(minutesAgo));
        List<Span> all = KeptRecordings.spans(began, spans);
        return new RecordingEntry(new RecordingId("r-" + n), new ContactId("c-" + n), name, number, agent, queue, began,
                KeptRecordings.length(all), all);
    }

    /** The first one was paused, held and paused again. */
    static List<RecordingEntry> few() {
        return List.of(
                entry(1, "Maria Lehmann", "+49 30 ••••5017", ANNA, SUPPORT, 12, Kind.RECORDED, 62, Kind.PAUSED, 28,
                        Kind.RECORDED, 40, Kind.APART, 45, Kind.RECORDED, 38, Kind.PAUSED, 5, Kind.RECORDED, 12),
                entry(2, "Jan Kowalski-Wiśniewski of the Very Long Company Name Ltd.", "+48 22 ••••1199", BEN, SALES, 95,
                        Kind.RECORDED, 601),
                entry(3, "", "+49 30 ••••4567", ANNA, SUPPORT, 60 * 24, Kind.RECORDED, 15, Kind.PAUSED, 30, Kind.RECORDED, 3),
                entry(4, "", "", BEN, SUPPORT, 60 * 24 * 9, Kind.RECORDED, 4),
                entry(5, "李小龙", "+86 10 ••••8888", ANNA, SALES, 60 * 24 * 40, Kind.RECORDED, 3700));
    }

    /** Of a call a minute after the other. */
    static RecordingEntry later(RecordingEntry than, String id) {
        return new RecordingEntry(new RecordingId(id), new ContactId("c-" + id), than.name(), than.number(), than.agent(), than.queue(),
                than.began().plusSeconds(60), than.length(), than.spans());
    }

    static List<RecordingEntry> many(int count) {
        List<RecordingEntry> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.add(entry(n, "Customer " + n, "+49 30 ••••" + (1000 + n % 9000), n % 3 == 0 ? BEN : ANNA, SUPPORT, 5 * n, Kind.RECORDED,
                    30 + n % 300));
        }
        return all;
    }

    /** The view of an agent who may hear recordings. */
    static DeskView view(boolean hear, boolean forget) {
        AgentView a = Views.agent(AgentState.AVAILABLE, 252);
        return Views.desk(new AgentView(a.id(), a.name(), a.extension(), a.team(), a.state(), a.since(), a.idleReason(), a.next(),
                a.idleReasons(), a.goAvailable(), a.goIdle(), a.signOut(), new AgentView.Rights(hear, forget)), List.of(), List.of());
    }
}
