// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

/**
 * Something that lives beside the window as long as an agent's desk is open, for instance popovers. A
 * Declarative Services component. UI thread.
 */
public interface DeskCompanion {
    String id();

    /** Begin; closing ends it and disposes everything it opened. */
    AutoCloseable open(Desk desk);
}
