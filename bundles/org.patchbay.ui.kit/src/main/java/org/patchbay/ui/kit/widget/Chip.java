// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** A state: shape, colour and word. */
public final class Chip extends Drawn {
    private static final int SIGN = 10;
    private static final int GAP = 6;

    private Shape shape = Shape.RING;
    private Token token = Token.INK_2;
    private String text = "";

    public Chip(Composite parent, Desk desk) {
        super(parent, desk, SWT.NO_FOCUS);
    }

    public void show(Shape newShape, Token newToken, String words) {
        if (shape != newShape || token != newToken || !text.equals(words)) {
            shape = newShape;
            token = newToken;
            text = words;
            renamed();
            redraw();
        }
    }

    public void show(AgentState state) {
        show(Shape.of(state), Token.of(state), desk().words().text("agent.state." + state.name()));
    }

    public void show(CallStatus status) {
        show(Shape.of(status), token(status), desk().words().text("call.status." + status.name()));
    }

    /** The colour of a call's status. */
    public static Token token(CallStatus status) {
        return switch (status) {
            case WAITING, PREVIEW -> Token.SIGNED_OUT;
            case CONNECTING, RINGING, CONSULT_REQUESTED, TRANSFERRING -> Token.AVAILABLE;
            case TALKING, CONSULTING, CONFERENCE -> Token.ENGAGED;
            case HOLDING, ON_HOLD, RESUMING, CONSULT_ON_HOLD -> Token.IDLE;
            case POST_CALL, WRAP_UP -> Token.WRAP_UP;
        };
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Point extent = extent(TextRole.BODY, text);
        return new Point(wHint == SWT.DEFAULT ? scaled(SIGN) + GAP + extent.x + 1 : wHint,
                hHint == SWT.DEFAULT ? Math.max(extent.y, scaled(SIGN)) : hHint);
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected void paint(GC gc, Point size) {
        int sign = scaled(SIGN);
        shape.draw(gc, color(token), 0, (size.y - sign) / 2, sign);
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(token));
        gc.drawText(text, sign + GAP, (size.y - gc.textExtent(text).y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
