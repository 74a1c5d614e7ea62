// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Asks once more before a call is ended for others too (CONF-27); in the pane itself, so that nothing is held up. */
final class EndForAll extends Composite {
    /** Without which there is nothing to ask. */
    static final Control CONTROL = Control.END;

    private final PressButton end;
    private final PressButton keep;

    /**
     * @param yes the call is to be ended
     * @param no it goes on
     */
    EndForAll(Composite parent, Desk desk, Runnable yes, Runnable no) {
        super(parent, SWT.NONE);
        WidgetId.set(this, "end.confirm");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        Paragraph question = new Paragraph(this, desk, Token.SURFACE, Token.INK).words("ui.interaction.endForAll");
        question.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(new ButtonRow(true));
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.look().bind(row, () -> row.setBackground(parent.getBackground()));
        keep = WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), "end.keep");
        keep.words("ui.button.cancel").onPress(no);
        end = WidgetId.set(new PressButton(row, desk, PressButton.Kind.DANGER_FILLED), "end.all");
        end.icon("end").words("ui.interaction.endAll").onPress(yes);
        keep.addListener(SWT.Traverse, event -> escape(event, no));
        end.addListener(SWT.Traverse, event -> escape(event, no));
    }

    /** Whether somebody else than customer and agent talks on as long as the agent does not end it. */
    static boolean isFor(ContactView contact) {
        return contact.participants().stream().anyMatch(EndForAll::isOther);
    }

    private static boolean isOther(ParticipantView participant) {
        return switch (participant.role()) {
            case PRIMARY, CONSULTED, CONFERENCED, GUEST -> !participant.self();
            case CUSTOMER, SUPERVISOR -> false;
        };
    }

    private static void escape(Event event, Runnable no) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            no.run();
        }
    }

    /** The careful answer has the keyboard. */
    void ask() {
        keep.forceFocus();
    }
}
