// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;

/** Pages stand in the place of the contact, for those who get them; a contact that needs the agent comes first. */
class PagesTest {
    private AppDesk app;
    private boolean offered = true;

    @BeforeEach
    void open() {
        app = AppDesk.talking();
        app.services.addPart(new TestPage());
        app.test.until("the tabs", () -> app.test.find("pages").isVisible());
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aPageIsReachedByItsTabAndLeftByATask() {
        press("tab.test.page");
        assertTrue(app.test.find("page.content").isVisible());

        app.desk.selection().select(app.desk.view().orElseThrow().contacts().getFirst().id());
        app.test.settle();

        assertFalse(app.test.has("page.content"), "what the page follows ends with it");
        assertFalse(app.test.find("page").isVisible());
    }

    @Test
    void theKeyGoesThroughThePagesAndBack() {
        app.desk.actions().run("next-page");
        app.test.settle();
        assertTrue(app.test.has("page.content"));

        app.desk.actions().run("next-page");
        app.test.settle();
        assertFalse(app.test.has("page.content"));
    }

    @Test
    void whoIsNoLongerOfferedAPageLosesIt() {
        press("tab.test.page");
        offered = false;
        app.show(Views.talking());
        app.test.until("no page", () -> !app.test.has("page.content"));
        assertFalse(app.test.find("pages").isVisible());
    }

    @Test
    void whereItIsNarrowOneButtonStandsForTheTabs() {
        app.test.resize(700, 700);
        assertTrue(app.test.find("pages.menu").isVisible());
        assertEquals(List.of(), app.test.clippedWords(List.of(500, 700, 1100, 1280), 700));
    }

    @Test
    void whereTheTextIsLargeTooItStandsInASecondLine() {
        app.test.resize(500, 700);
        int one = app.test.find("header").getSize().y;
        assertEquals(middle("agent-state"), middle("pages"), 1);

        app.desk.look().useTextSize(200);
        app.test.settle();

        assertTrue(app.test.find("header").getSize().y > 2 * one);
        assertTrue(middle("agent-state") + one / 2 < middle("pages"));
        assertEquals(middle("agent-state"), middle("user-menu"), 1);
        assertEquals(List.of(), app.test.clippedWords(List.of(500), 700));
    }

    private float middle(String id) {
        Rectangle bounds = app.test.find(id).getBounds();
        return bounds.y + bounds.height / 2;
    }

    private void press(String id) {
        app.test.find(id).notifyListeners(SWT.MouseDown, null);
        app.test.settle();
    }

    private final class TestPage implements DeskPart {
        @Override
        public Spot spot() {
            return new Spot("test.page", Place.PAGE, 10, "ui.settings.title");
        }

        @Override
        public boolean offered(DeskView view) {
            return offered;
        }

        @Override
        public Control create(Composite parent, Desk desk) {
            return WidgetId.set(new Label(parent, SWT.NONE), "page.content");
        }
    }
}
