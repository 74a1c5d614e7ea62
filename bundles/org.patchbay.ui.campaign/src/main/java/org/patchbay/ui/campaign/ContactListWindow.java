// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.SideWindow;

/** A campaign's contact list in a window of its own, one for each campaign. */
final class ContactListWindow {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 460;

    private ContactListWindow() {
    }

    static void open(Shell owner, Desk desk, Named campaign) {
        SideWindow.open(owner, desk, "campaign.contacts." + campaign.id(), "ui.campaign.list", WIDTH, window -> fill(window, desk, campaign));
    }

    private static void fill(Composite window, Desk desk, Named campaign) {
        ContactListPane pane = new ContactListPane(window, desk, new CampaignId(campaign.id()), campaign.label());
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
        all.heightHint = desk.look().scaled(HEIGHT);
        all.widthHint = desk.look().scaled(WIDTH);
        pane.setLayoutData(all);
    }
}
