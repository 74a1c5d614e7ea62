// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.look.Theme;

/** Pictures of the dial pad, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class DialPadGallery {
    private DialPadGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            Shell first = Pads.open(desk, ControlView.enabled(Control.OUTDIAL));
            ((StyledText) desk.find(first, "dialpad.number")).setText("+442079460123");
            enter((StyledText) desk.find(first, "dialpad.number"));
            desk.until("closed", first::isDisposed);
            // From now on there is a number that was called.
            desk.desk.actions().run("dial-pad");
            desk.settle();
            desk.session.answer = _ -> CompletableFuture.completedStage(Outcome.refused(Reason.CALL_LIMIT_TENANT));
            Shell window = Pads.window(desk);
            StyledText number = (StyledText) desk.find(window, "dialpad.number");
            for (Theme theme : Theme.all()) {
                desk.theme(theme);
                for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                    desk.language(Locale.of(language));
                    String name = theme.name() + "-" + language;
                    number.setText("");
                    picture(desk, window, folder.resolve(name + "-empty.png"));
                    number.setText("+49 (0)30 / 23125-001 ext");
                    picture(desk, window, folder.resolve(name + "-typed.png"));
                    enter(number);
                    picture(desk, window, folder.resolve(name + "-refused.png"));
                }
            }
        }
    }

    private static void enter(StyledText number) {
        Event enter = new Event();
        enter.detail = SWT.TRAVERSE_RETURN;
        number.notifyListeners(SWT.Traverse, enter);
    }

    /** The platform paints in its own time. */
    private static void picture(TestDesk desk, Shell window, Path file) {
        boolean[] over = new boolean[1];
        desk.display.timerExec(150, () -> over[0] = true);
        desk.until("painted", () -> over[0]);
        desk.picture(window, file);
    }
}
