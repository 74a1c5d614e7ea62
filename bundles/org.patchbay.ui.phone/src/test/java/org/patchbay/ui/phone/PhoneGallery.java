// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import java.nio.file.Path;
import java.util.Optional;

import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

/** Pictures of the phone, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class PhoneGallery {
    private PhoneGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        HandPhone phone = new HandPhone();
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            desk.session.phone = Optional.of(phone);
            desk.signIn(Views.available());
            new Phone().create(desk.shell, desk.desk);
            desk.open(320, 460);
            desk.everyLook(look -> {
                for (State state : State.values()) {
                    phone.display(state, state == State.ON_HOOK ? "" : "Maria Lehmann", 65);
                    desk.picture(desk.shell, folder.resolve(look + "-" + state + ".png"));
                }
            });
        }
    }
}
