// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** A sentence or two, or a long name, wrapped. */
public final class Paragraph extends Composite {
    private final Label label;
    private final Desk desk;

    public Paragraph(Composite parent, Desk desk, Token ground) {
        this(parent, desk, ground, Token.INK_2);
    }

    public Paragraph(Composite parent, Desk desk, Token ground, Token ink) {
        this(parent, desk, ground, ink, TextRole.BODY);
    }

    public Paragraph(Composite parent, Desk desk, Token ground, Token ink, TextRole role) {
        super(parent, SWT.NONE);
        this.desk = desk;
        setLayout(new FillLayout());
        label = new Label(this, SWT.WRAP);
        desk.look().style(this, ground, ink);
        desk.look().style(label, ground, ink, role);
    }

    /** Words in the language of now, and of later. */
    public Paragraph words(String key, Object... arguments) {
        desk.words().bind(this, this::show, key, arguments);
        return this;
    }

    public void show(String words) {
        // A native label takes & for a mnemonic.
        String text = words.replace("&", "&&");
        if (!label.getText().equals(text)) {
            label.setText(text);
            requestLayout();
        }
    }

    public String text() {
        return label.getText().replace("&&", "&");
    }
}
