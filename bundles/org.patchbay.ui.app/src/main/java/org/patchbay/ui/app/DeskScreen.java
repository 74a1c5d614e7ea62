// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskCompanion;
import org.patchbay.ui.kit.LiveList;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/** The desk of an agent who is signed in: header, notices, columns, status line; and what lives beside the window. */
final class DeskScreen extends Composite {
    private final Desk desk;
    private final Map<DeskCompanion, AutoCloseable> companions = new HashMap<>();

    DeskScreen(Composite parent, Desk desk, LayoutKeeper keeper, LiveList<ContactPanel> panels, Menus menus) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "desk");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        Pages pages = new Pages(this, desk);
        add(new HeaderBar(this, desk, menus, pages), false);
        new NoticesArea(this, desk).setLayoutData(NoticesArea.across());
        add(new HairLine(this, desk), false);
        add(new Body(this, desk, keeper, panels, pages), true);
        add(new StatusLine(this, desk), false);
        // Companions may open shells; they begin when the window is there, and never inside a layout.
        desk.parts().follow(this, this::companions);
        addListener(SWT.Dispose, _ -> closeAll());
        desk.words().bind(this, () -> layout(true, true));
        desk.look().bind(this, () -> layout(true, true));
    }

    private static void add(Control control, boolean fill) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, fill));
    }

    private void companions() {
        List<DeskCompanion> now = desk.parts().companions();
        new ArrayList<>(companions.keySet()).stream().filter(c -> !now.contains(c)).forEach(this::close);
        now.stream().filter(c -> !companions.containsKey(c)).forEach(this::open);
    }

    private void open(DeskCompanion companion) {
        try {
            companions.put(companion, companion.open(desk));
        } catch (RuntimeException e) {
            desk.trouble(companion.id(), e);
        }
    }

    private void close(DeskCompanion companion) {
        try {
            companions.remove(companion).close();
        } catch (Exception e) {
            desk.trouble(companion.id(), e);
        }
    }

    private void closeAll() {
        new ArrayList<>(companions.keySet()).forEach(this::close);
    }
}
