// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.List;

/** What to ask of the switch now, and whether something asked before is still to come true. */
final class Moves {

    private final List<Step> steps = new ArrayList<>();
    private boolean waiting;

    void add(Step step) {
        steps.add(step);
    }

    void await() {
        waiting = true;
    }

    List<Step> steps() {
        return steps;
    }

    boolean waiting() {
        return waiting;
    }
}
