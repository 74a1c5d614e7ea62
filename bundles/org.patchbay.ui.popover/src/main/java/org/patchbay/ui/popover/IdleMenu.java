// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.patchbay.model.Named;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;

/** Why the agent goes Idle: asked where there is a choice. */
final class IdleMenu {
    private IdleMenu() {
    }

    static void open(Desk desk, Control beside) {
        desk.view().map(DeskView::agent).ifPresent(agent -> open(desk, beside, agent));
    }

    private static void open(Desk desk, Control beside, AgentView agent) {
        List<Named> reasons = agent.idleReasons();
        if (reasons.size() == 1) {
            desk.submit(new AgentCommand.GoIdle(agent.id(), reasons.getFirst().id()));
            return;
        }
        Menu menu = create(desk, beside, agent);
        // Only after the selection was told may the menu go.
        menu.addListener(SWT.Hide, _ -> desk.display().asyncExec(menu::dispose));
        menu.setLocation(beside.toDisplay(0, beside.getSize().y));
        menu.setVisible(true);
    }

    static Menu create(Desk desk, Control beside, AgentView agent) {
        Menu menu = WidgetId.set(new Menu(beside.getShell(), SWT.POP_UP), "popover.idle-reasons");
        for (Named reason : agent.idleReasons()) {
            MenuItem item = WidgetId.set(new MenuItem(menu, SWT.PUSH), "idle." + reason.id());
            item.setText(desk.words().text(reason.label()));
            item.addListener(SWT.Selection, _ -> desk.submit(new AgentCommand.GoIdle(agent.id(), reason.id())));
        }
        return menu;
    }
}
