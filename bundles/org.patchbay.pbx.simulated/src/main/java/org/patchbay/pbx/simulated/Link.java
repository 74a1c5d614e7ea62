// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

/** The way from a provider to its world. */
interface Link extends AutoCloseable {

    /** Calls return at once; while there is no world to be reached they are lost. */
    WorldPort world();

    /** Calls return at once; while there is no world to be reached they wait for it. */
    WorldPort hand();

    /** Calls of the world go on. */
    @Override
    void close();
}
