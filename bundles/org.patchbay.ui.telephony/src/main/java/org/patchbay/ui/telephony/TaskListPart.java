// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The task list: every contact of the agent as a card. */
@Component
public final class TaskListPart implements DeskPart {
    @Override
    public Spot spot() {
        return new Spot("org.patchbay.tasks", Place.TASKS, 10, "ui.tasks.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new TaskList(parent, desk);
    }
}
