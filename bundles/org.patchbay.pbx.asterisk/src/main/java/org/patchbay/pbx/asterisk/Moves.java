// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.List;

/** What to ask of the switch now, and whether something asked before is still to come true. */
final class Moves {

    private final List<Step> steps = new ArrayList<>();
    private boolean waiting;
    private boolean soon;

    void add(Step step) {
        steps.add(step);
    }

    void await() {
        waiting = true;
    }

    /** Something can be asked only when a line is free of hooks. */
    void soon() {
        soon = true;
    }

    boolean isSoon() {
        return soon;
    }

    List<Step> steps() {
        return steps;
    }

    boolean waiting() {
        return waiting;
    }
}
