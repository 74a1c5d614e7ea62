// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Named;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.TextLine;

/** The agent chosen, and what may be done with that agent now; why not, where something may not. */
final class MemberBar extends Composite {
    /** In the order of how far they go. */
    private static final List<Control> CONTROLS = List.of(Control.MONITOR, Control.WHISPER, Control.BARGE_IN,
            Control.STOP_MONITORING, Control.CHANGE_AGENT_STATE);

    private final Desk desk;
    private final TeamPainter painter;
    private final TextLine name;
    private final TextLine doing;
    private final Map<Control, ControlButton> buttons = new EnumMap<>(Control.class);
    private final Composite row;
    private final StateQuestion question;
    private Optional<TeamMemberView> member = Optional.empty();

    MemberBar(Composite parent, Desk desk, TeamPainter painter) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        Card card = new Card(this, desk, Token.SURFACE);
        this.desk = desk;
        this.painter = painter;
        WidgetId.set(this, "team.member");
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        name = new TextLine(card, desk, TextRole.NAME, Token.INK);
        name.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        doing = new TextLine(card, desk, TextRole.BODY, Token.INK_2);
        doing.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        row = new Composite(card, SWT.NONE);
        row.setLayout(new ButtonRow());
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.SURFACE)));
        question = new StateQuestion(card, desk, this::refresh);
        desk.follow(this, _ -> refresh());
        desk.words().bind(this, this::refresh);
    }

    /** Another agent, or the same one as things are now; nobody where nobody is chosen. */
    void show(Optional<TeamMemberView> now) {
        if (!now.map(TeamMemberView::agent).equals(member.map(TeamMemberView::agent))) {
            question.withdraw();
        }
        member = now;
        refresh();
    }

    /** The keyboard goes to what can be done. */
    void focusFirst() {
        buttons.values().stream().filter(b -> b.isVisible() && b.isUsable()).findFirst().ifPresent(ControlButton::setFocus);
    }

    private void refresh() {
        if (question == null) {
            return; // not put together yet
        }
        boolean wasShown = getVisible();
        boolean shown = member.isPresent() && desk.view().isPresent();
        setVisible(shown);
        ((GridData) getLayoutData()).exclude = !shown;
        if (shown) {
            fill(member.get(), desk.view().get());
        }
        if (wasShown != shown) {
            requestLayout();
        }
    }

    private void fill(TeamMemberView now, DeskView view) {
        name.showData(now.name());
        doing.showData(now.contacts().isEmpty() ? painter.state(now)
                : desk.words().text("ui.team.both", painter.state(now), painter.contact(now)));
        boolean moved = row.getVisible() == question.isOpen();
        row.setVisible(!question.isOpen());
        ((GridData) row.getLayoutData()).exclude = question.isOpen();
        for (Control control : CONTROLS) {
            ControlView shown = now.control(control, view.supervision());
            ControlButton button = buttons.computeIfAbsent(control,
                    _ -> WidgetId.set(new ControlButton(row, desk, shown, () -> press(control)), "team." + control.name()));
            moved |= button.getVisible() != shown.isVisible() && !question.isOpen();
            button.show(shown);
        }
        if (moved) {
            requestLayout();
            row.requestLayout();
        }
    }

    /** As the button of that control, for the row's menu. */
    void press(Control control) {
        member.ifPresent(now -> {
            switch (control) {
                case MONITOR -> listen(now, Monitoring.MONITOR);
                case WHISPER -> listen(now, Monitoring.WHISPER);
                case BARGE_IN -> listen(now, Monitoring.BARGE_IN);
                case STOP_MONITORING -> now.listened().ifPresent(contact -> desk.agent().ifPresent(
                        me -> desk.submit(new AgentCommand.StopMonitoring(me, contact))));
                case CHANGE_AGENT_STATE -> open(stateMenu(now));
                default -> throw new IllegalArgumentException(control + " is nothing that is done with an agent");
            }
        });
    }

    private void listen(TeamMemberView now, Monitoring mode) {
        desk.agent().ifPresent(me -> desk.submit(now.listened()
                .<AgentCommand>map(contact -> new AgentCommand.ChangeMonitoring(me, contact, mode))
                .orElse(new AgentCommand.Monitor(me, now.agent(), mode))));
    }

    private void open(Menu menu) {
        menu.addListener(SWT.Hide, _ -> desk.post(menu::dispose));
        menu.setLocation(row.toDisplay(buttons.get(Control.CHANGE_AGENT_STATE).getLocation()));
        menu.setVisible(true);
    }

    /** Which state the agent is to be sent to. */
    Menu stateMenu(TeamMemberView now) {
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        item(menu, "available", desk.words().text("agent.state.AVAILABLE"), now, Optional.empty());
        new MenuItem(menu, SWT.SEPARATOR);
        for (Named reason : desk.view().orElseThrow().agent().idleReasons()) {
            item(menu, reason.id(), desk.words().text("ui.team.both", desk.words().text("agent.state.IDLE"),
                    desk.words().text(reason.label())), now, Optional.of(reason));
        }
        return menu;
    }

    private void item(Menu menu, String id, String words, TeamMemberView now, Optional<Named> reason) {
        MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), "team.state." + id);
        item.setText(words.replace("&", "&&"));
        item.addListener(SWT.Selection, _ -> question.ask(now, reason));
    }

    /** The row's own menu: the same, with the reason on what is not possible. */
    void contextMenu() {
        if (member.isEmpty() || desk.view().isEmpty()) {
            return;
        }
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        for (Control control : CONTROLS) {
            ControlView shown = member.get().control(control, desk.view().get().supervision());
            if (shown.isVisible()) {
                MenuItem item = new MenuItem(menu, SWT.PUSH);
                String words = desk.words().text("control." + control.name());
                item.setText(shown.reason().map(r -> desk.words().text("ui.team.both", words,
                        desk.words().text("reason." + r.name()))).orElse(words).replace("&", "&&"));
                item.setEnabled(shown.isEnabled());
                item.addListener(SWT.Selection, _ -> press(control));
            }
        }
        menu.addListener(SWT.Hide, _ -> desk.post(menu::dispose));
        menu.setVisible(true);
    }
}
