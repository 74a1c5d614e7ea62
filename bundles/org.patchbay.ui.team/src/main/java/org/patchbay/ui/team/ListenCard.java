// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.Paragraph;

/** A call that the agent listens to as a supervisor: who hears whom now, and the other ways of listening (SUP-02). */
@Component
public final class ListenCard implements ContactCard {
    private static final int BELOW_THE_CONTROLS = 110;
    private static final List<Control> CONTROLS = List.of(Control.MONITOR, Control.WHISPER, Control.BARGE_IN,
            Control.STOP_MONITORING);

    @Override
    public String id() {
        return "org.patchbay.ui.team.listen";
    }

    @Override
    public int rank() {
        return BELOW_THE_CONTROLS;
    }

    @Override
    public boolean shows(ContactView contact) {
        return contact.role() == PartRole.SUPERVISOR;
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        parent.setLayout(new FillLayout());
        Card card = new Card(parent, desk, Token.SURFACE);
        Paragraph words = WidgetId.set(new Paragraph(card, desk, Token.SURFACE, Token.INK), "listen.words");
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite row = new Composite(card, SWT.NONE);
        row.setLayout(new ButtonRow());
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.look().style(row, Token.SURFACE, Token.INK);
        Map<Control, ControlButton> buttons = new EnumMap<>(Control.class);
        ContactView[] latest = { contact };
        Runnable refresh = () -> {
            words.show(desk.words().text(key(latest[0])));
            latest[0].controls().stream().filter(c -> CONTROLS.contains(c.control())).forEach(c -> buttons
                    .computeIfAbsent(c.control(), _ -> WidgetId.set(new ControlButton(row, desk, c,
                            () -> press(desk, contact.id(), c.control())), "listen." + c.control().name())).show(c));
            row.requestLayout();
        };
        desk.words().bind(card, refresh);
        return later -> {
            latest[0] = later;
            refresh.run();
        };
    }

    /** The way that is chosen is the one that can't be chosen again. */
    private static String key(ContactView contact) {
        Optional<ControlView> chosen = contact.controls().stream()
                .filter(c -> c.reason().equals(Optional.of(Reason.ALREADY_SO))).findFirst();
        return contact.status() == ContactView.Status.OFFERED || chosen.isEmpty() ? "ui.team.listen.LIFT"
                : "ui.team.listen." + chosen.get().control().name();
    }

    private static void press(Desk desk, ContactId contact, Control control) {
        desk.agent().ifPresent(me -> desk.submit(control == Control.STOP_MONITORING
                ? new AgentCommand.StopMonitoring(me, contact)
                : new AgentCommand.ChangeMonitoring(me, contact, Monitoring.valueOf(control.name()))));
    }
}
