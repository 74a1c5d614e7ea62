// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Optional;

import org.patchbay.model.Message;

/**
 * A sentence in the notices area.
 *
 * @param kind colour and shape, and how long it stays
 * @param message key and arguments of the words
 * @param action a button in the notice, if something can be done
 */
public record Notice(Kind kind, Message message, Optional<Action> action) {
    public enum Kind {
        /** Goes by itself. */
        INFO,
        /** Stays until it is closed, or others take its place. */
        WARNING,
        /** Stays until it is acknowledged. */
        ERROR
    }

    /**
     * What can be done about it.
     *
     * @param wordsKey the button's text
     */
    public record Action(String wordsKey, Runnable run) {
    }

    public boolean mustBeAcknowledged() {
        return kind == Kind.ERROR;
    }

    public static Notice of(Kind kind, String key, String... arguments) {
        return new Notice(kind, Message.of(key, arguments), Optional.empty());
    }

    public Notice withAction(String wordsKey, Runnable run) {
        return new Notice(kind, message, Optional.of(new Action(wordsKey, run)));
    }
}
