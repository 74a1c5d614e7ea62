// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.CallStatus;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ChannelIcon;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** One contact of the task list: who, where it stands, for how long, and the popover's buttons. */
final class TaskCard extends Composite {
    /** Narrower than this the list is a rail: icon and timer only. */
    static final int RAIL = 140;

    private final Desk desk;
    private final Card card;
    private final ChannelIcon icon;
    private final TextLine title;
    private final CampaignLines campaign;
    private final Chip chip;
    private final TimerLabel timer;
    private final ControlRow controls;
    private boolean narrow;
    private boolean cancelInstead;
    private ContactView shown;

    TaskCard(Composite parent, Desk desk, ContactId contact) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "task." + contact);
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        card = new Card(this, desk, Token.SURFACE);
        card.grid().numColumns = 3;
        card.grid().verticalSpacing = 4;
        icon = new ChannelIcon(card, desk);
        title = new TextLine(card, desk, TextRole.BODY_STRONG, Token.INK);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        timer = new TimerLabel(card, desk, TextRole.BODY, Token.INK_2);
        timer.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        campaign = new CampaignLines(card, desk);
        campaign.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        chip = new Chip(card, desk);
        chip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        controls = new ControlRow(card, desk, contact, LegView.Role.CUSTOMER);
        controls.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        card.choosable(this::spoken, () -> desk.selection().select(contact));
        List.of(icon, title, campaign, chip, timer).forEach(c -> c.addListener(SWT.MouseDown, _ -> desk.selection().select(contact)));
    }

    /** Whether anything changed that may change the layout. */
    boolean show(ContactView view, boolean again) {
        if (!again && view.equals(shown)) {
            return false;
        }
        shown = view;
        view.preview().ifPresentOrElse(_ -> icon.showCampaign(), () -> icon.show(view.channel(), view.direction()));
        title.showData(Titles.of(view, desk.words()));
        campaign.show(view.preview());
        CallStatus status = view.legs().isEmpty() ? withoutLeg(view) : view.legs().getFirst().status();
        chip.show(status);
        timer.since(view.legs().isEmpty() ? view.wrapUp().map(w -> w.since()).orElse(view.since())
                : view.legs().getFirst().since());
        controls.show(controls(view), view.preview().isPresent() && view.status() == ContactView.Status.OFFERED);
        cancelInstead = controls.cancels() && (status == CallStatus.RINGING || status == CallStatus.CONNECTING);
        excludeWhatIsNotShown();
        card.layout();
        return true;
    }

    void select(boolean now) {
        card.select(now);
    }

    /** Whether the list is a rail now. */
    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            excludeWhatIsNotShown();
            card.grid().numColumns = now ? 1 : 3;
            card.grid().marginWidth = now ? 4 : 12;
            timer.align(now ? SWT.CENTER : SWT.RIGHT);
            ((GridData) timer.getLayoutData()).horizontalAlignment = now ? SWT.CENTER : SWT.END;
            icon.setLayoutData(new GridData(now ? SWT.CENTER : SWT.BEGINNING, SWT.CENTER, now, false));
            card.setToolTipText(now ? title.text() : null);
            card.layout(true, true);
        }
    }

    /** Cancel stands in the place of Ringing where it is offered (CB-11, CAMP-30). */
    private void excludeWhatIsNotShown() {
        exclude(title, narrow);
        exclude(campaign, narrow || campaign.isEmpty());
        exclude(chip, narrow || cancelInstead);
        exclude(controls, narrow || controls.isEmpty());
    }

    /** The popover's buttons: of a campaign's contact its own, too. */
    private static List<ControlView> controls(ContactView view) {
        List<ControlView> own = view.preview().map(PreviewView::controls).orElse(List.of());
        return Stream.concat(view.controls().stream().filter(c -> own.stream().noneMatch(o -> o.control() == c.control())),
                own.stream()).toList();
    }

    private static CallStatus withoutLeg(ContactView view) {
        return switch (view.status()) {
            case OFFERED -> CallStatus.RINGING;
            case ACTIVE -> CallStatus.TALKING;
            case WRAP_UP, ASSIST -> CallStatus.WRAP_UP;
        };
    }

    private static void exclude(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = now;
        control.setVisible(!now);
    }

    private String spoken() {
        return desk.words().text("ui.tasks.cardName", icon.word(), title.text(), chip.accessibleName(), timer.text());
    }
}
