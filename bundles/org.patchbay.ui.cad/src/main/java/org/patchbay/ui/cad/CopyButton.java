// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.PressButton;

/** Copies a value; to be seen while the pointer or the keyboard is at the value (CAD-13), there for screen readers always. */
final class CopyButton extends PressButton {
    private static final int THANKS_MILLIS = 2000;

    private final Supplier<String> label;
    private final Supplier<String> value;
    private final BooleanSupplier seen;
    private boolean saving;

    /**
     * @param label of the value: there is a button like this beside each
     * @param seen whether the pointer or the keyboard is at the value
     */
    CopyButton(Composite parent, Desk desk, Supplier<String> label, Supplier<String> value, BooleanSupplier seen) {
        super(parent, desk, Kind.QUIET);
        this.label = label;
        this.value = value;
        this.seen = seen;
        iconOnly("copy", "ui.button.copy");
        onPress(this::copy);
        addListener(SWT.FocusIn, _ -> redraw());
    }

    /** In its place it shows that the value is being saved, as long as that takes (CAD-18). */
    void saving(boolean now) {
        if (saving != now) {
            saving = now;
            icon(now ? "clock" : "copy");
            setToolTipText(now ? desk().words().text("ui.cad.saving") : text());
            redraw();
        }
    }

    @Override
    public String accessibleName() {
        return saving ? desk().words().text("ui.cad.saving")
                : desk().words().text("ui.cad.copy", label.get());
    }

    /** Into the clipboard; nothing where there is nothing. */
    void copy() {
        String text = value.get();
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
        icon("check");
        setToolTipText(desk().words().text("ui.cad.copied"));
        getDisplay().timerExec(THANKS_MILLIS, () -> {
            if (!isDisposed() && !saving) {
                icon("copy");
                setToolTipText(text());
            }
        });
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (saving || seen.getAsBoolean() || isFocusControl()) {
            super.paint(gc, size);
        }
    }
}
