// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.TextLine;

/** Paints targets: sign, name and number, and of people in a second line what they do and where they belong. */
final class TargetRows implements RowList.Rows {
    private static final int SIGN = 10;
    private static final int GAP = 10;
    private static final int PAD_X = 12;
    private static final int PAD_Y = 6;
    private static final int LINE_GAP = 2;
    /** Of a line, at least, for the left side: names come before numbers. */
    private static final double LEFT = 0.6;

    private final Desk desk;
    private final Found found;
    /** What stands on the screen, by row. */
    private final Map<Integer, Line> shown = new HashMap<>();
    private final Set<Integer> cut = new HashSet<>();
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
    public int height() {
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

    @Override
    public boolean isCut(int index) {
        return cut.contains(index);
    }

    /** Rows in sight of which time made others are painted anew. */
    void beat(RowList list) {
        for (int index = list.first(); index < Math.min(list.end(), count()); index++) {
            Line before = shown.get(index);
            if (before != null && !before.equals(line(index))) {
                list.refresh(index);
            }
        }
    }

    /** All that stands on the screen is others' now. */
    void forget() {
        shown.clear();
        cut.clear();
    }

    @Override
    public void paint(GC gc, int index, Rectangle area, boolean selected) {
        Line line = line(index);
        shown.put(index, line);
        Rectangle inner = new Rectangle(area.x + PAD_X, area.y + PAD_Y, area.width - 2 * PAD_X, textHeight(TextRole.BODY));
        line.sign().ifPresent(sign -> sign(gc, sign, inner, selected));
        Text name = new Text(line.name(), selected ? Token.ON_ACCENT : Token.INK);
        Token quiet = selected ? Token.ON_ACCENT : Token.INK_2;
        boolean whole;
        if (hasTwoLines()) {
            whole = pair(gc, inner, TextRole.BODY, name, new Text(line.number(), quiet));
            inner.y += inner.height + LINE_GAP;
            inner.height = textHeight(TextRole.LABEL);
            Token state = selected ? quiet : line.sign().map(Line.Sign::token).orElse(quiet);
            whole &= pair(gc, inner, TextRole.LABEL, new Text(line.doing(), state), new Text(line.about(), quiet));
        } else {
            whole = pair(gc, inner, TextRole.BODY, name, new Text(line.end(), quiet));
        }
        if (whole) {
            cut.remove(index);
        } else {
            cut.add(index);
        }
    }

    /** Takes its room from what follows. */
    private void sign(GC gc, Line.Sign sign, Rectangle inner, boolean selected) {
        int side = desk.look().scaled(SIGN);
        sign.shape().draw(gc, desk.look().color(selected ? Token.ON_ACCENT : sign.token()), inner.x,
                inner.y + (inner.height - side) / 2, side);
        inner.x += side + GAP;
        inner.width -= side + GAP;
    }

    private record Text(String text, Token token) {
    }

    /** One at the left, one at the right end; false where one of them had to be shortened. */
    private boolean pair(GC gc, Rectangle place, TextRole role, Text left, Text right) {
        gc.setFont(desk.look().font(role));
        int wanted = gc.textExtent(left.text(), SWT.DRAW_TRANSPARENT).x;
        int most = place.width - Math.min(wanted, (int) (place.width * LEFT)) - GAP;
        String end = right.text().isEmpty() ? "" : TextLine.fit(gc, right.text(), most);
        int endWidth = end.isEmpty() ? 0 : gc.textExtent(end, SWT.DRAW_TRANSPARENT).x + GAP;
        String begin = TextLine.fit(gc, left.text(), place.width - endWidth);
        gc.setForeground(desk.look().color(left.token()));
        draw(gc, begin, place.x, place);
        gc.setForeground(desk.look().color(right.token()));
        draw(gc, end, place.x + place.width - endWidth + GAP, place);
        return begin.equals(left.text()) && end.equals(right.text());
    }

    /** Scripts differ in height; all stand in the middle of their line. */
    private static void draw(GC gc, String text, int x, Rectangle line) {
        gc.drawText(text, x, line.y + (line.height - gc.textExtent(text, SWT.DRAW_TRANSPARENT).y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
