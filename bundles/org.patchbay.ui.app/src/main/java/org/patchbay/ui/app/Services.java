// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.api.Centre;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.ControlAction;
import org.patchbay.ui.kit.DeskCompanion;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.DeskParts;
import org.patchbay.ui.kit.LiveList;

/** Everything that bundles bring to the workstation, as it comes and goes. */
@Component(service = Services.class)
public final class Services {
    private final LiveList<Centre> centres = new LiveList<>();
    private final LiveList<ContactPanel> panels = new LiveList<>();
    private final DeskParts parts = new DeskParts();

    /** The contact centre; none while it is starting or being swapped. */
    LiveList<Centre> centres() {
        return centres;
    }

    LiveList<ContactPanel> panels() {
        return panels;
    }

    DeskParts parts() {
        return parts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCentre(Centre centre) {
        centres.add(centre);
    }

    void removeCentre(Centre centre) {
        centres.remove(centre);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPanel(ContactPanel panel) {
        panels.add(panel);
    }

    void removePanel(ContactPanel panel) {
        panels.remove(panel);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPart(DeskPart part) {
        parts.add(part);
    }

    void removePart(DeskPart part) {
        parts.remove(part);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCard(ContactCard card) {
        parts.add(card);
    }

    void removeCard(ContactCard card) {
        parts.remove(card);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(ControlAction action) {
        parts.add(action);
    }

    void removeAction(ControlAction action) {
        parts.remove(action);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCompanion(DeskCompanion companion) {
        parts.add(companion);
    }

    void removeCompanion(DeskCompanion companion) {
        parts.remove(companion);
    }
}
