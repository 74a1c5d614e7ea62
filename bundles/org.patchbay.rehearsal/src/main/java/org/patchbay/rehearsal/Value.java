// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.List;
import java.util.Optional;

/** A piece of YAML that still knows where it stands. */
sealed interface Value {

    Place place();

    /** The path of keys to it. */
    String key();

    /** What it is, for people. */
    String kind();

    /** One word or sentence; numbers and truth values are text too. */
    record Text(Place place, String key, String text) implements Value {
        @Override
        public String kind() {
            return text.isEmpty() ? "nothing" : "'" + text + "'";
        }
    }

    /** Items with a dash each. */
    record Items(Place place, String key, List<Value> values) implements Value {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with a value each, in the order of the file. */
    record Fields(Place place, String key, List<Field> fields) implements Value {
        @Override
        public String kind() {
            return "a group of keys";
        }

        Optional<Value> get(String name) {
            return fields.stream().filter(field -> field.name().text().equals(name)).map(Field::value).findFirst();
        }
    }

    /** One key with its value. */
    record Field(Text name, Value value) {
    }
}
