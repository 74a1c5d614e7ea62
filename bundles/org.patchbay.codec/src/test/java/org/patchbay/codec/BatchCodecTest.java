// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.model.Channel;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;

class BatchCodecTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final ContactId CONTACT = new ContactId("c-1");

    private final FixedKeys keys = new FixedKeys();
    private final BatchCodec codec = new BatchCodec(keys);

    static Stream<EventTypes.Type> types() {
        return StreamSupport.stream(EventTypes.CURRENT.all().spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventComesBackAsItWas(EventTypes.Type type) {
        Samples samples = new Samples(20260731);
        for (int i = 0; i < 50; i++) {
            Event event = (Event) samples.of(type.event());
            Batch batch = new Batch(7 + i, List.of(event), List.of(new Batch.Answer(new CommandId("a"),
                    Outcome.done(CONTACT))));
            assertEquals(batch, codec.decode(codec.encode(batch)));
        }
    }

    @Test
    void everyEventOfTheEngineIsInTheTable() {
        Set<Class<?>> known = new HashSet<>();
        types().forEach(t -> known.add(t.event()));
        List<Class<?>> missing = new ArrayList<>();
        collect(Event.class, known, missing);
        assertEquals(List.of(), missing);
    }

    private static void collect(Class<?> type, Set<Class<?>> known, List<Class<?>> missing) {
        if (!type.isSealed()) {
            if (!known.contains(type)) {
                missing.add(type);
            }
            return;
        }
        Arrays.stream(type.getPermittedSubclasses()).forEach(c -> collect(c, known, missing));
    }

    private static ContactEvent.Arrived arrived() {
        return new ContactEvent.Arrived(AT, CONTACT, Channel.VOICE, Direction.INBOUND,
                new Personal("+493023125017"), new Personal("+49 30 23125017"), new Personal("Anna Fischer"), "+493023125000", Optional.empty(),
                Optional.empty(), Optional.empty(), new QueueId("sales"), List.of(),
                new TreeMap<>(Map.of("order", new Personal("a secret wish"))));
    }

    @Test
    void nothingPersonalStandsInTheBytes() {
        String bytes = new String(codec.encode(new Batch(1, List.of(arrived()), List.of())),
                StandardCharsets.ISO_8859_1);
        for (String personal : List.of("493023125017", "Anna", "Fischer", "secret wish")) {
            assertFalse(bytes.contains(personal), personal);
        }
        assertTrue(bytes.contains("sales"));
    }

    @Test
    void aForgottenContactReadsAsNobody() {
        byte[] bytes = codec.encode(new Batch(1, List.of(arrived()), List.of()));
        keys.forget(CONTACT);
        ContactEvent.Arrived read = (ContactEvent.Arrived) codec.decode(bytes).events().getFirst();
        assertEquals(Personal.NONE, read.number());
        assertEquals(Personal.NONE, read.values().get("order"));
        assertEquals(CONTACT, read.contact());
    }

    @Test
    void personalTextOfAnotherContactIsRefused() {
        byte[] bytes = codec.encode(new Batch(1, List.of(arrived()), List.of()));
        String moved = new String(bytes, StandardCharsets.ISO_8859_1).replace("c-1", "c-2");
        assertThrows(CodecException.class, () -> codec.decode(moved.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void damagedBytesAreRefusedAndNothingElseHappens() {
        byte[] bytes = codec.encode(new Batch(1, List.of(arrived()), List.of()));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(CodecException.class, () -> codec.decode(cut), "cut at " + length);
        }
    }

    /** The same record as an older program would have written it, and a newer one. */
    @Test
    void olderVersionsAreBroughtUpAndNewerOnesRefused() {
        byte[] written = new BatchCodec(keys, new EventTypes().add("switch-went", 1, CentreEvent.SwitchDown.class))
                .encode(new Batch(1, List.of(new CentreEvent.SwitchDown(AT)), List.of()));
        EventTypes today = new EventTypes().add("switch-up", 3, CentreEvent.SwitchUp.class)
                .upcast("switch-went", 1, raw -> new Raw("switch-up", 2, raw.fields()))
                .upcast("switch-up", 2, raw -> {
                    Map<String, Object> fields = new HashMap<>(raw.fields());
                    fields.put("answersPhones", true);
                    fields.put("removesNoise", false);
                    return new Raw("switch-up", 3, fields);
                });
        assertEquals(List.of(new CentreEvent.SwitchUp(AT, true, false)),
                new BatchCodec(keys, today).decode(written).events());
        CodecException refused = assertThrows(CodecException.class, () -> codec.decode(written));
        assertTrue(refused.getMessage().contains("unknown event switch-went version 1"), refused.getMessage());
    }
}
