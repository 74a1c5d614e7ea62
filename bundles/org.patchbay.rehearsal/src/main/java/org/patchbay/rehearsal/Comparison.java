// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares what is expected with what is seen: of a group only the keys that are named, of a list everything in
 * order.
 */
final class Comparison {

    private static final Pattern BUTTON_WITHOUT_REASON = Pattern.compile("hidden|disabled|enabled");

    private final String who;
    private final Problems problems;

    /** @param who whose desk it is, for the messages */
    Comparison(String who, Problems problems) {
        this.who = who;
        this.problems = problems;
    }

    void compare(Value expected, Object seen) {
        compare(expected, seen, "");
    }

    private void compare(Value expected, Object seen, String path) {
        switch (expected) {
            case Value.Text text -> text(text, seen, path);
            case Value.Items items -> items(items, seen, path);
            case Value.Fields fields -> fields(fields, seen, path);
        }
    }

    private void text(Value.Text expected, Object seen, String path) {
        String shown = show(seen);
        boolean reasonLeftOut = BUTTON_WITHOUT_REASON.matcher(expected.text()).matches()
                && shown.startsWith(expected.text() + " (");
        if (!shown.equals(expected.text()) && !reasonLeftOut) {
            differs(expected, path, expected.text().isEmpty() ? "nothing" : expected.text(), shown);
        }
    }

    private void items(Value.Items expected, Object seen, String path) {
        List<?> shown = seen instanceof List<?> list ? list : List.of();
        if (shown.size() != expected.values().size()) {
            differs(expected, path, expected.values().isEmpty() ? "none" : count(expected.values().size()), show(seen));
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            compare(expected.values().get(i), shown.get(i), path + "[" + (i + 1) + "]");
        }
    }

    private static String count(int size) {
        return size == 1 ? "one" : String.valueOf(size);
    }

    private void fields(Value.Fields expected, Object seen, String path) {
        if (!(seen instanceof Map<?, ?> shown)) {
            differs(expected, path, "a group with " + names(expected), show(seen));
            return;
        }
        for (Value.Field field : expected.fields()) {
            String name = field.name().text();
            String inside = path.isEmpty() ? name : path + "." + name;
            if (shown.containsKey(name)) {
                compare(field.value(), shown.get(name), inside);
            } else {
                other(field, shown, inside);
            }
        }
    }

    /** A key that is no fact is a customer's name: that customer's contact on this desk. */
    private void other(Value.Field field, Map<?, ?> shown, String path) {
        List<?> contacts = shown.get("contacts") instanceof List<?> list ? list : List.of();
        contacts.stream().filter(c -> c instanceof Map<?, ?> contact && field.name().text().equals(contact.get("customer")))
                .findFirst().ifPresentOrElse(contact -> compare(field.value(), contact, path),
                        () -> differs(field.name(), path, "to be there", "not on the desk"));
    }

    private static String names(Value.Fields fields) {
        return String.join(", ", fields.fields().stream().map(field -> field.name().text()).toList());
    }

    private void differs(Value place, String path, String expected, String seen) {
        problems.add(place.place(), who + (path.isEmpty() ? "" : "." + path), "expected " + expected + ", seen " + seen);
    }

    private static String show(Object seen) {
        return switch (seen) {
            case null -> "none";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> list -> list.isEmpty() ? "none" : list.stream().map(Comparison::brief).toList().toString();
            case Map<?, ?> map -> map.toString();
            default -> seen.toString();
        };
    }

    /** Popovers, contacts and participants by what tells them apart. */
    private static String brief(Object item) {
        if (item instanceof Map<?, ?> map && map.containsKey("customer")) {
            Object kind = map.get("kind");
            return (kind == null ? "" : kind + " ") + show(map.get("customer"));
        }
        if (item instanceof Map<?, ?> map && map.containsKey("who")) {
            return map.get("who") + (Boolean.TRUE.equals(map.get("on-hold")) ? " on hold" : "");
        }
        return item instanceof Map<?, ?> map && map.containsKey("name") ? show(map.get("name")) : show(item);
    }
}
