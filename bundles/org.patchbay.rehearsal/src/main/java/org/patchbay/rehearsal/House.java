// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import org.patchbay.api.Callbacks;
import org.patchbay.api.Centre;

/** A centre with all that belongs to it, on the rehearsal's timeline. */
interface House extends AutoCloseable {

    Centre centre();

    /** Where customers ask to be called back. */
    Callbacks callbacks();

    /** Another centre file, while it runs. It is taken over when it is right, and refused when it is not. */
    void adopt(CentreText text);

    /** The centre is gone from one moment to the next, and comes back with what its journal knows. */
    void restart();

    @Override
    void close();
}
