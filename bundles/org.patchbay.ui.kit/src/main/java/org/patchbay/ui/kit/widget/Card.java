// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** A card: a rounded surface with a hairline, and an edge in a colour where it matters most. */
public final class Card extends Composite {
    private static final int CORNER = 16;
    private static final int EDGE = 3;

    private final Desk desk;
    private final Token ground;
    private Optional<Token> edge = Optional.empty();
    private boolean selected;

    /** @param ground {@link Token#SURFACE}, or {@link Token#RAISED} for what lies above the window */
    public Card(Composite parent, Desk desk, Token ground) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.desk = desk;
        this.ground = ground;
        desk.look().bind(this, () -> {
            setBackground(desk.look().color(ground));
            redraw();
        });
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        layout.verticalSpacing = 8;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        addListener(SWT.Paint, event -> paint(event.gc, getSize()));
    }

    /** The card's layout, to set columns. */
    public GridLayout grid() {
        return (GridLayout) getLayout();
    }

    /** Makes the card one that is chosen by click or keyboard. */
    public Card choosable(Supplier<String> name, Runnable choose) {
        Focusable.make(this, name, () -> selected, choose);
        addListener(SWT.MouseDown, _ -> choose.run());
        return this;
    }

    /** The left edge in a colour, or none. */
    public void edge(Optional<Token> token) {
        if (!edge.equals(token)) {
            edge = token;
            redraw();
        }
    }

    /** Whether its outline shows that it is selected. */
    public void select(boolean now) {
        if (selected != now) {
            selected = now;
            redraw();
        }
    }

    private void paint(GC gc, Point size) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackground(desk.look().color(ground));
        gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        edge.ifPresent(token -> {
            gc.setBackground(desk.look().color(token));
            gc.fillRoundRectangle(1, CORNER / 2, EDGE, size.y - CORNER, EDGE, EDGE);
        });
        gc.setForeground(desk.look().color(selected || isFocusControl() ? Token.ACCENT : Token.LINE));
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        if (isFocusControl()) {
            gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, CORNER - 2, CORNER - 2);
        }
    }
}
