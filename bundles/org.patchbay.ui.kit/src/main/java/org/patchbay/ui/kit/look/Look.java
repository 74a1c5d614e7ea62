// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.ui.kit.Bindings;

/** Colours, fonts and icons of the theme and text size of now; a change reaches all that is bound. UI thread. */
public final class Look {
    /** Text sizes to offer, in per cent. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 115, 130, 150, 200);

    /** Lines don't break in the middle of a number. */
    private static final Pattern WITHIN_NUMBER = Pattern.compile("(?<=[0-9•]) (?=[0-9•])");
    private static final String NO_BREAK = "\u00A0";

    /** So many measured texts are kept; timers bring new ones all day. */
    private static final int MEASURED = 2000;

    private record IconKey(String name, Token token, int size) {
    }

    /** @param width where lines break; {@code SWT.DEFAULT} for never */
    private record TextKey(TextRole role, String text, int width) {
    }

    private final Display display;
    private final Bindings bindings = new Bindings();
    private final Map<Token, Color> colors = new EnumMap<>(Token.class);
    private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
    private final Map<IconKey, Image> icons = new HashMap<>();
    private final Map<TextKey, Point> extents = new HashMap<>();
    private final GC measure;
    private final TextLayout lines;
    private Theme theme;
    private int textPercent = 100;

    public Look(Display display, Theme theme) {
        this.display = display;
        this.theme = theme;
        this.measure = new GC(display);
        this.lines = new TextLayout(display);
        display.disposeExec(() -> {
            measure.dispose();
            lines.dispose();
            disposeAll(retire());
        });
    }

    public Theme theme() {
        return theme;
    }

    public int textPercent() {
        return textPercent;
    }

    public void use(Theme next) {
        change(next, textPercent);
    }

    /** @param percent of the system's text size, 100 to 200 */
    public void useTextSize(int percent) {
        change(theme, Math.clamp(percent, 100, 200));
    }

    public Color color(Token token) {
        return colors.computeIfAbsent(token, t -> new Color(theme.rgb(t)));
    }

    public Font font(TextRole role) {
        return fonts.computeIfAbsent(role, this::createFont);
    }

    /** Size of a text in one line. */
    public Point extent(TextRole role, String text) {
        return measured(new TextKey(role, text, SWT.DEFAULT), () -> {
            measure.setFont(font(role));
            return measure.textExtent(text, SWT.DRAW_TRANSPARENT);
        });
    }

    /** Size of a text whose lines are no wider than this; {@code SWT.DEFAULT} for as wide as they are. */
    public Point extent(TextRole role, String text, int width) {
        if (width == SWT.DEFAULT || text.isEmpty()) {
            return extent(role, text);
        }
        return measured(new TextKey(role, text, width), () -> {
            Rectangle bounds = lines(role, text, width).getBounds();
            return new Point(bounds.width, bounds.height);
        });
    }

    /** Once, because every layout asks for all of them. */
    private Point measured(TextKey key, Supplier<Point> measuring) {
        if (extents.size() > MEASURED) {
            extents.clear();
        }
        Point extent = extents.computeIfAbsent(key, _ -> measuring.get());
        return new Point(extent.x, extent.y);
    }

    /** Draws a text, in the colour that the GC has, in lines no wider than this. */
    public void draw(GC gc, TextRole role, String text, int width) {
        lines(role, text, width).draw(gc, 0, 0);
    }

    private TextLayout lines(TextRole role, String text, int width) {
        lines.setFont(font(role));
        lines.setText(WITHIN_NUMBER.matcher(text).replaceAll(NO_BREAK));
        lines.setWidth(Math.max(1, width));
        return lines;
    }

    /** A measure that grows with the text: icons, signs, columns. */
    public int scaled(int points) {
        return points * textPercent / 100;
    }

    /** A line icon in the colour of the token; sharp at every zoom. Belongs to the look. */
    public Image icon(String name, Token token, int size) {
        return icons.computeIfAbsent(new IconKey(name, token, size),
                k -> Icons.image(display, k.name(), theme.hex(k.token()), k.size()));
    }

    /** Runs now and at each change of theme or text size, until the widget is disposed. */
    public void bind(Widget widget, Runnable apply) {
        bindings.bind(widget, apply);
    }

    /** How many things follow it; what grows here with the day is a leak. */
    public int followers() {
        return bindings.size();
    }

    /** Colours of a control, kept with the theme. */
    public void style(Control control, Token background, Token foreground) {
        bind(control, () -> {
            control.setBackground(color(background));
            control.setForeground(color(foreground));
        });
    }

    /** Colours and text of a control, kept with theme and text size. */
    public void style(Control control, Token background, Token foreground, TextRole role) {
        style(control, background, foreground);
        bind(control, () -> control.setFont(font(role)));
    }

    private void change(Theme next, int percent) {
        if (next.equals(theme) && percent == textPercent) {
            return;
        }
        List<Resource> old = retire();
        theme = next;
        textPercent = percent;
        bindings.run();
        // Only now nobody shows the old ones any more.
        disposeAll(old);
    }

    private List<Resource> retire() {
        List<Resource> old = new ArrayList<>(icons.values());
        old.addAll(fonts.values());
        icons.clear();
        fonts.clear();
        extents.clear();
        colors.clear();
        return old;
    }

    private static void disposeAll(List<Resource> resources) {
        resources.forEach(Resource::dispose);
    }

    private Font createFont(TextRole role) {
        FontData data = display.getSystemFont().getFontData()[0];
        return new Font(display, data.getName(), Math.round(role.points() * textPercent / 100f),
                role.strong() ? SWT.BOLD : SWT.NORMAL);
    }
}
