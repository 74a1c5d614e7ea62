// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

class TaskListTest {
    private TestDesk test;

    static List<DeskView> views() {
        return ContactPaneTest.views();
    }

    @BeforeEach
    void open() {
        test = new TestDesk().signIn(Views.talking());
        new TaskListPart().create(test.shell, test.desk);
        test.open(240, 500);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @Tag("STATE-11")
    void everyContactIsACardInTheViewsOrder() {
        Control first = test.find("task.c1");
        Control second = test.find("task.c2");

        assertTrue(first.getLocation().y < second.getLocation().y);
    }

    @Test
    void aCardIsChosenByTheKeyboard() {
        Composite card = (Composite) ((Composite) test.find("task.c2")).getChildren()[0];
        TestDesk.key(card, ' ', SWT.SPACE);

        assertEquals(Optional.of(new ContactId("c2")), test.desk.selection().contact());
    }

    @Test
    void keysGoFromContactToContact() {
        assertTrue(test.desk.actions().run("next-contact"));
        assertEquals(Optional.of(new ContactId("c2")), test.desk.selection().contact());
        assertTrue(test.desk.actions().run("next-contact"));
        assertEquals(Optional.of(new ContactId("c1")), test.desk.selection().contact());
    }

    @Test
    void aContactThatIsOverIsGone() {
        test.show(Views.available());

        assertFalse(test.has("task.c1"));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I18N-03")
    void wordsFitInEveryLanguage(DeskView view) {
        test.show(view);

        assertEquals(List.of(), test.clippedWords(List.of(64, 240, 300), 500));
    }
}
