// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.patchbay.model.LegId;
import org.patchbay.spi.PbxListener;

/**
 * Phones that are off the hook: they have a channel that is none of ours. Asterisk learns nothing of a phone that is
 * lifted until it dials; so phones that dial {@link #LIFTED} by themselves are left in that call until they are put back.
 */
final class Hooks {

    /** What a phone dials by itself when it is lifted. */
    static final String LIFTED = "*";

    private final Picture picture;
    private final String trunk;
    private final Supplier<PbxListener> listener;
    /** As it was told on this link. */
    private final Set<String> off = new TreeSet<>();
    private final Set<String> lifted = new TreeSet<>();

    Hooks(Picture picture, String trunk, Supplier<PbxListener> listener) {
        this.picture = picture;
        this.trunk = trunk;
        this.listener = listener;
    }

    /** A new link: everything is told again. */
    void forget() {
        off.clear();
        lifted.clear();
    }

    void lifted(String extension) {
        lifted.add(extension);
    }

    /** @param channels all that the phone has now */
    void has(String extension, List<String> channels) {
        if (extension.equals(trunk)) {
            return;
        }
        boolean taken = !channels.stream().allMatch(this::isOurs);
        if (taken ? off.add(extension) : off.remove(extension)) {
            listener.get().phoneOffHook(extension, taken);
        }
        // now it is known that nothing was dialled, and the phone can ring
        if (!taken && lifted.remove(extension)) {
            listener.get().featureCode(extension, PbxListener.LIFTED);
        }
    }

    private boolean isOurs(String channel) {
        LegId leg = Names.leg(channel);
        return picture.line(leg).isPresent() || picture.hasEnded(leg);
    }
}
