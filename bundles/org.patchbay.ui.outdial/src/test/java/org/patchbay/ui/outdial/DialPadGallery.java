// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.nio.file.Path;
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
            desk.everyLook(name -> {
                number.setText("");
                desk.picture(window, folder.resolve(name + "-empty.png"));
                number.setText("+49 (0)30 / 23125-001 ext");
                desk.picture(window, folder.resolve(name + "-typed.png"));
                enter(number);
                desk.picture(window, folder.resolve(name + "-refused.png"));
            });
        }
    }

    private static void enter(StyledText number) {
        Event enter = new Event();
        enter.detail = SWT.TRAVERSE_RETURN;
        number.notifyListeners(SWT.Traverse, enter);
    }
}
