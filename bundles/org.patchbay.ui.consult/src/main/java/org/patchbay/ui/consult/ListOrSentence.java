// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Framed;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.RowList;

/** A framed list, or what there is to say in its place. */
final class ListOrSentence {
    private static final int MARGIN = 16;

    private final Framed frame;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final RowList list;
    private final Composite saying;
    private final Paragraph sentence;

    ListOrSentence(Composite parent, Desk desk, RowList.Rows rows) {
        frame = new Framed(parent, desk, Token.RAISED).tight();
        stack = frame.hold(new Composite(frame, SWT.NONE));
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        stack.setLayout(layout);
        desk.look().style(stack, Token.RAISED, Token.INK);
        list = WidgetId.set(new RowList(stack, desk, "ui.consult.list", rows), "targets.list");
        saying = new Composite(stack, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = MARGIN;
        grid.marginHeight = MARGIN;
        saying.setLayout(grid);
        desk.look().style(saying, Token.RAISED, Token.INK);
        sentence = WidgetId.set(new Paragraph(saying, desk, Token.RAISED), "targets.sentence");
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, true));
        layout.topControl = list;
        frame.follow(list);
    }

    Control control() {
        return frame;
    }

    RowList list() {
        return list;
    }

    void say(String words) {
        sentence.show(words);
        top(saying);
        saying.layout();
    }

    void list(boolean fromTheTop) {
        top(list);
        if (fromTheTop) {
            list.top();
        }
    }

    private void top(Control control) {
        if (layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
        }
    }
}
