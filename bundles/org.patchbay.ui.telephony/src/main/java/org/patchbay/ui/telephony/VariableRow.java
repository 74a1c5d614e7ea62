// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.Variable;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.words.VariableText;

/** A variable: label and value, and a padlock where it is secure. */
final class VariableRow extends Composite {
    private static final int LABEL_WIDTH = 160;
    private static final int ICON = 16;
    private static final String UNSET = "–";

    private final Desk desk;
    private final String name;
    private final TextLine label;
    private final IconView lock;
    private final TextLine value;

    VariableRow(Composite parent, Desk desk, String name) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.name = name;
        WidgetId.set(this, "variable." + name);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        label = new TextLine(this, desk, TextRole.BODY, Token.INK_2);
        GridData labelData = new GridData(SWT.FILL, SWT.CENTER, false, false);
        label.setLayoutData(labelData);
        desk.look().bind(label, () -> labelData.widthHint = desk.look().scaled(LABEL_WIDTH));
        lock = new IconView(this, desk, ICON);
        lock.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, false));
        value = new TextLine(this, desk, TextRole.BODY, Token.INK);
        value.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    String name() {
        return name;
    }

    void show(Variable variable) {
        label.showData(desk.words().text(variable.label()));
        String shown = VariableText.of(variable, desk.words());
        value.showData(shown.isEmpty() ? UNSET : shown);
        value.token(shown.isEmpty() ? Token.INK_2 : Token.INK);
        if (variable.secure()) {
            lock.show("lock", Token.INK_2, desk.words().text("ui.cad.secureVariable"));
        }
        ((GridData) lock.getLayoutData()).exclude = !variable.secure();
        lock.setVisible(variable.secure());
        layout();
    }
}
