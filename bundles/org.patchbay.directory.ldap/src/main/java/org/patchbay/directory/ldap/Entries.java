// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.nio.ByteBuffer;
import java.text.ParseException;

import org.patchbay.model.DialNumber;
import org.patchbay.spi.Directory.Availability;
import org.patchbay.spi.Directory.Person;
import org.patchbay.spi.Directory.Presence;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.util.StaticUtils;

/** People out of a server's entries. */
final class Entries {

    private static final int BINARY_UUID = 16;

    private final Settings.Attributes attributes;
    private final Settings settings;
    private final Clock clock;

    Entries(Settings settings, Clock clock) {
        this.attributes = settings.attributes();
        this.settings = settings;
        this.clock = clock;
    }

    /** Nobody where there is no name, or no number that could be dialled (DIR-15). */
    Optional<Person> person(Entry entry) {
        String name = first(entry, attributes.name());
        Optional<String> number = values(entry, attributes.number()).filter(n -> DialNumber.parse(n).isPresent()).findFirst();
        return number.filter(_ -> !name.isEmpty()).map(n -> new Person(id(entry), name, first(entry, attributes.role()),
                first(entry, attributes.department()), n, presence(entry)));
    }

    private static Stream<String> values(Entry entry, List<String> names) {
        return names.stream().map(entry::getAttributeValues).filter(values -> values != null).flatMap(Arrays::stream)
                .map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String first(Entry entry, List<String> names) {
        return values(entry, names).findFirst().orElse("");
    }

    /** Some servers' ids are 16 bytes and no text. */
    private String id(Entry entry) {
        for (String name : attributes.id()) {
            byte[] value = entry.getAttributeValueBytes(name);
            if (value != null && value.length == BINARY_UUID && !StaticUtils.isPrintableString(value)) {
                ByteBuffer bytes = ByteBuffer.wrap(value);
                return new UUID(bytes.getLong(), bytes.getLong()).toString();
            }
            if (value != null && value.length > 0) {
                return entry.getAttributeValue(name);
            }
        }
        return entry.getDN();
    }

    /** As of the time that the server has for it, or of now. */
    private Optional<Presence> presence(Entry entry) {
        return attributes.presence().map(entry::getAttributeValue).filter(text -> !text.isBlank())
                .map(text -> new Presence(
                        settings.states().getOrDefault(text.strip().toLowerCase(Locale.ROOT), Availability.OTHER),
                        text.strip(), attributes.presenceTime().map(entry::getAttributeValue).flatMap(Entries::time)
                                .orElseGet(clock::instant)));
    }

    private static Optional<Instant> time(String generalized) {
        try {
            return Optional.of(StaticUtils.decodeGeneralizedTime(generalized).toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
