// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.util.List;

import org.patchbay.model.Named;

/**
 * What the dial pad offers.
 *
 * @param queues the queues a call may count for, the usual one first
 * @param callerIds numbers that may be shown to the customer, the usual one first
 */
public record OutdialView(ControlView outdial, List<Named> queues, List<Named> callerIds) {

    public OutdialView {
        queues = List.copyOf(queues);
        callerIds = List.copyOf(callerIds);
    }
}
