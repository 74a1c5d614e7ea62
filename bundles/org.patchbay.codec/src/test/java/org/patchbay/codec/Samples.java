// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.patchbay.model.Channel;
import org.patchbay.model.Personal;

/** Any value of any record class, out of a seed. */
final class Samples {

    private static final String[] TEXTS = { "plain", "Grüße, 你好, Zażółć, Привіт", "\"quoted\" \\ \n", "\uD83D\uDE00" };

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(100);
        }
        if (raw == int.class || raw == Integer.class) {
            return random.nextInt();
        }
        if (raw == long.class) {
            return random.nextLong();
        }
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == Instant.class) {
            return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000), random.nextInt(2) * 123_456_789L);
        }
        if (raw == Duration.class) {
            return Duration.ofMillis(random.nextInt(1_000_000)).plusNanos(random.nextInt(2));
        }
        if (raw == Personal.class) {
            return random.nextInt(4) == 0 ? Personal.NONE : new Personal((String) of(String.class));
        }
        if (raw == Channel.class) {
            return random.nextBoolean() ? Channel.VOICE : new Channel("fax", random.nextInt(90));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        RecordShape shape = RecordShape.OF.get(raw);
        return shape.make(shape.components.stream().map(c -> of(c.type())).toArray());
    }

    private Object generic(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.of(of(arguments[0])) : Optional.empty();
        }
        if (raw == List.class) {
            return Stream.generate(() -> of(arguments[0])).limit(random.nextInt(3)).toList();
        }
        if (raw == Set.class) {
            return Set.of(of(arguments[0]));
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(of(arguments[0]), of(arguments[1])));
        }
        return Map.of(of(arguments[0]), of(arguments[1]));
    }
}
