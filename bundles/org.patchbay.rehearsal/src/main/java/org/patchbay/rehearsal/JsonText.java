// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON, keys in their order. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;
    private int depth;

    private JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    /** On one line. */
    static String line(Object value) {
        return text(value, false);
    }

    /** With an indent of two. */
    static String pretty(Object value) {
        return text(value, true) + "\n";
    }

    private static String text(Object value, boolean pretty) {
        JsonText json = new JsonText(pretty);
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> map(map);
            case Iterable<?> items -> list(items);
            case Boolean _, Number _ -> out.append(value);
            default -> string(value.toString());
        }
    }

    private void map(Map<?, ?> map) {
        out.append('{');
        depth++;
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            separator = ",";
            newLine();
            string(entry.getKey().toString());
            out.append(pretty ? ": " : ":");
            write(entry.getValue());
        }
        close(map.isEmpty(), '}');
    }

    private void list(Iterable<?> items) {
        out.append('[');
        depth++;
        Iterator<?> all = items.iterator();
        boolean empty = !all.hasNext();
        while (all.hasNext()) {
            newLine();
            write(all.next());
            out.append(all.hasNext() ? "," : "");
        }
        close(empty, ']');
    }

    private void close(boolean empty, char bracket) {
        depth--;
        if (!empty) {
            newLine();
        }
        out.append(bracket);
    }

    private void newLine() {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
