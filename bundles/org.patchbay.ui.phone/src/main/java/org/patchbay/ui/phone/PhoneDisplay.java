// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Chip;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** State and for how long, who it is, and the extension. */
final class PhoneDisplay {
    private final Desk desk;
    private final Composite control;
    private final Chip state;
    private final TimerLabel timer;
    private final Paragraph party;
    private final TextLine extension;

    PhoneDisplay(Composite parent, Desk desk) {
        this.desk = desk;
        control = new Composite(parent, SWT.NONE);
        desk.look().style(control, Token.SURFACE, Token.INK);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        control.setLayout(layout);
        state = WidgetId.set(new Chip(control, desk), "phone.state");
        state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        timer = WidgetId.set(new TimerLabel(control, desk, TextRole.TIMER, Token.INK), "phone.timer");
        timer.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        party = WidgetId.set(new Paragraph(control, desk, Token.SURFACE, Token.INK, TextRole.NAME), "phone.party");
        party.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        extension = WidgetId.set(new TextLine(control, desk, TextRole.LABEL, Token.INK_2), "phone.extension");
        extension.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    }

    Control control() {
        return control;
    }

    void show(PhoneView view) {
        state.show(shape(view.state()), token(view.state()), desk.words().text("phone.state." + view.state()));
        extension.showWords(desk.words().text("ui.phone.extension", view.extension()));
        party.show(view.display());
        party.setVisible(!view.display().isEmpty());
        ((GridData) party.getLayoutData()).exclude = view.display().isEmpty();
        timer.since(view.since());
        timer.setVisible(view.state() != State.ON_HOOK);
        control.layout(true);
    }

    private static Shape shape(State state) {
        return switch (state) {
            case ON_HOOK -> Shape.RING;
            case RINGING, DIALLING -> Shape.CIRCLE;
            case TALKING -> Shape.SQUARE;
            case ON_HOLD -> Shape.HALF;
        };
    }

    private static Token token(State state) {
        return switch (state) {
            case ON_HOOK -> Token.INK_2;
            case RINGING, DIALLING -> Token.AVAILABLE;
            case TALKING -> Token.ENGAGED;
            case ON_HOLD -> Token.IDLE;
        };
    }
}
