// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.Sound;

/** What is in a recording, and what is not. */
interface RecordingCases extends ContractWords {

    @Test
    @Tag("REC-08")
    default void aRecordingHoldsEachSideAndNothingOfItsPauses() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique() + "-recording");
        Runnable record = () -> realise(plan().record(id, legs.get(0), legs.get(1), true));
        Ran ran = new Ran(fixture());
        ran.run(() -> {
            record.run();
            await("recording " + id);
        }, Duration.ofSeconds(2), () -> realise(plan().record(id, legs.get(0), legs.get(1), false)));
        fixture().pass(Duration.ofSeconds(2));
        ran.run(record, Duration.ofSeconds(1), () -> {
            realise(plan().withoutRecordings());
            await("recorded " + id);
        });
        holds(id, ran);
        assertTrue(fixture().pbx().recordings().toCompletableFuture().join().contains(id));
        fixture().pbx().delete(id).toCompletableFuture().join();
        fixture().pbx().delete(id).toCompletableFuture().join();
        assertFalse(fixture().pbx().recordings().toCompletableFuture().join().contains(id));
        assertTrue(fixture().pbx().fetch(id).toCompletableFuture().handle((_, e) -> e != null).join(), "it is gone");
    }

    private void holds(RecordingId id, Ran ran) throws IOException {
        try (InputStream file = fixture().pbx().fetch(id).toCompletableFuture().join()) {
            Wav wav = Wav.read(file);
            int customer = fixture().tone(fixture().customer(0));
            int agent = fixture().tone(fixture().extension(0));
            ran.assertHeldBy(wav.length().toMillis() / 1000.0, fixture().exactness(), "length");
            ran.assertHeldBy(wav.seconds(0, customer), fixture().gaps(wav.length()), "customer on the left: " + wav.strip(0, customer));
            ran.assertHeldBy(wav.seconds(1, agent), fixture().gaps(wav.length()), "agent on the right: " + wav.strip(1, agent));
            assertEquals(0, wav.clear(0, agent), "agent on the left");
            assertEquals(0, wav.clear(1, customer), "customer on the right");
        }
    }

    @Test
    @Tag("REC-11")
    default void whatIsSaidInAConsultOnHoldOrByASupervisorIsInNoFile() throws IOException {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        LegId supervisor = answersAt(2);
        RecordingId id = new RecordingId(unique() + "-recording");
        realise(plan().record(id, legs.get(0), legs.get(1), false));
        Ran ran = new Ran(fixture());
        for (int times = 0; times < 2; times++) {
            realise(plan().alone(legs.get(0), Sound.MUSIC).bridge("consult", legs.get(1), colleague)
                    .record(id, legs.get(0), legs.get(1), false));
            hear(fixture().extension(0), fixture().extension(1));
            plays(Sound.MUSIC, fixture().customer(0));
            fixture().pass(Duration.ofSeconds(1));
            ran.run(() -> realise(plan().alone(colleague, Sound.MUSIC).bridge("talk", legs.get(0), legs.get(1))
                    .listen(supervisor, legs.get(1), Listening.Mode.WHISPER)
                    .record(id, legs.get(0), legs.get(1), true)), Duration.ofSeconds(1), () -> {
                        hears(fixture().extension(0), Set.of(fixture().customer(0), fixture().extension(2)));
                        realise(plan().withoutListeners(supervisor).record(id, legs.get(0), legs.get(1), false));
                    });
        }
        realise(plan().withoutRecordings());
        await("recorded " + id);
        holds(id, ran);
        try (InputStream file = fixture().pbx().fetch(id).toCompletableFuture().join()) {
            Wav wav = Wav.read(file);
            for (int side = 0; side < 2; side++) {
                assertEquals(0, wav.clear(side, fixture().tone(fixture().extension(1))), "the colleague");
                assertEquals(0, wav.clear(side, fixture().tone(fixture().extension(2))), "the supervisor");
            }
        }
    }

    @Test
    default void aRecordingEndsWithItsCall() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique() + "-recording");
        Ran ran = new Ran(fixture());
        ran.run(() -> {
            realise(plan().record(id, legs.get(0), legs.get(1), true));
            await("recording " + id);
        }, Duration.ofSeconds(1), () -> {
            fixture().customerHangsUp(fixture().customer(0));
            await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        });
        realise(plan().without(legs.get(0)).alone(legs.get(1), Sound.SILENCE));
        await("recorded " + id);
        holds(id, ran);
    }

    @Test
    default void aRecordingGoesOnWhileTheLinkIsLost() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique() + "-recording");
        realise(plan().record(id, legs.get(0), legs.get(1), true));
        await("recording " + id);
        fixture().loseLink();
        await("down");
        fixture().pass(Duration.ofSeconds(1));
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        fixture().pass(Duration.ofSeconds(1));
        realise(plan().withoutRecordings());
        await("recorded " + id);
        try (InputStream file = fixture().pbx().fetch(id).toCompletableFuture().join()) {
            Wav wav = Wav.read(file);
            assertTrue(wav.length().compareTo(Duration.ofMillis(1900)) > 0, "only " + wav.length());
            assertEquals(wav.length().toMillis() / 1000.0, wav.seconds(0, fixture().tone(fixture().customer(0))),
                    fixture().gaps(wav.length()).toMillis() / 1000.0);
        }
    }
}
