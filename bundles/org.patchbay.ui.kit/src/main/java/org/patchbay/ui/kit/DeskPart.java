// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.desk.DeskView;

/**
 * A part of the desk: a Declarative Services component of a capability's bundle. It may come and go while
 * the desk runs. UI thread.
 */
public interface DeskPart {
    /**
     * Where it stands.
     *
     * @param id stable; kept in the layout file
     * @param rank order within the place, the smallest first
     * @param titleKey words of its title and accessible name
     */
    record Spot(String id, Place place, int rank, String titleKey) {
    }

    /** The same at each call. */
    Spot spot();

    default String id() {
        return spot().id();
    }

    default Place place() {
        return spot().place();
    }

    default int rank() {
        return spot().rank();
    }

    default String titleKey() {
        return spot().titleKey();
    }

    /** Whether this agent gets it; asked of pages only, at each view. Cheap. */
    default boolean offered(DeskView view) {
        return true;
    }

    /** Fill a place; follow the desk until disposed. */
    Control create(Composite parent, Desk desk);
}
