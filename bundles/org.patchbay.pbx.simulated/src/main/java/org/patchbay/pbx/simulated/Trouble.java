// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

/** Where unexpected trouble goes: a log, or the world's own file. */
interface Trouble {

    /** @param cause null where there is none */
    void tell(String what, Throwable cause);
}
