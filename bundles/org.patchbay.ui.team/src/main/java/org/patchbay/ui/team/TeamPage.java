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
    public String id() {
        return "org.patchbay.ui.team";
    }

    @Override
    public Place place() {
        return Place.PAGE;
    }

    @Override
    public int rank() {
        return FIRST;
    }

    @Override
    public boolean offered(DeskView view) {
        return view.supervision().changeState().isVisible();
    }

    @Override
    public String titleKey() {
        return "ui.team.title";
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new TeamView(parent, desk);
    }
}
