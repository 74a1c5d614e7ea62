// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** A row of tabs; the one that is shown is underlined in the accent. */
public final class TabStrip extends Composite {
    /**
     * A tab.
     *
     * @param title in the language of now
     */
    public record Tab(String id, Supplier<String> title) {
    }

    private static final int GAP = 4;
    private static final int LEAST = 44;

    private final Desk desk;
    private final Consumer<String> chosen;
    private boolean oneLine;
    private final List<TabButton> buttons = new ArrayList<>();
    private Optional<String> selected = Optional.empty();

    public TabStrip(Composite parent, Desk desk, Consumer<String> chosen) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.chosen = chosen;
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginRight = 0;
        layout.spacing = GAP;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        desk.words().bind(this, () -> {
            buttons.forEach(TabButton::refresh);
            requestLayout();
        });
    }

    /** One line as long as words can be told: the one selected is whole, the others are shortened. */
    public TabStrip inOneLine() {
        setLayout(new OneLine(GAP, () -> desk.look().scaled(LEAST), () -> buttons.stream().filter(TabButton::isSelected).map(Control.class::cast).findFirst()));
        oneLine = true;
        return this;
    }

    /** Show these tabs; the selected one stays selected where it is among them. */
    public void show(List<Tab> tabs) {
        if (!tabs.stream().map(Tab::id).toList().equals(ids())) {
            buttons.forEach(TabButton::dispose);
            buttons.clear();
            tabs.forEach(tab -> buttons.add(new TabButton(tab)));
            requestLayout();
        }
    }

    public void select(String id) {
        selected = Optional.of(id);
        buttons.forEach(TabButton::redraw);
        if (oneLine) {
            layout();
        }
    }

    private List<String> ids() {
        return buttons.stream().map(b -> b.tab.id()).toList();
    }

    private final class TabButton extends Drawn {
        private static final int PADDING_X = 8;
        private static final int PADDING_Y = 6;
        private static final int MOST = 180;
        private final Tab tab;
        private String text = "";

        TabButton(Tab tab) {
            super(TabStrip.this, TabStrip.this.desk, SWT.NONE);
            this.tab = tab;
            WidgetId.set(this, "tab." + tab.id());
            refresh();
            addListener(SWT.MouseDown, _ -> {
                forceFocus();
                choose();
            });
            addListener(SWT.KeyDown, this::keyDown);
            addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
            addListener(SWT.FocusIn, _ -> redraw());
            addListener(SWT.FocusOut, _ -> redraw());
            AccessiblePress.on(this, this::accessibleName, this::choose);
        }

        void refresh() {
            text = tab.title().get();
            redraw();
        }

        private void keyDown(Event event) {
            if (event.stateMask == 0 && (event.keyCode == SWT.SPACE || event.keyCode == SWT.CR)) {
                choose();
            }
        }

        private void choose() {
            select(tab.id());
            chosen.accept(tab.id());
        }

        private boolean isSelected() {
            return selected.filter(tab.id()::equals).isPresent();
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            Point extent = extent(TextRole.BODY_STRONG, text);
            return new Point(Math.min(scaled(MOST), extent.x + 1 + 2 * PADDING_X), extent.y + 2 * PADDING_Y);
        }

        /** Shortened, its words are in the tooltip. */
        @Override
        public boolean isCutOff() {
            return !(oneLine && !isSelected()) && super.isCutOff();
        }

        @Override
        public String accessibleName() {
            return text;
        }

        @Override
        protected int accessibleRole() {
            return ACC.ROLE_TABITEM;
        }

        @Override
        protected int accessibleState() {
            return ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                    | (isSelected() ? ACC.STATE_SELECTED : 0);
        }

        @Override
        protected void paint(GC gc, Point size) {
            gc.setFont(font(isSelected() ? TextRole.BODY_STRONG : TextRole.BODY));
            gc.setForeground(color(isSelected() ? Token.INK : Token.INK_2));
            String shown = TextLine.fit(gc, text, size.x - 2 * PADDING_X);
            gc.drawText(shown, (size.x - gc.textExtent(shown).x) / 2, PADDING_Y, SWT.DRAW_TRANSPARENT);
            setToolTipText(shown.equals(text) ? null : text);
            if (isSelected()) {
                gc.setBackground(color(Token.ACCENT));
                gc.fillRectangle(PADDING_X, size.y - 2, size.x - 2 * PADDING_X, 2);
            }
            if (isFocusControl()) {
                gc.setForeground(color(Token.ACCENT));
                gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, PADDING_X, PADDING_X);
            }
        }
    }
}
