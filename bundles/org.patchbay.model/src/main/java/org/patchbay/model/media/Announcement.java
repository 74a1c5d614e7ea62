// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

import java.util.List;

import org.patchbay.model.AnnouncementId;

/**
 * What a party hears once, from beginning to end, while it is in no bridge: instead of its {@link Sound}, which
 * goes on afterwards. The same id is never begun twice; a plan without it stops it, and so does a bridge.
 *
 * @param sounds names of prompts, played one after the other; each is a file of the centre's prompts without
 *        its ending, letters, digits, {@code -} and {@code _}
 */
public record Announcement(AnnouncementId id, List<String> sounds) {

    /** What the name of a prompt may be; it becomes part of a file's name and of a request to the switch. */
    public static final String NAME = "[A-Za-z0-9_-]{1,64}";

    /** @throws IllegalArgumentException without sounds, or with one whose name is none */
    public Announcement {
        sounds = List.copyOf(sounds);
        if (sounds.isEmpty()) {
            throw new IllegalArgumentException("announcement " + id + " has no sounds");
        }
        sounds.stream().filter(sound -> !sound.matches(NAME)).findFirst().ifPresent(sound -> {
            throw new IllegalArgumentException("'" + sound + "' is no name of a prompt: " + NAME);
        });
    }
}
