// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Label;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.api.PanelContact;

/** Plugins' panels beside the contact: they come and go, and they can't hurt the desk. */
class BesidePaneTest {
    private final List<PanelContact> seen = new ArrayList<>();
    private AppDesk app;

    @BeforeEach
    void open() {
        app = AppDesk.talking();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aPanelThatComesIsShownWithWhatTheCrmKnows() {
        app.services.addPanel(new Panel("crm", false));
        app.test.until("the panel", () -> app.test.has("panel.crm"));
        app.test.until("the record", () -> !seen.getLast().records().isEmpty());

        assertEquals("Maria Lehmann", seen.getLast().title());
        assertEquals("A-1042", seen.getLast().variables().get("case"));
        assertFalse(seen.getLast().variables().containsKey("pin"), "secure values stay out");
    }

    @Test
    void aPanelThatGoesLeavesNothing() {
        Panel panel = new Panel("crm", false);
        app.services.addPanel(panel);
        app.test.until("the panel", () -> app.test.has("panel.crm"));

        app.services.removePanel(panel);

        app.test.until("no panel", () -> !app.test.has("panel.crm"));
        assertFalse(app.test.has("tab.crm"));
    }

    @Test
    void aPanelThatThrowsIsSetAsideAndTheDeskGoesOn() {
        app.services.addPanel(new Panel("bad", true));
        app.services.addPanel(new Panel("crm", false));

        app.test.until("the good panel", () -> app.test.has("panel.crm"));
        assertFalse(app.test.has("panel.bad"));
        assertTrue(app.test.has("notice.ui.notice.trouble"));
    }

    @Test
    void below900TheRightColumnIsATab() {
        app.services.addPanel(new Panel("crm", false));
        app.test.until("the panel", () -> app.test.has("panel.crm"));

        app.test.resize(800, 700);
        app.test.until("the panel to hide", () -> !app.test.find("panel.crm").isVisible());

        app.test.find("tab.crm").notifyListeners(SWT.MouseDown, null);
        app.test.settle();
        assertTrue(app.test.find("panel.crm").isVisible());
        assertEquals("crm", app.keeper.layout().beside().orElseThrow());
    }

    @Test
    @Tag("ANS-06")
    void whatIsSuggestedComesToSightWithoutAChoiceAndNotInTheContactsPlace() {
        app.services.addPanel(new Panel("crm", false));
        app.services.addPanel(new Panel("notes", false));
        app.test.until("the panels", () -> app.test.has("panel.crm") && app.test.has("panel.notes"));
        Optional<String> chosen = app.keeper.layout().beside();

        app.test.desk.parts().suggest("notes");
        app.test.until("the other panel", () -> app.test.find("panel.notes").isVisible());
        assertEquals(chosen, app.keeper.layout().beside());

        app.test.resize(800, 700);
        app.test.until("the panel to hide", () -> !app.test.find("panel.notes").isVisible());
        app.test.desk.parts().suggest("notes");
        app.test.settle();
        assertFalse(app.test.find("panel.notes").isVisible());
    }

    private final class Panel implements ContactPanel {
        private final String id;
        private final boolean throwing;

        Panel(String id, boolean throwing) {
            this.id = id;
            this.throwing = throwing;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Label title() {
            return Label.of(id);
        }

        @Override
        public boolean accepts(PanelContact contact) {
            return true;
        }

        @Override
        public View create(Composite parent, PanelContact contact) {
            if (throwing) {
                throw new IllegalStateException("a plugin's own trouble");
            }
            new Text(parent, SWT.BORDER);
            seen.add(contact);
            return seen::add;
        }
    }
}
