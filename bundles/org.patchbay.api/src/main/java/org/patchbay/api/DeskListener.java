// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import org.patchbay.model.desk.DeskView;

/** Receives what a desk is to show. Called off the UI thread, in order; returns at once. */
public interface DeskListener {

    void show(DeskView view);

    /** Whether the journal takes what happens; while it does not, nothing new is decided. Told at the opening and at each change. */
    void journal(boolean up);

    /** The desk was taken over elsewhere, or the centre is gone. */
    void closed();
}
