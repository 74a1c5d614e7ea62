// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** A column of controls as wide as itself, that scrolls when it is higher. */
public final class ScrollList extends Composite {
    private static final int BAR = 10;

    private final ScrolledComposite scroller;
    private final Composite content;

    public ScrollList(Composite parent, Desk desk, Token ground) {
        super(parent, SWT.NONE);
        setLayout(new Whole());
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        content = new Composite(scroller, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 8;
        content.setLayout(layout);
        scroller.setContent(content);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        desk.look().bind(this, () -> {
            setBackground(desk.look().color(ground));
            scroller.setBackground(getBackground());
            content.setBackground(getBackground());
        });
    }

    /** Where its children go, under a one-column grid. */
    public Composite content() {
        return content;
    }

    /** After children came, went or changed their size without asking for a layout. */
    public void refresh() {
        fit(true);
        content.layout(false, true);
    }

    /** After a child came: all others are as they were, and are not measured again. */
    public void refresh(Control added) {
        added.requestLayout();
        fit(false);
    }

    /** @param anew whether what is known of sizes is out of date */
    private void fit(boolean anew) {
        Rectangle room = scroller.getClientArea();
        if (room.width > 0) {
            GridLayout layout = (GridLayout) content.getLayout();
            int before = layout.marginRight;
            layout.marginRight = 0;
            int height = content.computeSize(room.width, SWT.DEFAULT, anew).y;
            if (height > room.height) {
                // The platform draws its bar over what is there.
                layout.marginRight = BAR;
                height = content.computeSize(room.width, SWT.DEFAULT, false).y;
            }
            scroller.setMinSize(SWT.DEFAULT, height);
            if (layout.marginRight != before) {
                content.layout();
            }
        }
    }

    public void reveal(Control child) {
        scroller.showControl(child);
    }

    /** The scroller everywhere; its content as high as it must be, whenever that changes. */
    private final class Whole extends Layout {
        @Override
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
            return content.computeSize(wHint, hHint, flushCache);
        }

        @Override
        protected void layout(Composite composite, boolean flushCache) {
            scroller.setBounds(getClientArea());
            fit(false);
        }
    }
}
