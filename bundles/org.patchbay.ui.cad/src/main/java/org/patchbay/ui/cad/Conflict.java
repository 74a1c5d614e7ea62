// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ButtonRow;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;

/** Changed meanwhile: both values, and one press takes one of them (CAD-06 to CAD-08). */
final class Conflict extends Composite {
    private static final int ICON = 16;

    private final Paragraph theirs;
    private final Paragraph mine;
    private final IconView icon;
    private final Desk desk;

    Conflict(Composite parent, Desk desk, String variable, Runnable takeTheirs, Runnable takeMine) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "variable." + variable + ".conflict");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        icon = new IconView(this, desk, ICON);
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, false, false));
        theirs = line("variable." + variable + ".theirs");
        mine = line("variable." + variable + ".mine");
        GridData below = (GridData) mine.getLayoutData();
        below.horizontalSpan = 2;
        desk.look().bind(mine, () -> below.horizontalIndent = desk.look().scaled(ICON) + layout.horizontalSpacing);
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(new ButtonRow());
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        desk.look().bind(row, () -> row.setBackground(parent.getBackground()));
        button(row, "variable." + variable + ".take-theirs", "ui.cad.takeTheirs", takeTheirs);
        button(row, "variable." + variable + ".take-mine", "ui.cad.takeMine", takeMine);
    }

    private Paragraph line(String id) {
        Paragraph line = WidgetId.set(new Paragraph(this, desk, Token.SURFACE, Token.INK), id);
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return line;
    }

    private void button(Composite row, String id, String words, Runnable press) {
        WidgetId.set(new PressButton(row, desk, PressButton.Kind.QUIET), id).words(words).onPress(press);
    }

    /** @param by who saved the other value; "" where that is not known */
    void show(String by, String saved, String own) {
        icon.show("warning", Token.IDLE, desk.words().text("ui.cad.changedMeanwhile"));
        theirs.show(by.isEmpty() ? desk.words().text("ui.cad.theirs", saved)
                : desk.words().text("ui.cad.theirsBy", by, saved));
        mine.show(desk.words().text("ui.cad.mine", own));
        layout();
    }
}
