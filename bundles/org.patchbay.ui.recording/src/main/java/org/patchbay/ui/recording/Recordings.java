// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The page of recordings, for agents who may hear any or may have customers forgotten (REC-12). */
@Component
public final class Recordings implements DeskPart {
    private static final int AFTER_TEAM = 120;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.recording", Place.PAGE, AFTER_TEAM, "ui.recordings.title");
    }

    @Override
    public boolean offered(DeskView view) {
        return view.agent().rights().hearRecordings() || view.agent().rights().forgetCustomers();
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new RecordingsPage(parent, desk, () -> new DeviceSpeaker(desk.settings().soundDevice())).control();
    }
}
