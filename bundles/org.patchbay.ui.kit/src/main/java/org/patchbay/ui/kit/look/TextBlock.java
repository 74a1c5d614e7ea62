// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * Words in as many lines as their width makes necessary; broken where their script allows it, inside a word only where it
 * has a soft hyphen.
 */
public record TextBlock(Look look, TextRole role, List<String> lines) {
    private static final String SOFT_HYPHEN = "\u00AD";

    /** @param width that no line exceeds, unless a single word does */
    public static TextBlock of(Look look, TextRole role, String text, int width) {
        return new TextBlock(look, role,
                look.extent(role, whole(text)).x < width ? List.of(whole(text)) : broken(look, role, text, width));
    }

    private static List<String> broken(Look look, TextRole role, String text, int width) {
        List<String> lines = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance();
        places.setText(text);
        int from = 0;
        int last = 0;
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            if (last > from && look.extent(role, line(text.substring(from, next))).x >= width) {
                lines.add(line(text.substring(from, last)));
                from = last;
            }
            last = next;
        }
        lines.add(line(text.substring(from)));
        return lines;
    }

    private static String line(String part) {
        String line = part.stripTrailing();
        return whole(line.endsWith(SOFT_HYPHEN) ? line + "-" : line);
    }

    /** As it reads where it is not broken. */
    public static String whole(String text) {
        return text.replace(SOFT_HYPHEN, "");
    }

    /** One pixel wider than what is drawn. */
    public Point size() {
        int width = lines.stream().mapToInt(line -> look.extent(role, line).x).max().orElse(0);
        return new Point(width + 1, lines.size() * lineHeight());
    }

    private int lineHeight() {
        // Scripts differ in height.
        return lines.stream().mapToInt(line -> look.extent(role, line.isEmpty() ? " " : line).y).max().orElse(0);
    }

    /**
     * In the colour of the GC.
     *
     * @param width of which {@code alignment} speaks: {@code SWT.LEFT}, {@code CENTER} or {@code RIGHT}
     */
    public void draw(GC gc, int x, int y, int width, int alignment) {
        gc.setFont(look.font(role));
        int top = y;
        for (String line : lines) {
            int free = width - look.extent(role, line).x;
            int indent = alignment == SWT.RIGHT ? free : alignment == SWT.CENTER ? free / 2 : 0;
            gc.drawText(line, x + indent, top, SWT.DRAW_TRANSPARENT);
            top += lineHeight();
        }
    }
}
