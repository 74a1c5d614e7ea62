// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TimerLabel;

/**
 * A call as an agent sees it.
 *
 * @param contacts ids of what is in the task list
 * @param legs ids of the legs of the one that is open
 * @param status word of the first leg
 * @param buttons of the legs, those that can be pressed
 * @param seconds the timer of the contact
 */
record CallOnScreen(Set<String> contacts, Set<String> legs, String status, Set<String> buttons, long seconds) {

    static CallOnScreen on(Screen screen) {
        return screen.ask(() -> {
            List<Control> all = screen.all();
            return new CallOnScreen(ids(all, "task."), ids(all, "leg."), screen.text("leg.status"), buttons(screen),
                    seconds(((TimerLabel) screen.get("contact.timer")).text()));
        });
    }

    /** The same call, later, if its timer went on as a clock does. */
    boolean goesOnAs(CallOnScreen later, long elapsedSeconds) {
        long shown = later.seconds - seconds;
        return contacts.equals(later.contacts) && legs.equals(later.legs) && status.equals(later.status)
                && buttons.equals(later.buttons) && Math.abs(shown - elapsedSeconds) <= 2;
    }

    private static Set<String> ids(List<Control> all, String prefix) {
        Set<String> ids = new TreeSet<>();
        all.forEach(c -> WidgetId.of(c).filter(id -> id.startsWith(prefix) && !id.equals("leg.status")).ifPresent(ids::add));
        return ids;
    }

    private static Set<String> buttons(Screen screen) {
        Set<String> ids = new TreeSet<>();
        for (Control control : screen.all()) {
            if (control instanceof PressButton button && button.isUsable() && button.isVisible()) {
                WidgetId.of(button).filter(id -> id.startsWith("control.")).ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** Of 0:05, 12:34 or 1:02:03. */
    private static long seconds(String text) {
        long seconds = 0;
        for (String part : text.split(":")) {
            seconds = 60 * seconds + Long.parseLong(part);
        }
        return seconds;
    }
}
