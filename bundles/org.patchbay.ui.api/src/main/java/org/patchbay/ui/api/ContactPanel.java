// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.api;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.Label;

/**
 * A panel beside a contact, for instance a CRM's page or a conversation. A Declarative Services component of
 * a plugin; it comes and goes while contacts run. Called on the UI thread.
 */
public interface ContactPanel {

    /** Stable id, kept in the layout. */
    String id();

    Label title();

    /** Whether this panel has something to show for the contact. Cheap. */
    boolean accepts(PanelContact contact);

    /** Fill the composite. The view shows the contact until disposed. */
    View create(Composite parent, PanelContact contact);

    /** A panel on the screen. */
    interface View {

        /** The contact, or what is known about it, changed. */
        void show(PanelContact contact);
    }
}
