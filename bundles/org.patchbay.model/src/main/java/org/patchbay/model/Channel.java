// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.Locale;

/**
 * A kind of contact. Voice is the switch's; other channels come with plugins, each with a rank of
 * its own in the stack of popovers.
 *
 * @param name lower case, for instance {@code voice}, {@code chat}, {@code email}
 * @param rank place in the stack, the smallest on top (POP-13); voice is always last
 */
public record Channel(String name, int rank) {

    public static final Channel EMAIL = new Channel("email", 10);
    public static final Channel SOCIAL = new Channel("social", 20);
    public static final Channel CHAT = new Channel("chat", 30);
    public static final Channel VOICE = new Channel("voice", Integer.MAX_VALUE);

    public Channel {
        if (!name.equals(name.toLowerCase(Locale.ROOT)) || name.isBlank()) {
            throw new IllegalArgumentException("a channel's name is lower case: " + name);
        }
    }

    public boolean isVoice() {
        return equals(VOICE);
    }
}
