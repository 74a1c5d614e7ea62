// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

/** Receives a list of targets. Called off the UI thread, in order; returns at once. Nothing comes after the closing. */
public interface TargetListener {

    /** The first page, one that was asked for, or the whole list anew. */
    void page(TargetPage page);

    /** An entry is new, or another one of this key is replaced. Its place follows from its order. */
    void changed(TargetEntry entry);

    /** The entry with this key is no longer one. */
    void removed(String key);
}
