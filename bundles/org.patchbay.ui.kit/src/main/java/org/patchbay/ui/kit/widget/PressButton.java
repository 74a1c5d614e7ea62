// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * A button: icon, word, or both. One that can't be pressed now stays in the keyboard's round and says why,
 * on hover, on focus and to a screen reader. Sends {@code SWT.Selection}.
 */
public class PressButton extends Drawn {
    /** How much it asks for the eye. */
    public enum Kind {
        QUIET, PRIMARY, DANGER, DANGER_FILLED
    }

    private static final int ICON = 16;
    private static final int GAP = 6;
    private static final int PADDING_X = 10;
    private static final int PADDING_Y = 6;
    private static final int CORNER = 12;

    private Kind kind;
    private Optional<String> icon = Optional.empty();
    private String text = "";
    private String name = "";
    private boolean wordless;
    private Optional<String> why = Optional.empty();
    private boolean hovered;
    private boolean pressed;

    public PressButton(Composite parent, Desk desk, Kind kind) {
        super(parent, desk, SWT.NONE);
        this.kind = kind;
        addListener(SWT.MouseEnter, _ -> hover(true));
        addListener(SWT.MouseExit, _ -> hover(false));
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.MouseUp, this::mouseUp);
        addListener(SWT.KeyDown, this::keyDown);
        addListener(SWT.Traverse, PressButton::traverse);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        AccessiblePress.on(this, this::accessibleName, this::press);
    }

    /** How much it asks for the eye from now on. */
    public void kind(Kind next) {
        if (kind != next) {
            kind = next;
            redraw();
        }
    }

    /** Icon before the word. */
    public PressButton icon(String iconName) {
        if (!icon.equals(Optional.of(iconName))) {
            icon = Optional.of(iconName);
            redraw();
        }
        return this;
    }

    /** Word of the button, in the language of now and of later. */
    public PressButton words(String key, Object... arguments) {
        desk().words().bind(this, this::setText, key, arguments);
        return this;
    }

    /** Icon only: the word is its tooltip and its name. */
    public PressButton iconOnly(String iconName, String key) {
        wordless = true;
        return icon(iconName).words(key);
    }

    public final void setText(String words) {
        if (!name.equals(TextBlock.whole(words))) {
            name = TextBlock.whole(words);
            renamed();
        }
        String next = wordless ? "" : words;
        if (!text.equals(next)) {
            text = next;
            redraw();
        }
        updateTip();
    }

    /** Words that are ready, shown or only spoken where there is no room. */
    public void showWords(String words, boolean room) {
        wordless = !room;
        setText(words);
    }

    /** Whether only the icon is shown. */
    public boolean isWordless() {
        return wordless;
    }

    public String text() {
        return name;
    }

    /** Can be pressed. */
    public void enable() {
        setWhy(Optional.empty());
    }

    /** Can't be pressed now, and why, in words. */
    public void disable(String reason) {
        setWhy(Optional.of(reason));
    }

    public boolean isUsable() {
        return why.isEmpty();
    }

    /** Why it can't be pressed now. */
    public Optional<String> why() {
        return why;
    }

    /** As if clicked. */
    public void press() {
        if (isUsable()) {
            notifyListeners(SWT.Selection, new Event());
        }
    }

    public PressButton onPress(Runnable run) {
        addListener(SWT.Selection, _ -> run.run());
        return this;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        int beside = beside(width);
        Point size = words(width).size();
        return new Point(beside + (text.isEmpty() ? 0 : size.x), Math.max(size.y, scaled(ICON)) + 2 * PADDING_Y);
    }

    private TextBlock words(int width) {
        return block(TextRole.BODY, text.isEmpty() ? " " : text, width - beside(width));
    }

    /** The width of all but the words. */
    private int beside(int width) {
        return 2 * (text.isEmpty() ? PADDING_Y : PADDING_X) + iconRoom(width);
    }

    private int iconRoom(int width) {
        return hasIcon(width) ? scaled(ICON) + (text.isEmpty() ? 0 : GAP) : 0;
    }

    /** It gives way where a word would be cut off. */
    private boolean hasIcon(int width) {
        return icon.isPresent() && (text.isEmpty()
                || block(TextRole.BODY, text, width - 2 * PADDING_X - scaled(ICON) - GAP).size().x
                        <= width - 2 * PADDING_X - scaled(ICON) - GAP);
    }

    @Override
    public String accessibleName() {
        return name;
    }

    @Override
    protected String accessibleDescription() {
        return why.orElse("");
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_PUSHBUTTON;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0)
                | (isUsable() ? 0 : ACC.STATE_DISABLED);
    }

    @Override
    protected void paint(GC gc, Point size) {
        paintGround(gc, size);
        Token ink = ink();
        boolean withIcon = hasIcon(size.x);
        TextBlock words = words(size.x);
        int width = text.isEmpty() ? 0 : words.size().x - 1;
        int x = Math.max(0, (size.x - iconRoom(size.x) - width) / 2);
        if (withIcon) {
            int side = scaled(ICON);
            gc.drawImage(desk().look().icon(icon.get(), ink, side), x, (size.y - side) / 2);
        }
        gc.setForeground(color(ink));
        words.draw(gc, x + iconRoom(size.x), (size.y - words.size().y) / 2, width, withIcon ? SWT.LEFT : SWT.CENTER);
    }

    private void paintGround(GC gc, Point size) {
        Optional<Token> ground = ground();
        ground.ifPresent(token -> {
            gc.setBackground(color(token));
            gc.fillRoundRectangle(1, 1, size.x - 2, size.y - 2, CORNER, CORNER);
        });
        if (hovered && !isFilled() && isUsable()) {
            gc.setForeground(color(Token.LINE));
            gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, CORNER, CORNER);
        }
        if (isFocusControl()) {
            gc.setForeground(color(isFilled() ? Token.INK : Token.ACCENT));
            gc.setLineWidth(2);
            gc.drawRoundRectangle(1, 1, size.x - 2, size.y - 2, CORNER, CORNER);
            gc.setLineWidth(1);
        }
    }

    private Optional<Token> ground() {
        if (!isUsable()) {
            return Optional.empty();
        }
        return switch (kind) {
            case PRIMARY -> Optional.of(Token.ACCENT);
            case DANGER_FILLED -> Optional.of(Token.DANGER);
            case QUIET, DANGER -> hovered || pressed ? Optional.of(Token.HOVER) : Optional.empty();
        };
    }

    private Token ink() {
        if (!isUsable()) {
            return Token.INK_2;
        }
        return switch (kind) {
            case QUIET -> Token.INK;
            case DANGER -> Token.DANGER;
            case PRIMARY, DANGER_FILLED -> Token.ON_ACCENT;
        };
    }

    private boolean isFilled() {
        return isUsable() && (kind == Kind.PRIMARY || kind == Kind.DANGER_FILLED);
    }

    private void setWhy(Optional<String> reason) {
        if (!why.equals(reason)) {
            why = reason;
            redraw();
        }
        updateTip();
    }

    private void updateTip() {
        String tip = why.orElse(wordless ? name : null);
        if (!Objects.equals(tip, getToolTipText())) {
            setToolTipText(tip);
        }
    }

    private void hover(boolean now) {
        hovered = now;
        pressed &= now;
        redraw();
    }

    private void mouseDown(Event event) {
        if (event.button == 1) {
            forceFocus();
            pressed = true;
            redraw();
        }
    }

    private void mouseUp(Event event) {
        boolean inside = pressed && getClientArea().contains(event.x, event.y);
        pressed = false;
        redraw();
        if (inside) {
            press();
        }
    }

    private void keyDown(Event event) {
        if (event.stateMask == 0 && (event.keyCode == SWT.SPACE || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
            press();
        }
    }

    private static void traverse(Event event) {
        // A canvas would keep Tab for itself; Enter is ours.
        event.doit = event.detail != SWT.TRAVERSE_RETURN;
    }
}
