// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.Personal;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Writes records. Their components become fields of the same name, in their order; ids become text, moments
 * and durations ISO 8601 text or, in bytes, whole milliseconds.
 */
final class ValueWriter {

    private final JsonGenerator out;
    private final PersonalText personal;
    private final boolean readable;

    /** @param readable for people and other programs: nothing is left out, time is text */
    ValueWriter(JsonGenerator out, PersonalText personal, boolean readable) {
        this.out = out;
        this.personal = personal;
        this.readable = readable;
    }

    void write(Object value) throws IOException {
        switch (value) {
            case String s -> out.writeString(s);
            case Boolean b -> out.writeBoolean(b);
            case Integer i -> out.writeNumber(i);
            case Long l -> out.writeNumber(l);
            case byte[] b -> out.writeBinary(b);
            case Enum<?> e -> out.writeString(e.name());
            case Instant i -> writeInstant(i);
            case Duration d -> writeDuration(d);
            case Personal p -> write(personal.write(p.text()));
            case Optional<?> o -> writeOptional(o);
            case Map<?, ?> m -> writeMap(m);
            case Collection<?> c -> writeArray(c);
            case Record r -> writeRecord(r);
            default -> throw new CodecException("no way to write a " + value.getClass().getName());
        }
    }

    private void writeInstant(Instant instant) throws IOException {
        if (readable || instant.getNano() % 1_000_000 != 0) {
            out.writeString(instant.toString());
        } else {
            out.writeNumber(instant.toEpochMilli());
        }
    }

    private void writeDuration(Duration duration) throws IOException {
        if (readable || duration.getNano() % 1_000_000 != 0) {
            out.writeString(duration.toString());
        } else {
            out.writeNumber(duration.toMillis());
        }
    }

    private void writeOptional(Optional<?> optional) throws IOException {
        if (optional.isPresent()) {
            write(optional.get());
        } else {
            out.writeNull();
        }
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(key(entry.getKey()));
            write(entry.getValue());
        }
        out.writeEndObject();
    }

    private static String key(Object key) {
        if (key instanceof String text) {
            return text;
        }
        RecordShape shape = RecordShape.OF.get(key.getClass());
        return (String) shape.get(shape.components.getFirst(), key);
    }

    private void writeArray(Collection<?> values) throws IOException {
        out.writeStartArray();
        for (Object value : values) {
            write(value);
        }
        out.writeEndArray();
    }

    private void writeRecord(Record value) throws IOException {
        RecordShape shape = RecordShape.OF.get(value.getClass());
        if (shape.isText()) {
            write(shape.get(shape.components.getFirst(), value));
            return;
        }
        out.writeStartObject();
        for (RecordShape.Component component : shape.components) {
            Object content = shape.get(component, value);
            if (readable || !isAbsent(component.type(), content)) {
                out.writeFieldName(component.name());
                write(content);
            }
        }
        out.writeEndObject();
    }

    private static boolean isAbsent(Type type, Object content) {
        return content instanceof Optional<?> o && o.isEmpty();
    }
}
