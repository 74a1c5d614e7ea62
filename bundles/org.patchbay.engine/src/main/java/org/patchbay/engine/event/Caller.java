// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

/**
 * Who a ringing phone shows to call, where that is not the customer.
 *
 * @param number extension or number, "" to withhold
 */
public record Caller(String number, String name) {
}
