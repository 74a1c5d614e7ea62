// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.patchbay.ui.kit.WidgetId;

/** Finds words on the screen that are cut off; for tests and the tour. */
public final class Clipping {
    private Clipping() {
    }

    /** One line for each visible control below the root whose words don't fit, or that sticks out of its parent. */
    public static List<String> find(Composite root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Control control, List<String> found) {
        if (!control.isVisible()) {
            return;
        }
        words(control).ifPresent(text -> {
            if (isCutOff(control)) {
                found.add(describe(control, text));
            }
        });
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, found);
            }
        }
    }

    private static Optional<String> words(Control control) {
        return Optional.ofNullable(switch (control) {
            case Drawn drawn -> drawn.accessibleName();
            case Label label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case TextField field -> field.hint();
            default -> null;
        }).filter(text -> !text.isEmpty());
    }

    private static boolean isCutOff(Control control) {
        if (sticksOut(control)) {
            return true;
        }
        if (control instanceof Drawn drawn) {
            return drawn.isCutOff();
        }
        if (control instanceof TextField field) {
            return field.isHintCutOff();
        }
        boolean wraps = (control.getStyle() & SWT.WRAP) != 0;
        Point wanted = control.computeSize(wraps ? control.getSize().x : SWT.DEFAULT, SWT.DEFAULT);
        return control.getSize().x < wanted.x && !wraps || control.getSize().y < wanted.y;
    }

    private static boolean sticksOut(Control control) {
        Composite parent = control.getParent();
        if (parent == null || parent.getParent() instanceof ScrolledComposite) {
            return false;
        }
        Rectangle bounds = control.getBounds();
        Rectangle room = parent.getClientArea();
        return bounds.x + bounds.width > room.x + room.width || bounds.y + bounds.height > room.y + room.height;
    }

    private static String describe(Control control, String text) {
        return WidgetId.of(control).orElse(control.getClass().getSimpleName()) + " \"" + text + "\" has "
                + control.getSize() + ", wants " + control.computeSize(SWT.DEFAULT, SWT.DEFAULT) + " at "
                + control.getBounds() + " in " + control.getParent().getClientArea();
    }
}
