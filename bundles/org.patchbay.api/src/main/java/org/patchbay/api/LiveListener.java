// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.List;

import org.patchbay.model.Reason;

/**
 * Receives a list that follows what happens. Called off the UI thread, in order; returns at once. Nothing comes after
 * the closing.
 *
 * @param <E> an entry
 */
public interface LiveListener<E> {

    /** There is no list for this agent now; {@link #whole} comes when there is one. */
    void refused(Reason reason);

    /**
     * The whole list, at the opening and whenever it begins anew.
     *
     * @param at the centre's time
     */
    void whole(List<E> entries, Instant at);

    /** Each of these entries replaces the one of the same key. Comes four times a second at most. */
    void changed(List<E> entries, Instant at);
}
