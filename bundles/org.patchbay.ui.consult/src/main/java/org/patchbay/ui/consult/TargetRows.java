// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.Rows;

/** Paints targets: sign, name and number, and of people in a second line what they do and where they belong. */
final class TargetRows implements Rows {
    private static final int SIGN = 10;
    private static final int GAP = 10;
    private static final int PAD_X = 12;
    private static final int PAD_Y = 6;
    private static final int LINE_GAP = 2;
    /** Of a line, at least, for the left side: names come before numbers. */
    private static final double LEFT = 0.6;

    private final Desk desk;
    private final Found found;
    private Target.Kind kind = Target.Kind.AGENT;

    TargetRows(Desk desk, Found found) {
        this.desk = desk;
        this.found = found;
    }

    /** From now on the rows are such. */
    void of(Target.Kind next) {
        kind = next;
    }

    @Override
    public int count() {
        return found.size();
    }

    @Override
    public int height(int width) {
        int first = textHeight(TextRole.BODY);
        return 2 * PAD_Y + (hasTwoLines() ? first + textHeight(TextRole.LABEL) + LINE_GAP : first);
    }

    private boolean hasTwoLines() {
        return switch (kind) {
            case AGENT, ORGANIZATION -> true;
            case QUEUE, DIAL_NUMBER, ENTRY_POINT -> false;
        };
    }

    private int textHeight(TextRole role) {
        return desk.look().extent(role, "X").y;
    }

    Line line(int index) {
        return Line.of(kind, found.get(index), desk.words(), desk.clock());
    }

    @Override
    public String spoken(int index) {
        return line(index).spoken();
    }

    /** How long somebody has been doing what. */
    @Override
    public Object aged(int index) {
        return line(index);
    }

    @Override
    public void paint(RowInk ink, int index) {
        Line line = line(index);
        Rectangle area = ink.area();
        Rectangle inner = new Rectangle(area.x + PAD_X, area.y + PAD_Y, area.width - 2 * PAD_X, textHeight(TextRole.BODY));
        line.sign().ifPresent(sign -> sign(ink, sign, inner));
        Text name = new Text(line.name(), Token.INK);
        if (hasTwoLines()) {
            pair(ink, inner, TextRole.BODY, name, new Text(line.number(), Token.INK_2));
            inner.y += inner.height + LINE_GAP;
            inner.height = textHeight(TextRole.LABEL);
            Token state = line.sign().map(Line.Sign::token).orElse(Token.INK_2);
            pair(ink, inner, TextRole.LABEL, new Text(line.doing(), state), new Text(line.about(), Token.INK_2));
        } else {
            pair(ink, inner, TextRole.BODY, name, new Text(line.end(), Token.INK_2));
        }
    }

    /** Takes its room from what follows. */
    private void sign(RowInk ink, Line.Sign sign, Rectangle inner) {
        int side = desk.look().scaled(SIGN);
        sign.shape().draw(ink.gc(), desk.look().color(ink.on(sign.token())), inner.x,
                inner.y + (inner.height - side) / 2, side);
        inner.x += side + GAP;
        inner.width -= side + GAP;
    }

    private record Text(String text, Token token) {
    }

    /** One at the left, one at the right end. */
    private void pair(RowInk ink, Rectangle place, TextRole role, Text left, Text right) {
        GC gc = ink.gc();
        gc.setFont(desk.look().font(role));
        int wanted = gc.textExtent(left.text(), SWT.DRAW_TRANSPARENT).x;
        int most = place.width - Math.min(wanted, (int) (place.width * LEFT)) - GAP;
        String end = right.text().isEmpty() ? "" : ink.fit(right.text(), most);
        int endWidth = end.isEmpty() ? 0 : gc.textExtent(end, SWT.DRAW_TRANSPARENT).x + GAP;
        gc.setForeground(desk.look().color(ink.on(left.token())));
        draw(gc, ink.fit(left.text(), place.width - endWidth), place.x, place);
        gc.setForeground(desk.look().color(ink.on(right.token())));
        draw(gc, end, place.x + place.width - endWidth + GAP, place);
    }

    /** Scripts differ in height; all stand in the middle of their line. */
    private static void draw(GC gc, String text, int x, Rectangle line) {
        gc.drawText(text, x, line.y + (line.height - gc.textExtent(text, SWT.DRAW_TRANSPARENT).y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
