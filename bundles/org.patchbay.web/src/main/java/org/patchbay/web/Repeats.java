// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.CommandId;

/**
 * Requests that may be sent again. The key becomes the command's id, so that the centre gives the first
 * answer again, also after a restart; here it is only seen to it that the same key means the same request.
 */
final class Repeats {

    static final int MAX_KEY_LENGTH = 100;
    private static final int KNOWN = 10_000;
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<CommandId, byte[]> bodies = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, byte[]> eldest) {
            return size() > KNOWN;
        }
    };

    /** An id that nobody can guess: what it began can be asked for by its name. */
    CommandId once() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new CommandId("web-" + HexFormat.of().formatHex(bytes));
    }

    /**
     * @param key of the client's choice; another client's is another one
     * @return nothing when the key came with another body before
     */
    Optional<CommandId> again(String client, String key, String body) {
        CommandId id = new CommandId("web-" + HexFormat.of().formatHex(Tokens.hash(client + "\n" + key), 0, RANDOM_BYTES));
        byte[] now = Tokens.hash(body);
        synchronized (bodies) {
            byte[] before = bodies.putIfAbsent(id, now);
            return before == null || Arrays.equals(before, now) ? Optional.of(id) : Optional.empty();
        }
    }
}
