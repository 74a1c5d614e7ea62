// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;

/** The button that opens the dial pad (OUT-01); not there for agents without the permission. */
@Component
public final class Outdial implements DeskPart {
    private static final int AFTER_CAMPAIGN = 20;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.outdial", Place.HEADER, AFTER_CAMPAIGN, "ui.dialpad.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        PressButton button = WidgetId.set(new PressButton(parent, desk, PressButton.Kind.QUIET), "dialpad.open");
        button.iconOnly("dialpad", titleKey());
        DialPadWindow window = new DialPadWindow(desk, button);
        button.onPress(window::open);
        desk.actions().offer(button, new Action("dial-pad", () -> isOffered(desk), window::open));
        desk.follow(button, _ -> show(button, isOffered(desk)));
        return button;
    }

    private static void show(PressButton button, boolean offered) {
        if (button.getParent().getLayout() instanceof RowLayout) {
            RowData data = new RowData();
            data.exclude = !offered;
            button.setLayoutData(data);
        }
        button.setVisible(offered);
        button.requestLayout();
    }

    private static boolean isOffered(Desk desk) {
        return desk.view().map(v -> v.outdial().outdial()).filter(ControlView::isVisible).isPresent();
    }
}
