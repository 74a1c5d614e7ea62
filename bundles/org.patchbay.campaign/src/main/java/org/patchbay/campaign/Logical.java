// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Cuts a CSV file into records, which may go over several lines. A quote that is never closed would swallow the
 * rest of the file: after a while it is taken for a bad line, and reading goes on at the one after it.
 */
final class Logical {

    private static final int MOST_LINES = 50;
    private static final int MOST_CHARACTERS = 32_768;

    /**
     * A record, or a line that begins none.
     *
     * @param line its first, from 1
     */
    record Cut(long line, String text, boolean closed) {
    }

    private final BufferedReader in;
    private final char separator;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    /** @param line how many lines were read already */
    Logical(BufferedReader in, char separator, long line) {
        this.in = in;
        this.separator = separator;
        this.line = line;
    }

    /** Empty lines are left out. */
    Optional<Cut> next() throws IOException {
        while (true) {
            String first = read();
            if (first == null) {
                return Optional.empty();
            }
            if (!first.isBlank()) {
                return Optional.of(from(first));
            }
        }
    }

    private String read() throws IOException {
        String next = ahead.isEmpty() ? in.readLine() : ahead.poll();
        line += next == null ? 0 : 1;
        return next;
    }

    private Cut from(String first) throws IOException {
        long at = line;
        boolean open = isOpen(first, false);
        if (!open && first.length() <= MOST_CHARACTERS) {
            return new Cut(at, first, true);
        }
        Deque<String> more = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(first);
        while (open && more.size() < MOST_LINES && text.length() <= MOST_CHARACTERS) {
            String next = read();
            if (next == null) {
                break;
            }
            more.add(next);
            text.append('\n').append(next);
            open = isOpen(next, true);
        }
        if (!open && text.length() <= MOST_CHARACTERS) {
            return new Cut(at, text.toString(), true);
        }
        line = at;
        while (!more.isEmpty()) {
            ahead.addFirst(more.removeLast());
        }
        return new Cut(at, first, false);
    }

    /** Whether a quoted field goes on after this line. */
    private boolean isOpen(String text, boolean openBefore) {
        boolean quoted = openBefore;
        boolean begins = !openBefore;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                begins = false;
                // "" inside quotes: closed, and opened again by the next sign
                if (!quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    quoted = true;
                    i++;
                }
            } else {
                begins = !quoted && c == separator;
            }
        }
        return quoted;
    }
}
