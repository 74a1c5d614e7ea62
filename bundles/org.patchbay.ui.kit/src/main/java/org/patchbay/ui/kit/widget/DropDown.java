// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.Named;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** One of a list that opens as a menu; arrow keys choose without opening it. */
public final class DropDown extends Drawn {
    private static final int PADDING_X = 10;
    private static final int PADDING_Y = 7;
    private static final int CORNER = 12;
    private static final int ICON = 16;

    private final Supplier<String> name;
    private List<Named> entries = List.of();
    private Optional<String> chosen = Optional.empty();
    private Consumer<Named> told = _ -> { };

    /** @param name what it is for, in words of now */
    public DropDown(Composite parent, Desk desk, Supplier<String> name) {
        super(parent, desk, SWT.NONE);
        this.name = name;
        addListener(SWT.MouseDown, _ -> {
            forceFocus();
            open();
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        desk.words().bind(this, this::redraw);
    }

    /** The usual one first; what was chosen stays chosen while it is there. */
    public void show(List<Named> next) {
        if (!entries.equals(next)) {
            entries = next;
            redraw();
        }
    }

    /** The one chosen, or the usual one; empty where there is none at all. */
    public Optional<Named> value() {
        return entries.stream().filter(e -> chosen.filter(e.id()::equals).isPresent()).findFirst()
                .or(() -> entries.stream().findFirst());
    }

    /** Told when the person chooses, not when {@link #choose} is called. */
    public DropDown onChoose(Consumer<Named> listener) {
        told = listener;
        return this;
    }

    public void choose(Named entry) {
        chosen = Optional.of(entry.id());
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        Point words = block(TextRole.BODY, text(), width - beside()).size();
        return new Point(words.x + beside(), words.y + 2 * PADDING_Y);
    }

    private int beside() {
        return scaled(ICON) + 3 * PADDING_X;
    }

    /** A word wider than all of it is shortened: what is chosen may be a name. */
    @Override
    public boolean isCutOff() {
        return getSize().y < needed(getSize().x).y;
    }

    @Override
    public String accessibleName() {
        return name.get() + ": " + text();
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_COMBOBOX;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }

    @Override
    protected void paint(GC gc, Point size) {
        boolean focus = isFocusControl();
        gc.setLineWidth(focus ? 2 : 1);
        gc.setForeground(color(focus ? Token.ACCENT : Token.LINE));
        int inset = focus ? 1 : 0;
        gc.drawRoundRectangle(inset, inset, size.x - 1 - inset, size.y - 1 - inset, CORNER, CORNER);
        gc.setLineWidth(1);
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(Token.INK));
        int room = size.x - beside();
        TextBlock words = new TextBlock(desk().look(), TextRole.BODY,
                block(TextRole.BODY, text(), room).lines().stream().map(line -> TextLine.fit(gc, line, room)).toList());
        words.draw(gc, PADDING_X, (size.y - words.size().y) / 2, room, SWT.LEFT);
        if (entries.size() > 1) {
            int side = scaled(ICON);
            gc.drawImage(desk().look().icon("chevron-down", Token.INK_2, side), size.x - side - PADDING_X, (size.y - side) / 2);
        }
    }

    private String text() {
        return value().map(v -> desk().words().text(v.label())).orElse("–");
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.SPACE, SWT.CR, SWT.KEYPAD_CR, SWT.F4 -> open();
            default -> { }
        }
    }

    private void step(int by) {
        value().ifPresent(now -> take(entries.get(Math.clamp(entries.indexOf(now) + by, 0, entries.size() - 1))));
    }

    private void take(Named entry) {
        choose(entry);
        told.accept(entry);
    }

    private void open() {
        if (entries.size() < 2) {
            return;
        }
        Menu menu = menu();
        menu.addListener(SWT.Hide, _ -> desk().display().asyncExec(menu::dispose));
        menu.setLocation(toDisplay(0, getSize().y + 2));
        menu.setVisible(true);
    }

    public Menu menu() {
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        Optional<Named> now = value();
        for (Named entry : entries) {
            MenuItem item = WidgetId.set(new MenuItem(menu, SWT.RADIO), "entry." + entry.id());
            item.setText(desk().words().text(entry.label()));
            item.setSelection(now.filter(entry::equals).isPresent());
            item.addListener(SWT.Selection, _ -> {
                if (item.getSelection()) {
                    take(entry);
                }
            });
        }
        return menu;
    }
}
