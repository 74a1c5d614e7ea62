// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** One of a few, all of them to be seen: radio buttons as pills. Arrow keys go from one to the next. */
public final class Choice<T> extends Composite {
    private final Desk desk;
    private final Map<T, Pill> pills = new LinkedHashMap<>();
    private final Consumer<T> chosen;
    private Optional<T> value = Optional.empty();
    private Supplier<String> name = () -> "";

    /** @param chosen told when the person chooses, not when {@link #select} is called */
    public Choice(Composite parent, Desk desk, Consumer<T> chosen) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.chosen = chosen;
        setLayout(new ButtonRow());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
    }

    /**
     * One more to choose from.
     *
     * @param words its text in the language of now; asked again at each change
     */
    public Choice<T> option(T option, String id, Function<Desk, String> words) {
        Pill pill = new Pill(option);
        WidgetId.set(pill, id);
        pills.put(option, pill);
        desk.words().bind(pill, () -> {
            pill.setText(words.apply(desk));
            pill.requestLayout(); // other words have other sizes
        });
        return this;
    }

    public void select(T option) {
        if (!value.equals(Optional.of(option))) {
            value = Optional.of(option);
            pills.values().forEach(Pill::redraw);
        }
    }

    /** None of them. */
    public void clear() {
        value = Optional.empty();
        pills.values().forEach(Pill::redraw);
    }

    /** What is chosen here, for screen readers. */
    public Choice<T> name(Supplier<String> newName) {
        name = newName;
        return this;
    }

    public Optional<T> value() {
        return value;
    }

    private void choose(T option) {
        boolean changed = !value.equals(Optional.of(option));
        select(option);
        if (changed) {
            chosen.accept(option);
        }
    }

    private final class Pill extends Drawn {
        private static final int PADDING_X = 12;
        private static final int PADDING_Y = 6;
        private final T option;
        private String text = "";
        private boolean hovered;

        Pill(T option) {
            super(Choice.this, Choice.this.desk, SWT.NONE);
            this.option = option;
            addListener(SWT.MouseDown, _ -> {
                forceFocus();
                choose(option);
            });
            addListener(SWT.MouseEnter, _ -> hover(true));
            addListener(SWT.MouseExit, _ -> hover(false));
            addListener(SWT.KeyDown, this::keyDown);
            addListener(SWT.Traverse, this::traverse);
            addListener(SWT.FocusIn, _ -> redraw());
            addListener(SWT.FocusOut, _ -> redraw());
            AccessiblePress.on(this, this::accessibleName, () -> choose(option));
        }

        void setText(String words) {
            text = words;
            redraw();
        }

        private void hover(boolean now) {
            hovered = now;
            redraw();
        }

        private void keyDown(Event event) {
            if (event.stateMask != 0) {
                return;
            }
            switch (event.keyCode) {
                case SWT.SPACE, SWT.CR, SWT.KEYPAD_CR -> choose(option);
                case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> go(1);
                case SWT.ARROW_LEFT, SWT.ARROW_UP -> go(-1);
                default -> { }
            }
        }

        private void go(int by) {
            List<Pill> all = List.copyOf(pills.values());
            Pill next = all.get(Math.floorMod(all.indexOf(this) + by, all.size()));
            next.forceFocus();
            choose(next.option);
        }

        private void traverse(Event event) {
            // Arrows choose, Enter chooses; only Tab goes on.
            event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                    || event.detail == SWT.TRAVERSE_ESCAPE;
        }

        /** The same for all, though scripts differ in height. */
        private int lineHeight() {
            return pills.values().stream().mapToInt(p -> extent(TextRole.BODY, p.text).y).max().orElse(0);
        }

        private boolean isChosen() {
            return value.filter(option::equals).isPresent();
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            Point extent = extent(TextRole.BODY, text);
            return new Point(extent.x + 1 + 2 * PADDING_X, lineHeight() + 2 * PADDING_Y);
        }

        @Override
        public String accessibleName() {
            String of = name.get();
            return of.isEmpty() ? text : of + ": " + text;
        }

        @Override
        protected int accessibleRole() {
            return ACC.ROLE_RADIOBUTTON;
        }

        @Override
        protected int accessibleState() {
            return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                    | (isChosen() ? ACC.STATE_CHECKED : 0);
        }

        @Override
        protected void paint(GC gc, Point size) {
            int corner = size.y;
            if (isChosen() || hovered) {
                gc.setBackground(color(isChosen() ? Token.ACCENT : Token.HOVER));
                gc.fillRoundRectangle(1, 1, size.x - 2, size.y - 2, corner, corner);
            }
            gc.setLineWidth(isFocusControl() ? 2 : 1);
            gc.setForeground(color(isFocusControl() ? isChosen() ? Token.INK : Token.ACCENT : Token.LINE));
            gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, corner, corner);
            gc.setFont(font(TextRole.BODY));
            gc.setForeground(color(isChosen() ? Token.ON_ACCENT : Token.INK));
            gc.drawText(text, PADDING_X, (size.y - gc.textExtent(text).y) / 2, SWT.DRAW_TRANSPARENT);
        }
    }
}
