// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

/**
 * What the desk knows about its own lines.
 *
 * @param centre whether a session is open
 * @param journal whether the centre's journal takes what happens
 */
public record Health(boolean centre, boolean journal) {
    static final Health NONE = new Health(false, false);
}
