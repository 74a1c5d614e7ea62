// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.model.ContactId;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;

/**
 * Batches to bytes and back. CBOR: {@code [format, first, [[name, version, {fields}], …], [answer, …]]}.
 * Personal text is encrypted under its contact's key; where the key is gone it reads as "". One thread at a
 * time.
 */
public final class BatchCodec {

    /** Of the envelope; events have versions of their own. */
    static final int FORMAT = 1;

    private static final CBORFactory CBOR = new CBORFactory();
    private static final int ENVELOPE_PARTS = 4;
    private static final int EVENT_PARTS = 3;

    private final PersonalKeys keys;
    private final EventTypes types;

    public BatchCodec(PersonalKeys keys) {
        this(keys, EventTypes.CURRENT);
    }

    BatchCodec(PersonalKeys keys, EventTypes types) {
        this.keys = keys;
        this.types = types;
    }

    public byte[] encode(Batch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = CBOR.createGenerator(bytes)) {
            out.writeStartArray();
            out.writeNumber(FORMAT);
            out.writeNumber(batch.first());
            out.writeStartArray();
            for (Event event : batch.events()) {
                encode(event, out);
            }
            out.writeEndArray();
            new ValueWriter(out, PersonalText.PLAIN, false).write(batch.answers());
            out.writeEndArray();
        } catch (IOException e) {
            throw new CodecException("a batch can't be encoded", e);
        }
        return bytes.toByteArray();
    }

    private void encode(Event event, JsonGenerator out) throws IOException {
        EventTypes.Type type = types.of(event);
        PersonalText personal = event instanceof ContactEvent c ? Sealing.under(keys, c.contact())
                : Sealing.refused(type.name());
        out.writeStartArray();
        out.writeString(type.name());
        out.writeNumber(type.version());
        new ValueWriter(out, personal, false).write(event);
        out.writeEndArray();
    }

    /** @throws CodecException when it is no batch, or holds an event that this program does not know */
    public Batch decode(byte[] bytes) {
        try (JsonParser in = CBOR.createParser(bytes)) {
            return batch((List<?>) Trees.read(in));
        } catch (IOException | ClassCastException e) {
            throw new CodecException("damaged: not a batch of events", e);
        }
    }

    private Batch batch(List<?> envelope) {
        if (envelope.size() != ENVELOPE_PARTS || !envelope.get(0).equals((long) FORMAT)) {
            throw new CodecException("not a batch of format " + FORMAT);
        }
        List<Event> events = new ArrayList<>();
        for (Object event : (List<?>) envelope.get(2)) {
            events.add(event((List<?>) event));
        }
        ValueReader reader = new ValueReader(PersonalText.PLAIN);
        List<Batch.Answer> answers = ((List<?>) envelope.get(3)).stream()
                .map(a -> (Batch.Answer) reader.read(Batch.Answer.class, a, "answer")).toList();
        return new Batch((Long) envelope.get(1), events, answers);
    }

    private Event event(List<?> parts) {
        if (parts.size() != EVENT_PARTS) {
            throw new CodecException("damaged: not an event");
        }
        @SuppressWarnings("unchecked")
        Raw written = new Raw((String) parts.get(0), Math.toIntExact((Long) parts.get(1)),
                (Map<String, Object>) parts.get(2));
        Raw raw = types.current(written);
        Class<? extends Event> type = types.event(raw);
        Object contact = raw.fields().get("contact");
        PersonalText personal = ContactEvent.class.isAssignableFrom(type)
                ? Sealing.under(keys, new ContactId((String) contact)) : Sealing.refused(raw.name());
        return type.cast(new ValueReader(personal).read(type, raw.fields(), raw.name()));
    }
}
