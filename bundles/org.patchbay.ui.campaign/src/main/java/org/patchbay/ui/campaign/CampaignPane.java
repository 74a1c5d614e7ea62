// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Named;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.CampaignView;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** What campaigns there are, which one the agent is in, and what it is doing now. */
final class CampaignPane {
    private record Seen(CampaignView campaign, boolean open) {
    }

    private final Desk desk;
    private final Composite pane;
    private Seen seen;

    CampaignPane(Composite parent, Desk desk) {
        this.desk = desk;
        pane = WidgetId.set(new Composite(parent, SWT.NONE), "campaign.pane");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        pane.setLayout(layout);
        pane.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.look().bind(pane, () -> pane.setBackground(desk.look().color(Token.RAISED)));
        desk.follow(pane, view -> show(view, false));
        desk.words().bind(pane, () -> desk.view().ifPresent(view -> show(view, true)));
    }

    private void show(DeskView view, boolean again) {
        Seen now = new Seen(view.campaign(), view.contacts().stream().anyMatch(c -> isOpen(c)));
        if (!again && now.equals(seen)) {
            return;
        }
        seen = now;
        for (Control child : pane.getChildren()) {
            child.dispose();
        }
        AgentId agent = view.agent().id();
        now.campaign().joined().ifPresentOrElse(joined -> joined(agent, joined), () -> offers(agent));
        fit();
    }

    private static boolean isOpen(ContactView contact) {
        return contact.preview().isPresent() && contact.status() != ContactView.Status.WRAP_UP;
    }

    private void offers(AgentId agent) {
        paragraph("ui.campaign.offer");
        for (Named campaign : seen.campaign().offered()) {
            Composite row = card(campaign, "campaign.offer." + campaign.id());
            Composite buttons = buttons(row);
            list(buttons, campaign);
            command(buttons, seen.campaign().join(), "campaign.join." + campaign.id(),
                    new AgentCommand.JoinCampaign(agent, new CampaignId(campaign.id())));
        }
    }

    private void joined(AgentId agent, Named campaign) {
        Composite row = card(campaign, "campaign.joined");
        Paragraph doing = WidgetId.set(new Paragraph(row, desk, Token.SURFACE), "campaign.doing");
        doing.setLayoutData(wide());
        doing.show(doing());
        Composite buttons = buttons(row);
        list(buttons, campaign);
        command(buttons, seen.campaign().leave(), "campaign.leave", new AgentCommand.LeaveCampaign(agent));
        command(buttons, seen.campaign().next(), "campaign.ask", new AgentCommand.NextContact(agent))
                .kind(PressButton.Kind.PRIMARY);
    }

    /** One sentence. */
    private String doing() {
        CampaignView campaign = seen.campaign();
        if (campaign.looking()) {
            return desk.words().text("ui.campaign.looking");
        }
        if (seen.open()) {
            return desk.words().text("ui.campaign.isOpen");
        }
        return campaign.rests().map(until -> desk.words().text("ui.campaign.rests", clock(until)))
                .orElseGet(() -> desk.words().text(campaign.preview() ? "ui.campaign.ask" : "ui.campaign.comes"));
    }

    private String clock(Instant then) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(desk.words().locale())
                .format(then.atZone(ZoneId.systemDefault()));
    }

    private void paragraph(String key) {
        Paragraph text = new Paragraph(pane, desk, Token.RAISED);
        text.show(desk.words().text(key));
        text.setLayoutData(wide());
    }

    private Card card(Named campaign, String id) {
        Card card = WidgetId.set(new Card(pane, desk, Token.SURFACE), id);
        card.setLayoutData(wide());
        TextLine name = new TextLine(card, desk, TextRole.NAME, Token.INK);
        name.showData(desk.words().text(campaign.label()));
        name.setLayoutData(wide());
        return card;
    }

    private Composite buttons(Composite card) {
        Composite row = new Composite(card, SWT.NONE);
        row.setLayout(new ButtonRow(true));
        row.setLayoutData(wide());
        desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.SURFACE)));
        return row;
    }

    private void list(Composite row, Named campaign) {
        PressButton list = WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "campaign.list." + campaign.id());
        list.words("ui.campaign.list");
        list.onPress(() -> ContactListWindow.open((Shell) pane.getShell().getParent(), desk, campaign));
    }

    private ControlButton command(Composite row, ControlView view, String id, AgentCommand command) {
        ControlButton button = WidgetId.set(new ControlButton(row, desk, view, () -> desk.submit(command)), id);
        button.setLayoutData(new RowData());
        button.show(view);
        return button;
    }

    /** The window is as high as what it says. */
    private void fit() {
        Shell shell = pane.getShell();
        Rectangle inner = shell.getClientArea();
        pane.layout(true, true);
        if (shell.isVisible()) {
            Point wanted = shell.computeSize(inner.width, SWT.DEFAULT, true);
            shell.setSize(shell.getSize().x, wanted.y);
            shell.layout(true, true);
        }
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }
}
