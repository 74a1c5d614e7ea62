// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.ContactView;

/**
 * A card of the middle column, shown while the selected contact wants it: the wrap-up in the place of the
 * controls, for instance. A Declarative Services component. UI thread.
 */
public interface ContactCard {
    String id();

    /** Order, the smallest on top; controls have 100, call data 200. */
    int rank();

    boolean shows(ContactView contact);

    /** Fill the parent; the consumer is told of each later state of the same contact until disposed. */
    Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact);
}
