// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.Named;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Before a colleague's state is changed: whose, and to which. Stands in the place of the buttons. */
final class StateQuestion {
    private final Desk desk;
    private final Composite all;
    private final Paragraph words;
    private final PressButton change;
    private final Runnable refresh;
    private Supplier<String> question = () -> "";
    private Runnable answer = () -> { };
    private boolean open;

    /** @param refresh when it comes or goes */
    StateQuestion(Composite parent, Desk desk, Runnable refresh) {
        this.desk = desk;
        this.refresh = refresh;
        all = WidgetId.set(new Composite(parent, SWT.NONE), "team.question");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        all.setLayout(layout);
        all.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.look().bind(all, () -> all.setBackground(desk.look().color(Token.SURFACE)));
        words = WidgetId.set(new Paragraph(all, desk, Token.SURFACE, Token.INK), "team.question.words");
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.words().bind(words, () -> words.show(question.get()));
        Composite row = new Composite(all, SWT.NONE);
        row.setLayout(new ButtonRow());
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.SURFACE)));
        change = WidgetId.set(new PressButton(row, desk, PressButton.Kind.PRIMARY), "team.question.change")
                .words("control.CHANGE_AGENT_STATE");
        change.onPress(() -> {
            Runnable asked = answer;
            withdraw();
            asked.run();
        });
        WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "team.question.cancel")
                .words("ui.button.cancel").onPress(this::withdraw);
        show(false);
    }

    boolean isOpen() {
        return open;
    }

    /** @param reason empty for Available */
    void ask(TeamMemberView member, Optional<Named> reason) {
        question = () -> desk.words().text("ui.team.question", member.name(), state(reason));
        words.show(question.get());
        answer = () -> desk.agent().ifPresent(me -> desk.submit(
                new AgentCommand.ChangeAgentState(me, member.agent(), reason.map(Named::id))));
        show(true);
        change.setFocus();
    }

    private String state(Optional<Named> reason) {
        return reason.map(r -> desk.words().text("ui.team.both", desk.words().text("agent.state.IDLE"),
                desk.words().text(r.label()))).orElseGet(() -> desk.words().text("agent.state.AVAILABLE"));
    }

    void withdraw() {
        if (open) {
            show(false);
        }
    }

    private void show(boolean now) {
        open = now;
        all.setVisible(now);
        ((GridData) all.getLayoutData()).exclude = !now;
        refresh.run();
        all.requestLayout();
    }
}
