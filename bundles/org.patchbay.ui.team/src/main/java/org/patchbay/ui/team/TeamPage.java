// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** Everybody in a supervisor's teams, live: listen, advise, join, change a state. */
@Component
public final class TeamPage implements DeskPart {
    private static final int FIRST = 100;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.team", Place.PAGE, FIRST, "ui.team.title");
    }

    @Override
    public boolean offered(DeskView view) {
        return view.supervision().changeState().isVisible();
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new TeamView(parent, desk);
    }
}
