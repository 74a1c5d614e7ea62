// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.List;

/**
 * Words for people, by key; the desk has the texts.
 *
 * @param key a key of the desk's words, for instance {@code notice.no-answer}
 * @param arguments in the order of the text's placeholders
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }
}
