// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Who began a contact. */
public enum Direction {
    INBOUND, OUTDIAL,
    /** The customer asked to be called back (CB-01). */
    CALLBACK
}
