// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextField;
import org.patchbay.ui.kit.widget.TextLine;

/** A line of text, a number, or a moment with its picker; at most 256 characters, and it says so (CAD-11). */
final class TextEditor implements Editor {
    private static final int TELLS_FROM = 30;
    /** Less than this, and the example gives way to what is typed. */
    private static final int LEAST_ROOM = 180;
    /** What the frame and the picker's button take. */
    private static final int ASIDE = 56;

    private final Desk desk;
    private final VariableType type;
    private final TextField field;
    private final TextLine beside;
    private final Runnable cut;
    private boolean showing;
    private boolean alarmed;

    /**
     * @param typed told what the agent types
     * @param cut told when something was too long
     */
    TextEditor(Composite parent, Desk desk, Variable variable, Supplier<String> name, Supplier<String> description,
            Consumer<String> typed, Runnable cut) {
        this.desk = desk;
        this.type = variable.type();
        this.cut = cut;
        field = new TextField(parent, desk, TextRole.BODY, Token.SURFACE, "variable." + variable.name() + ".field").plain()
                .name(name, description);
        beside = field.frame().end(new TextLine(field.frame(), desk, TextRole.LABEL, Token.INK_2));
        StyledText text = field.control();
        text.addListener(SWT.Verify, this::verify);
        field.onChange(now -> {
            besides();
            if (!showing) {
                typed.accept(now);
            }
        });
        field.addListener(SWT.Resize, _ -> besides());
        text.addListener(SWT.FocusIn, _ -> besides());
        text.addListener(SWT.FocusOut, _ -> besides());
        desk.words().bind(field, this::besides);
        if (type == VariableType.DATE_TIME) {
            picker(variable, name);
        }
    }

    private void picker(Variable variable, Supplier<String> name) {
        PressButton button = field.frame().end(WidgetId.set(new PickButton(field.frame(), desk),
                "variable." + variable.name() + ".pick"));
        button.iconOnly("calendar", "ui.cad.pick");
        Runnable open = () -> {
            if (field.control().getEditable()) {
                new MomentPicker(desk, field, name, field::text, this::take).open();
            }
        };
        button.onPress(open);
        // The field itself opens it too (CAD-14); who comes by keyboard types, or asks for it.
        field.control().addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && field.control().getSelectionCount() == 0) {
                open.run();
            }
        });
        field.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F4 || event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.ALT) != 0) {
                open.run();
            }
        });
    }

    /** Out of the picker: as if typed. */
    private void take(String text) {
        field.setText(text);
        field.focus();
    }

    /** While it is empty; shorter where it is narrow. */
    private void hint() {
        Written.sample(type, desk.words().locale()).ifPresent(sample -> {
            String words = desk.words().text("ui.cad.example", sample);
            boolean room = desk.look().extent(TextRole.BODY, words).x + desk.look().scaled(ASIDE) <= field.getSize().x;
            field.showHint(room ? words : sample);
        });
    }

    private void verify(Event event) {
        String all = field.text();
        String after = all.substring(0, event.start) + event.text + all.substring(event.end);
        int over = after.codePointCount(0, after.length()) - Variable.MAX_CODE_POINTS;
        if (over > 0 && !showing) {
            int points = event.text.codePointCount(0, event.text.length());
            int kept = Math.max(0, points - over);
            event.text = event.text.substring(0, event.text.offsetByCodePoints(0, kept));
            cut.run();
        }
    }

    /** How much room is left, near the end; before, while it is typed in, an example where there is room for it. */
    private void besides() {
        hint();
        String now = field.text();
        int left = Variable.MAX_CODE_POINTS - now.codePointCount(0, now.length());
        boolean asks = !now.isEmpty() && (alarmed || field.control().isFocusControl());
        String words = left <= TELLS_FROM ? left(left) : asks ? example() : "";
        boolean shown = !words.isEmpty();
        if (!words.equals(beside.text()) || beside.getVisible() != shown) {
            beside.showWords(words);
            beside.setVisible(shown);
            ((GridData) beside.getLayoutData()).exclude = !shown;
            field.frame().layout(true, true);
        }
    }

    private String left(int left) {
        boolean room = field.getSize().x >= desk.look().scaled(2 * LEAST_ROOM);
        return room ? desk.words().text("ui.cad.left", left) : Integer.toString(left);
    }

    private String example() {
        int text = desk.look().extent(TextRole.BODY, field.text()).x;
        return field.getSize().x >= desk.look().scaled(LEAST_ROOM) + text ? Written.sample(type, desk.words().locale()).map(s -> desk.words().text("ui.cad.example", s)).orElse("")
                : "";
    }

    @Override
    public Control control() {
        return field;
    }

    @Override
    public List<Control> keyboard() {
        return List.of(field.control());
    }

    @Override
    public String text() {
        return field.text();
    }

    /** The caret stays where it is as far as it can. */
    @Override
    public void show(String text) {
        if (!field.text().equals(text)) {
            int caret = field.control().getCaretOffset();
            showing = true;
            field.control().setText(text);
            field.control().setCaretOffset(field.control().isFocusControl() ? Math.min(caret, text.length()) : 0);
            showing = false;
        }
    }

    @Override
    public void enable(boolean now) {
        if (field.control().getEditable() != now) {
            field.control().setEditable(now);
        }
    }

    @Override
    public void alarm(boolean now) {
        alarmed = now;
        field.alarm(now);
        besides();
    }
}
