// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Choice;
import org.patchbay.ui.kit.widget.TextLine;

/** Whether a conference goes on while somebody is consulted from it, or waits (CONSULT-50, CONSULT-55). */
final class Meanwhile extends Composite {
    private final Choice<Boolean> goesOn;

    Meanwhile(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().style(this, Token.RAISED, Token.INK);
        new TextLine(this, desk, TextRole.LABEL, Token.INK_2).words("ui.consult.meanwhile").setLayoutData(wide());
        goesOn = new Choice<>(this, desk, _ -> { });
        goesOn.option(true, "targets.goes-on", d -> d.words().text("ui.consult.goesOn"))
                .option(false, "targets.waits", d -> d.words().text("ui.consult.waits")).setLayoutData(wide());
        goesOn.select(true);
    }

    boolean goesOn() {
        return goesOn.value().orElse(true);
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }
}
