// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/** A list in a frame, or in its place what there is to say: that it is empty, that it is coming, that it failed. */
public final class FramedList {
    private final Framed frame;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final RowList list;

    /**
     * @param id of the list
     * @param nameKey words of what is listed
     */
    public FramedList(Composite parent, Desk desk, Token ground, String id, String nameKey, Rows rows) {
        frame = new Framed(parent, desk, ground).tight();
        stack = frame.hold(new Composite(frame, SWT.NONE));
        stack.setLayout(layout);
        desk.look().style(stack, ground, Token.INK);
        list = WidgetId.set(new RowList(stack, desk, nameKey, rows), id);
        layout.topControl = list;
        frame.follow(list);
    }

    public Control control() {
        return frame;
    }

    public RowList list() {
        return list;
    }

    /** The parent of what may stand in the list's place. */
    public Composite place() {
        return stack;
    }

    /** The list, or a child of {@link #place()}. */
    public void show(Control top) {
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout(true, true);
        }
    }

    /** With so many rows. */
    public int height(int rows) {
        return rows * list.rowHeight() + 2 * Framed.TIGHT;
    }
}
