// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.fixtures.TestDesk;

class ControlButtonTest {
    private final AtomicInteger presses = new AtomicInteger();
    private TestDesk test;

    @BeforeEach
    void open() {
        test = new TestDesk();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @Tag("HOLD-05")
    void oneThatIsDisabledSaysWhyAndDoesNothing() {
        ControlButton button = button(ControlView.disabled(Control.END, Reason.CALL_ON_HOLD));
        button.press();

        assertEquals(0, presses.get());
        assertEquals(Optional.of("The call is on hold. Resume it first."), button.why());
        assertEquals(button.why().get(), button.getToolTipText());
        assertEquals(button.why().get(), button.accessibleDescription());
    }

    @Test
    void itIsPressedByTheKeyboard() {
        ControlButton button = button(ControlView.enabled(Control.HOLD));
        TestDesk.key(button, ' ', SWT.SPACE);
        TestDesk.key(button, SWT.CR, SWT.CR);

        assertEquals(2, presses.get());
    }

    @Test
    void oneThatIsHiddenIsNotThere() {
        ControlButton button = button(ControlView.hidden(Control.RESUME, Reason.NOT_ON_HOLD));

        assertFalse(button.getVisible());
        button.show(ControlView.enabled(Control.RESUME));
        assertTrue(button.getVisible());
    }

    @Test
    @Tag("I18N-17")
    void itsWordAndItsReasonFollowTheLanguage() {
        ControlButton button = button(ControlView.disabled(Control.HOLD, Reason.NOT_ACCEPTED));
        String reason = button.getToolTipText();

        test.language(Locale.GERMAN);

        assertEquals("Halten", button.accessibleName());
        assertFalse(button.getToolTipText().equals(reason));
    }

    private ControlButton button(ControlView view) {
        ControlButton button = new ControlButton(test.shell, test.desk, view, presses::incrementAndGet);
        test.open(300, 80);
        return button;
    }
}
