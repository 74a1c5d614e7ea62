// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** A state: shape, colour and words, which wrap where they must. */
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
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        int left = scaled(SIGN) + GAP;
        Point words = block(TextRole.BODY, text, width - left).size();
        return new Point(left + words.x, Math.max(words.y, scaled(SIGN)));
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected void paint(GC gc, Point size) {
        int sign = scaled(SIGN);
        int left = sign + GAP;
        TextBlock words = block(TextRole.BODY, text, size.x - left);
        int top = (size.y - words.size().y) / 2;
        shape.draw(gc, color(token), 0, top + (words.size().y / words.lines().size() - sign) / 2, sign);
        gc.setForeground(color(token));
        words.draw(gc, left, top, size.x - left, SWT.LEFT);
    }
}
