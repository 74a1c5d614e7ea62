// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Optional;

import org.patchbay.model.Message;

/**
 * A sentence in the notices area.
 *
 * @param kind colour and shape; {@link Kind#INFO} goes by itself, the others stay until closed
 * @param message key and arguments of the words
 * @param action a button in the notice, if something can be done
 */
public record Notice(Kind kind, Message message, Optional<Action> action) {
    public enum Kind {
        INFO, WARNING, ERROR
    }

    /**
     * What can be done about it.
     *
     * @param wordsKey the button's text
     */
    public record Action(String wordsKey, Runnable run) {
    }

    public static Notice of(Kind kind, String key, String... arguments) {
        return new Notice(kind, Message.of(key, arguments), Optional.empty());
    }

    public Notice withAction(String wordsKey, Runnable run) {
        return new Notice(kind, message, Optional.of(new Action(wordsKey, run)));
    }
}
