// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.look.Token;

/** A place of the desk, filled by the parts that capabilities bring for it. */
final class PartHost extends Composite {
    private final Desk desk;
    private final Place place;
    private List<DeskPart> shown = List.of();

    PartHost(Composite parent, Desk desk, Place place) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.place = place;
        setLayout(new FillLayout(SWT.VERTICAL));
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        desk.parts().follow(this, this::fill);
    }

    private void fill() {
        List<DeskPart> now = desk.parts().at(place);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (Control child : getChildren()) {
            child.dispose();
        }
        for (DeskPart part : now) {
            try {
                part.create(this, desk);
            } catch (RuntimeException e) {
                desk.trouble(part.id(), e);
            }
        }
        layout(true, true);
    }
}
