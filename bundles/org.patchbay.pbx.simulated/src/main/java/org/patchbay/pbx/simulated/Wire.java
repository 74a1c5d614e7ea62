// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as bytes between two processes of one version: records, enums, lists, maps, optionals, texts,
 * single signs, numbers and times, as the types say. Nothing else is read, and no class is named in the bytes.
 */
final class Wire {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_ELEMENTS = 1 << 20;

    private Wire() {
    }

    static void write(DataOutput out, Type type, Object value) throws IOException {
        if (type instanceof ParameterizedType generic) {
            writeGeneric(out, generic, value);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                write(out, component.getGenericType(), component(component, value));
            }
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            out.writeInt(((Enum<?>) value).ordinal());
        } else {
            writePlain(out, type, value);
        }
    }

    private static void writeGeneric(DataOutput out, ParameterizedType type, Object value) throws IOException {
        Type[] arguments = type.getActualTypeArguments();
        if (value instanceof Optional<?> optional) {
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(out, arguments[0], optional.get());
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out, arguments[0], entry.getKey());
                write(out, arguments[1], entry.getValue());
            }
        } else {
            List<?> list = (List<?>) value;
            out.writeInt(list.size());
            for (Object element : list) {
                write(out, arguments[0], element);
            }
        }
    }

    private static void writePlain(DataOutput out, Type type, Object value) throws IOException {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Boolean truth -> out.writeBoolean(truth);
            case Character sign -> out.writeChar(sign);
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Instant instant -> {
                out.writeLong(instant.getEpochSecond());
                out.writeInt(instant.getNano());
            }
            case Duration duration -> {
                out.writeLong(duration.getSeconds());
                out.writeInt(duration.getNano());
            }
            default -> throw new IOException("not for the wire: " + type.getTypeName());
        }
    }

    static Object read(DataInput in, Type type) throws IOException {
        if (type instanceof ParameterizedType generic) {
            return readGeneric(in, generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return readRecord(in, plain);
        }
        return plain.isEnum() ? plain.getEnumConstants()[in.readInt()] : readPlain(in, plain);
    }

    private static Object readGeneric(DataInput in, ParameterizedType type) throws IOException {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return in.readBoolean() ? Optional.of(read(in, arguments[0])) : Optional.empty();
        }
        int size = bounded(in.readInt(), MAX_ELEMENTS);
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(read(in, arguments[0]), read(in, arguments[1]));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read(in, arguments[0]));
        }
        return list;
    }

    private static Object readPlain(DataInput in, Class<?> type) throws IOException {
        if (type == String.class) {
            byte[] bytes = new byte[bounded(in.readInt(), MAX_TEXT)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == char.class) {
            return in.readChar();
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        } else if (type == Duration.class) {
            return Duration.ofSeconds(in.readLong(), in.readInt());
        }
        throw new IOException("not for the wire: " + type.getName());
    }

    private static int bounded(int size, int max) throws IOException {
        if (size < 0 || size > max) {
            throw new IOException("not a message of ours: size " + size);
        }
        return size;
    }

    private static Object component(RecordComponent component, Object value) throws IOException {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IOException("can't read " + component, e);
        }
    }

    private static Object readRecord(DataInput in, Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, components[i].getGenericType());
        }
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("can't make a " + type.getName(), e);
        }
    }
}
