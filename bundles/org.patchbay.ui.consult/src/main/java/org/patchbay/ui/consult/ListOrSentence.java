// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.FramedList;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;

/** The targets, or what there is to say in their place. */
final class ListOrSentence {
    private static final int MARGIN = 16;

    private final FramedList framed;
    private final Composite saying;
    private final Paragraph sentence;

    ListOrSentence(Composite parent, Desk desk, Rows rows) {
        framed = new FramedList(parent, desk, Token.RAISED, "targets.list", "ui.consult.list", rows);
        saying = new Composite(framed.place(), SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = MARGIN;
        grid.marginHeight = MARGIN;
        saying.setLayout(grid);
        desk.look().style(saying, Token.RAISED, Token.INK);
        sentence = WidgetId.set(new Paragraph(saying, desk, Token.RAISED), "targets.sentence");
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, true));
    }

    Control control() {
        return framed.control();
    }

    RowList list() {
        return framed.list();
    }

    void say(String words) {
        sentence.show(words);
        framed.show(saying);
        saying.layout();
    }

    void list(boolean fromTheTop) {
        framed.show(list());
        if (fromTheTop) {
            list().top(0);
        }
    }
}
