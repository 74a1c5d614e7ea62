// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

/** Where unexpected trouble goes: a log, or the world's own file. */
interface Trouble {

    void tell(String what, Throwable cause);
}
