// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.model.Personal;

/**
 * Makes records of what {@link ValueWriter} wrote, from the tree that {@link Trees} read. Fields that a record
 * does not have are an error: the writer knew more than we do.
 */
final class ValueReader {

    private final PersonalText personal;

    ValueReader(PersonalText personal) {
        this.personal = personal;
    }

    Object read(Type type, Object tree, String path) {
        try {
            return type instanceof ParameterizedType generic ? readGeneric(generic, tree, path)
                    : readClass((Class<?>) type, tree, path);
        } catch (ClassCastException | IllegalArgumentException | DateTimeParseException e) {
            throw new CodecException(path + ": not a " + type.getTypeName(), e);
        }
    }

    private Object readClass(Class<?> type, Object tree, String path) {
        if (type == String.class) {
            return type.cast(tree);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.class.cast(tree);
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact((Long) tree);
        }
        if (type == long.class || type == Long.class) {
            return Long.class.cast(tree);
        }
        if (type == Instant.class) {
            return tree instanceof Long millis ? Instant.ofEpochMilli(millis) : Instant.parse((String) tree);
        }
        if (type == Duration.class) {
            return tree instanceof Long millis ? Duration.ofMillis(millis) : Duration.parse((String) tree);
        }
        if (type == Personal.class) {
            return new Personal(personal.read(tree));
        }
        if (type.isEnum()) {
            return constant(type, (String) tree);
        }
        if (type.isRecord()) {
            return readRecord(RecordShape.OF.get(type), tree, path);
        }
        throw new CodecException(path + ": no way to read a " + type.getName());
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private Object readRecord(RecordShape shape, Object tree, String path) {
        if (shape.isText()) {
            return shape.make((String) tree);
        }
        Map<?, ?> fields = (Map<?, ?>) tree;
        Object[] values = new Object[shape.components.size()];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = shape.components.get(i);
            Object field = fields.get(component.name());
            found += fields.containsKey(component.name()) ? 1 : 0;
            values[i] = field == null ? absent(component, path) : read(component.type(), field,
                    path + "." + component.name());
        }
        if (found != fields.size()) {
            throw new CodecException(path + ": " + shape.type.getSimpleName() + " has no such field, one of "
                    + fields.keySet());
        }
        return shape.make(values);
    }

    private static Object absent(RecordShape.Component component, String path) {
        if (component.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return Optional.empty();
        }
        throw new CodecException(path + "." + component.name() + " is missing");
    }

    private Object readGeneric(ParameterizedType type, Object tree, String path) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.ofNullable(tree).map(t -> read(arguments[0], t, path));
        }
        if (raw == List.class || raw == Collection.class) {
            return ((List<?>) tree).stream().map(t -> read(arguments[0], t, path + "[]")).toList();
        }
        if (raw == Set.class) {
            Set<Object> all = new LinkedHashSet<>();
            ((List<?>) tree).forEach(t -> all.add(read(arguments[0], t, path + "[]")));
            return Collections.unmodifiableSet(all);
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return readMap(raw, arguments, (Map<?, ?>) tree, path);
        }
        throw new CodecException(path + ": no way to read a " + type.getTypeName());
    }

    private Object readMap(Class<?> raw, Type[] arguments, Map<?, ?> tree, String path) {
        boolean sorted = raw == SortedMap.class;
        Map<Object, Object> all = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        tree.forEach((key, value) -> all.put(arguments[0] == String.class ? key : read(arguments[0], key, path),
                read(arguments[1], value, path + "." + key)));
        return sorted ? Collections.unmodifiableSortedMap((TreeMap<Object, Object>) all)
                : Collections.unmodifiableMap(all);
    }
}
