// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** A secure value as asterisks, and the link that shows it for a moment (CAD-16). */
final class CoveredValue extends Composite {
    private final Desk desk;
    private final TextLine asterisks;
    private final PressButton reveal;

    CoveredValue(Composite parent, Desk desk, ContactId contact, String variable) {
        super(parent, SWT.NONE);
        this.desk = desk;
        setLayout(new ButtonRow());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        asterisks = WidgetId.set(new TextLine(this, desk, TextRole.BODY, Token.INK_2), "variable." + variable + ".covered");
        reveal = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET), "variable." + variable + ".reveal");
        reveal.icon("refresh");
        desk.words().bind(reveal, this::fit);
        addListener(SWT.Resize, _ -> fit());
        reveal.onPress(() -> desk.agent().ifPresent(
                agent -> desk.submit(new AgentCommand.RevealVariable(agent, contact, variable))));
    }

    /** Where there is no room for the words they are the icon's name. */
    private void fit() {
        String words = desk.words().text("ui.cad.clickToRetry");
        reveal.showWords(words, true);
        int room = getSize().x;
        reveal.showWords(words, room == 0 || reveal.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= room);
        layout();
    }

    void show(String value, ControlView control) {
        asterisks.showData(value);
        if (control.isEnabled()) {
            reveal.enable();
        } else {
            reveal.disable(control.reason().map(r -> desk.words().text("reason." + r.name())).orElse(""));
        }
        layout();
    }
}
