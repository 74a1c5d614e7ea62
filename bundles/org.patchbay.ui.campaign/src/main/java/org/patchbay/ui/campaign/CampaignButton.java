// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.CampaignView;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.SideWindow;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.PressButton;

/**
 * The campaign icon in the header (CAMP-02): it opens what there is to join and to leave; beside it, in the mode
 * Preview, the icon that asks for the next contact, which can't be pressed while one is called (CAMP-27).
 */
@Component
public final class CampaignButton implements DeskPart {
    private static final int FIRST = 10;
    private static final int WIDTH = 380;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.campaign", Place.HEADER, FIRST, "ui.campaign.icon");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        Composite both = WidgetId.set(new Composite(parent, SWT.NONE), "campaign");
        RowLayout row = new RowLayout();
        row.marginBottom = row.marginTop = row.marginLeft = row.marginRight = 0;
        row.wrap = false;
        row.spacing = 4;
        both.setLayout(row);
        desk.look().bind(both, () -> both.setBackground(parent.getBackground()));
        PressButton open = WidgetId.set(new PressButton(both, desk, PressButton.Kind.QUIET), "campaign.open");
        open.iconOnly("campaign", titleKey());
        open.onPress(() -> open(desk, open));
        ControlButton next = new ControlButton(both, desk,
                ControlView.hidden(org.patchbay.model.desk.Control.NEXT_CONTACT, Reason.NOT_IN_CAMPAIGN), () -> next(desk));
        WidgetId.set(next, "campaign.next");
        next.icon("next-contact");
        next.setLayoutData(new RowData());
        next.showWords(desk.words().text("control.NEXT_CONTACT"), false);
        desk.actions().offer(both, new Action("campaign", () -> isOffered(desk), () -> open(desk, open)));
        desk.actions().offer(both, new Action("next-campaign-contact",
                () -> next.getVisible() && next.isUsable(), next::press));
        desk.follow(both, view -> show(both, open, next, view, desk));
        desk.words().bind(both, () -> desk.view().ifPresent(view -> show(both, open, next, view, desk)));
        return both;
    }

    private static void show(Composite both, PressButton open, ControlButton next, DeskView view, Desk desk) {
        CampaignView campaign = view.campaign();
        next.show(campaign.next());
        open.icon(campaign.joined().isPresent() ? "campaign-on" : "campaign");
        open.setText(campaign.joined().map(c -> desk.words().text("ui.campaign.in", desk.words().text(c.label())))
                .orElse(desk.words().text("ui.campaign.icon")));
        boolean offered = isOffered(campaign);
        if (both.getParent().getLayout() instanceof RowLayout) {
            RowData data = new RowData();
            data.exclude = !offered;
            both.setLayoutData(data);
        }
        both.setVisible(offered);
        both.layout(true);
        both.requestLayout();
    }

    private static void open(Desk desk, Control button) {
        SideWindow.open(button.getShell(), desk, "campaign.window", "ui.campaign.title", WIDTH,
                window -> new CampaignPane(window, desk));
    }

    private static void next(Desk desk) {
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.NextContact(agent)));
    }

    private static boolean isOffered(Desk desk) {
        return desk.view().map(DeskView::campaign).filter(CampaignButton::isOffered).isPresent();
    }

    private static boolean isOffered(CampaignView view) {
        return view.join().isVisible() || view.leave().isVisible();
    }
}
