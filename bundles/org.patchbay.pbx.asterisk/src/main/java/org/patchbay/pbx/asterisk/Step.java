// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.function.Function;

import org.patchbay.pbx.asterisk.ari.AriReply;
import org.patchbay.pbx.asterisk.ari.AriRequest;

/**
 * One request that brings the switch nearer to the plan, and what it changes in our picture.
 *
 * @param before when it is sent
 * @param done when it was accepted
 * @param refused when it was not; true when the plan can come true in spite of it
 */
record Step(AriRequest request, Runnable before, Runnable done, Function<AriReply, Boolean> refused) {

    private static final Runnable NOTHING = () -> {
    };

    static Step of(AriRequest request) {
        return new Step(request, NOTHING, NOTHING, _ -> false);
    }

    Step before(Runnable action) {
        return new Step(request, action, done, refused);
    }

    Step done(Runnable action) {
        return new Step(request, before, action, refused);
    }

    Step refused(Function<AriReply, Boolean> action) {
        return new Step(request, before, done, action);
    }

    /** What it asks for may be so already: it is done either way. */
    Step anyway() {
        return new Step(request, before, done, _ -> {
            done.run();
            return true;
        });
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
