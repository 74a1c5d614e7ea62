// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.List;

import org.patchbay.model.FlowId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;
import org.patchbay.model.Variable;

/**
 * What a contact meets on its way to an agent.
 *
 * @param variables definitions; their values are the defaults
 * @param popover names of the variables on the popover, in order, at most six (POP-14, POP-15)
 * @param openingHours what branches mean by closed
 * @param steps what it meets before the queue
 * @param queue where it waits after the last step
 * @param priority 1 (first) to 9, default 5
 */
public record Flow(FlowId id, Label label, List<Variable> variables, List<String> popover,
        OpeningHours openingHours, List<Step> steps, QueueId queue, int priority) {

    /** Of who waits without a flow that says otherwise. */
    public static final int USUAL_PRIORITY = 5;

    /** Tells these steps from others; the same on every machine. */
    public String fingerprint() {
        return Integer.toHexString(steps.toString().hashCode());
    }
}
