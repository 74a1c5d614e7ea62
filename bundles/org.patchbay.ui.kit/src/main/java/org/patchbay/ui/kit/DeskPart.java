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
    /** Stable; kept in the layout file. */
    String id();

    Place place();

    /** Order within the place, the smallest first. */
    int rank();

    /** Whether this agent gets it; asked of pages only, at each view. Cheap. */
    default boolean offered(DeskView view) {
        return true;
    }

    /** Words of its title and accessible name. */
    String titleKey();

    /** Fill a place; follow the desk until disposed. */
    Control create(Composite parent, Desk desk);
}
