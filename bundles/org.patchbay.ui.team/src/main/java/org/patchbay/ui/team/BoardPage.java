// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The queues of a supervisor's teams, to be read from afar. */
@Component
public final class BoardPage implements DeskPart {
    private static final int SECOND = 110;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.team.board", Place.PAGE, SECOND, "ui.board.title");
    }

    @Override
    public boolean offered(DeskView view) {
        return view.supervision().changeState().isVisible();
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new BoardView(parent, desk);
    }
}
