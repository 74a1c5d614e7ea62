// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * The twelve keys of a telephone, for the mouse; by keyboard a number is typed into the field above. The keys
 * leave the focus there.
 */
public final class KeyPad extends Composite {
    private static final List<String> KEYS = List.of("1", "2 ABC", "3 DEF", "4 GHI", "5 JKL", "6 MNO", "7 PQRS",
            "8 TUV", "9 WXYZ", "* ", "0 +", "# ");
    private static final int COLUMNS = 3;

    /** @param pressed the sign of a key; {@code +} for 0 with the right button, as on a telephone kept down */
    public KeyPad(Composite parent, Desk desk, Consumer<String> pressed) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(COLUMNS, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        layout.verticalSpacing = 6;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        for (String key : KEYS) {
            String sign = key.substring(0, 1);
            Key button = WidgetId.set(new Key(this, desk, sign, key.substring(1).strip(), pressed), "key." + sign);
            button.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        }
    }

    private static final class Key extends Drawn {
        private static final int CORNER = 12;
        private static final int PADDING = 4;

        private final String sign;
        private final String letters;
        private final Consumer<String> pressed;
        private boolean hovered;
        private boolean down;

        Key(Composite parent, Desk desk, String sign, String letters, Consumer<String> pressed) {
            super(parent, desk, SWT.NO_FOCUS);
            this.sign = sign;
            this.letters = letters;
            this.pressed = pressed;
            addListener(SWT.MouseEnter, _ -> state(true, false));
            addListener(SWT.MouseExit, _ -> state(false, false));
            addListener(SWT.MouseDown, _ -> state(hovered, true));
            addListener(SWT.MouseUp, this::released);
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            Point digit = extent(TextRole.NAME, sign);
            Point small = extent(TextRole.LABEL, "WXYZ");
            return new Point(wHint == SWT.DEFAULT ? small.x + 4 * PADDING : wHint,
                    hHint == SWT.DEFAULT ? digit.y + small.y + 2 * PADDING : hHint);
        }

        @Override
        public String accessibleName() {
            return desk().words().text("ui.dialpad.key", sign);
        }

        @Override
        protected int accessibleRole() {
            return ACC.ROLE_PUSHBUTTON;
        }

        @Override
        protected int accessibleState() {
            return ACC.STATE_NORMAL;
        }

        @Override
        protected void paint(GC gc, Point size) {
            gc.setBackground(color(down ? Token.LINE : Token.HOVER));
            if (hovered || down) {
                gc.fillRoundRectangle(0, 0, size.x, size.y, CORNER, CORNER);
            }
            gc.setForeground(color(Token.LINE));
            gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
            int height = extent(TextRole.NAME, sign).y + (letters.isEmpty() ? 0 : extent(TextRole.LABEL, letters).y);
            int y = (size.y - height) / 2;
            y += centred(gc, sign, TextRole.NAME, Token.INK, size.x, y);
            if (!letters.isEmpty()) {
                centred(gc, letters, TextRole.LABEL, Token.INK_2, size.x, y);
            }
        }

        private int centred(GC gc, String text, TextRole role, Token ink, int width, int y) {
            gc.setFont(font(role));
            gc.setForeground(color(ink));
            Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
            gc.drawText(text, (width - extent.x) / 2, y, SWT.DRAW_TRANSPARENT);
            return extent.y;
        }

        private void released(Event event) {
            boolean inside = down && getClientArea().contains(event.x, event.y);
            state(hovered, false);
            if (inside) {
                boolean plus = sign.equals("0") && event.button == 3;
                pressed.accept(plus ? "+" : sign);
            }
        }

        private void state(boolean nowHovered, boolean nowDown) {
            hovered = nowHovered;
            down = nowDown;
            redraw();
        }
    }
}
