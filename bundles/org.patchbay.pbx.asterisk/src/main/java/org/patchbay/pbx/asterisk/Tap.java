// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

/** A channel of ours that listens to another one, for a recording or a supervisor. */
final class Tap {

    enum State {
        ASKED,
        /** In our application: it can be used. */
        READY,
        /** Being recorded, or in its listener's bridge. */
        USED, ENDED
    }

    final String id;
    State state = State.ASKED;

    Tap(String id) {
        this.id = id;
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    void started() {
        if (state == State.ASKED) {
            state = State.READY;
        }
    }
}
