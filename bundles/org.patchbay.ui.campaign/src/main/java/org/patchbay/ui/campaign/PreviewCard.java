// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.CountdownRing;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;
import org.patchbay.ui.kit.words.PreviewText;

/** Campaign, details, what the countdown leads to, and the choices while there are any. */
final class PreviewCard {
    private final Desk desk;
    private final ContactId contact;
    private final Card card;
    private final TextLine title;
    private final Composite time;
    private final CountdownRing ring;
    private final TimerLabel timer;
    private final Composite details;
    private final Paragraph note;
    private final Composite buttons;
    private final List<ControlButton> shown = new ArrayList<>();
    private ContactView last;

    PreviewCard(Composite parent, Desk desk, ContactId contact) {
        this.desk = desk;
        this.contact = contact;
        card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "campaign.contact");
        card.grid().numColumns = 2;
        title = new TextLine(card, desk, TextRole.LABEL, Token.INK_2);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        time = plain(2);
        time.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        timer = WidgetId.set(new TimerLabel(time, desk, TextRole.BODY, Token.INK), "campaign.contact.time");
        ring = new CountdownRing(time, desk);
        details = plain(2);
        details.setLayoutData(wide());
        note = WidgetId.set(new Paragraph(card, desk, Token.SURFACE), "campaign.contact.note");
        note.setLayoutData(wide());
        buttons = new Composite(card, SWT.NONE);
        buttons.setLayout(new ButtonRow(true));
        buttons.setLayoutData(wide());
        desk.look().bind(buttons, () -> buttons.setBackground(desk.look().color(Token.SURFACE)));
        desk.words().bind(card, () -> Optional.ofNullable(last).ifPresent(this::show));
    }

    void show(ContactView view) {
        last = view;
        PreviewView preview = view.preview().orElseThrow();
        boolean choosing = preview.stage() == Stage.SHOWN;
        title.showName(desk.words().text("ui.popover.fromQueue", desk.words().text("ui.campaign.contact"),
                desk.words().text(preview.campaign())));
        card.edge(choosing ? Optional.of(Token.ACCENT) : Optional.empty());
        preview.until().ifPresent(timer::until);
        ring.show(preview.since(), preview.until());
        exclude(time, preview.until().isEmpty());
        details(preview);
        note.show(note(view, preview));
        exclude(note, note.text().isEmpty());
        buttons(choosing ? preview.controls() : List.of());
        exclude(buttons, !choosing);
        card.layout(true, true);
        card.requestLayout();
    }

    private String note(ContactView view, PreviewView preview) {
        return switch (preview.stage()) {
            case RESERVING -> desk.words().text("ui.popover.liftForReservation");
            case SEEKING -> desk.words().text("ui.campaign.looking");
            case SHOWN -> PreviewText.of(preview, desk.words());
            case DIALLING -> desk.words().text("ui.popover.calling", view.title());
            case CONNECTED -> "";
        };
    }

    private void details(PreviewView preview) {
        int wanted = 2 * preview.details().size();
        org.eclipse.swt.widgets.Control[] lines = details.getChildren();
        for (int i = wanted; i < lines.length; i++) {
            lines[i].dispose();
        }
        for (int i = lines.length; i < wanted; i += 2) {
            new TextLine(details, desk, TextRole.BODY, Token.INK_2);
            new TextLine(details, desk, TextRole.BODY, Token.INK).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        }
        for (int i = 0; i < preview.details().size(); i++) {
            ((TextLine) details.getChildren()[2 * i]).showData(desk.words().text(preview.details().get(i).label()));
            ((TextLine) details.getChildren()[2 * i + 1]).showData(desk.words().text(preview.details().get(i).value()));
        }
        exclude(details, wanted == 0);
    }

    private void buttons(List<ControlView> controls) {
        if (!controls.stream().map(ControlView::control).toList().equals(shown.stream().map(ControlButton::control).toList())) {
            shown.forEach(ControlButton::dispose);
            shown.clear();
            controls.forEach(c -> shown.add(button(c)));
        }
        for (int i = 0; i < controls.size(); i++) {
            shown.get(i).show(controls.get(i));
        }
    }

    private ControlButton button(ControlView view) {
        ControlButton button = new ControlButton(buttons, desk, view, () -> desk.agent()
                .flatMap(agent -> command(agent, view.control())).ifPresent(desk::submit));
        WidgetId.set(button, "campaign.contact." + view.control());
        button.setLayoutData(new RowData());
        button.say(PreviewText.button(view.control(), true));
        return button;
    }

    private Optional<AgentCommand> command(AgentId agent, Control control) {
        return Optional.ofNullable(switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case SKIP -> new AgentCommand.Skip(agent, contact);
            case REMOVE -> new AgentCommand.Remove(agent, contact);
            case CANCEL -> new AgentCommand.Cancel(agent, contact);
            default -> null;
        });
    }

    private Composite plain(int columns) {
        Composite composite = new Composite(card, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        composite.setLayout(layout);
        desk.look().bind(composite, () -> composite.setBackground(desk.look().color(Token.SURFACE)));
        return composite;
    }

    private static void exclude(org.eclipse.swt.widgets.Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = now;
        control.setVisible(!now);
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    }
}
