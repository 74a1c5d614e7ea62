// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** Where everything on a card stands; worked out when its words change, not when it is painted. */
final class CardLayout {
    static final int PAD = 16;
    static final int TOP = 12;
    /** Side of the icon, and of the ring that shows the time left, at text size 100 %. */
    private static final int SIGN = 16;

    private static final int GAP = 8;
    private static final int SMALL_GAP = 4;
    private static final int MOST_LINES = 2;
    private static final int MOST_NOTE_LINES = 4;
    private static final double LABEL_SHARE = 0.38;
    private static final String WIDEST_TIME = "00:00:00";

    /** A text and where it begins. */
    record Piece(int x, int y, String text, TextRole role, Token token) {
    }

    /** A text that did not fit, and where its tooltip belongs. */
    record Cut(Rectangle bounds, String whole) {
    }

    private final GC gc;
    private final Look look;
    private final Locale locale;
    private final int width;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Rectangle> buttons = new ArrayList<>();
    private int headerCentre;
    private int timeWidth;
    private int y = TOP;
    /** Of the highest script in the rows, so that what stands beside each other stands on one line; 0 elsewhere. */
    private int ascent;

    /**
     * @param gc measures only
     * @param timed whether time left is shown in the corner
     * @param buttonSizes from left to right
     */
    CardLayout(GC gc, Look look, Locale locale, int width, CardContent content, boolean timed,
            List<Point> buttonSizes) {
        this.gc = gc;
        this.look = look;
        this.locale = locale;
        this.width = width;
        header(content.header(), timed);
        line(content.title(), TextRole.NAME, Token.INK);
        line(content.subtitle(), TextRole.BODY, Token.INK_2);
        rows(content.rows());
        foot(content.note(), buttonSizes);
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Cut> cuts() {
        return cuts;
    }

    /** In the order of the sizes given. */
    List<Rectangle> buttons() {
        return buttons;
    }

    /** Side of the icon and of the ring. */
    int sign() {
        return look.scaled(SIGN);
    }

    int headerCentre() {
        return headerCentre;
    }

    /** Right edge of the time left; the ring stands right of it. */
    int timeRight() {
        return width - PAD - sign() - look.scaled(SMALL_GAP);
    }

    int timeWidth() {
        return timeWidth;
    }

    int height() {
        return y + TOP;
    }

    private void header(String text, boolean timed) {
        int height = Math.max(sign(), height(TextRole.LABEL));
        headerCentre = y + height / 2;
        timeWidth = timed ? measure(WIDEST_TIME, TextRole.LABEL) : 0;
        int x = PAD + sign() + GAP;
        int right = timed ? timeRight() - timeWidth - GAP : width - PAD;
        int top = headerCentre - height(TextRole.LABEL) / 2;
        int bottom = top + fit(text, x, top, right - x, MOST_LINES, TextRole.LABEL, Token.INK_2);
        y = Math.max(y + height, bottom) + GAP;
    }

    private void line(String text, TextRole role, Token token) {
        if (!text.isBlank()) {
            y += fit(text, PAD, y, width - 2 * PAD, MOST_LINES, role, token) + 2;
        }
    }

    private void rows(List<CardContent.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        y += SMALL_GAP;
        int inner = width - 2 * PAD;
        int widest = rows.stream().mapToInt(r -> measure(r.label(), TextRole.BODY)).max().orElse(0);
        int labels = Math.min(widest, (int) (inner * LABEL_SHARE));
        int values = PAD + labels + 12;
        ascent = rows.stream().flatMap(r -> Stream.of(r.label(), r.value())).mapToInt(this::ascent).max().orElse(0);
        for (CardContent.Row row : rows) {
            int label = fit(row.label(), PAD, y, labels, MOST_LINES, TextRole.BODY, Token.INK_2);
            int value = fit(row.value(), values, y, width - PAD - values, MOST_LINES, TextRole.BODY, Token.INK);
            y += Math.max(Math.max(label, value), height(TextRole.BODY)) + 3;
        }
        ascent = 0;
    }

    /** A script that is written with another font stands higher above its line. */
    private int ascent(String text) {
        TextLayout measure = new TextLayout(gc.getDevice());
        try {
            measure.setFont(look.font(TextRole.BODY));
            measure.setText(text);
            return measure.getLineMetrics(0).getAscent();
        } finally {
            measure.dispose();
        }
    }

    /** The note stands beside the buttons where both fit in one line, else above them. */
    private void foot(String note, List<Point> sizes) {
        if (sizes.isEmpty()) {
            if (!note.isBlank()) {
                y += SMALL_GAP;
                y += fit(note, PAD, y, width - 2 * PAD, MOST_NOTE_LINES, TextRole.BODY, Token.INK_2);
            }
            return;
        }
        int rowWidth = rowWidth(sizes);
        int rowHeight = sizes.stream().mapToInt(p -> p.y).max().orElse(0);
        boolean beside = !note.isBlank() && measure(note, TextRole.BODY) + GAP + rowWidth <= width - 2 * PAD;
        y += SMALL_GAP;
        if (beside) {
            int top = y + GAP + (rowHeight - height(TextRole.BODY)) / 2;
            fit(note, PAD, top, width - 2 * PAD, 1, TextRole.BODY, Token.INK_2);
        } else if (!note.isBlank()) {
            y += fit(note, PAD, y, width - 2 * PAD, MOST_NOTE_LINES, TextRole.BODY, Token.INK_2);
        }
        y += GAP;
        buttons(sizes);
    }

    /** In rows from the right, the last one the fullest; a language may be too long for more than one in a row. */
    private void buttons(List<Point> sizes) {
        int room = width - 2 * PAD;
        List<List<Point>> rows = new ArrayList<>();
        for (Point size : sizes.reversed()) {
            if (rows.isEmpty() || rowWidth(rows.getFirst()) + GAP + size.x > room) {
                rows.addFirst(new ArrayList<>());
            }
            rows.getFirst().addFirst(size);
        }
        boolean column = rows.size() > 1 && rows.size() == sizes.size();
        for (List<Point> row : rows) {
            int x = column ? PAD : width - PAD - rowWidth(row);
            for (Point size : row) {
                buttons.add(new Rectangle(x, y, column ? room : size.x, size.y));
                x += size.x + GAP;
            }
            y += row.stream().mapToInt(p -> p.y).max().orElse(0) + SMALL_GAP;
        }
        y -= SMALL_GAP;
    }

    private static int rowWidth(List<Point> sizes) {
        return sizes.stream().mapToInt(p -> p.x).sum() + GAP * (sizes.size() - 1);
    }

    /** Adds the text in as many lines as it needs, {@code most} at most; its height. */
    private int fit(String text, int x, int top, int room, int most, TextRole role, Token token) {
        gc.setFont(look.font(role));
        int lineHeight = gc.getFontMetrics().getHeight();
        List<String> lines = Lines.of(text, room, most, locale, s -> gc.textExtent(s).x);
        int lineTop = top;
        for (String line : lines) {
            pieces.add(new Piece(x, lineTop + (ascent == 0 ? 0 : ascent - ascent(line)), line, role, token));
            lineTop += lineHeight;
        }
        if (lines.stream().anyMatch(l -> l.endsWith("…")) && !text.endsWith("…")) {
            cuts.add(new Cut(new Rectangle(x, top, room, lineTop - top), text));
        }
        return lineTop - top;
    }

    private int measure(String text, TextRole role) {
        gc.setFont(look.font(role));
        return gc.textExtent(text).x;
    }

    private int height(TextRole role) {
        gc.setFont(look.font(role));
        return gc.getFontMetrics().getHeight();
    }
}
