// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.ConsultViews;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.ControlAction;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.widget.PressButton;

/** Pictures of consult and conference, to look at: arguments are a folder, and optionally text size in per cent and width. */
public final class ConsultGallery {
    private static final Map<String, DeskView> SCENES = new LinkedHashMap<>();

    static {
        SCENES.put("1-talking", ConsultViews.talking());
        SCENES.put("2-requested", ConsultViews.requested());
        SCENES.put("3-queued", ConsultViews.queued());
        SCENES.put("4-consulting", ConsultViews.consulting());
        SCENES.put("5-switched", ConsultViews.switched());
        SCENES.put("6-conference", ConsultViews.conference());
        SCENES.put("7-from-conference", ConsultViews.consultingFromConference());
        SCENES.put("8-post-call", ConsultViews.postCall());
        SCENES.put("9-consulted", ConsultViews.consulted());
    }

    private ConsultGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int width = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 760;
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(percent);
            desk.signIn(ConsultViews.talking());
            desk.desk.parts().add(new LegsCard());
            desk.desk.parts().add(new ParticipantsCard());
            desk.desk.parts().add(new Nothing());
            new ContactPart().create(desk.shell, desk.desk);
            desk.open(width, Math.min(900, 420 * percent / 100));
            for (Theme theme : Theme.all()) {
                desk.theme(theme);
                for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                    desk.language(Locale.of(language));
                    SCENES.forEach((name, view) -> picture(desk, view,
                            folder.resolve(theme.name() + "-" + language + "-" + name + ".png")));
                    desk.show(ConsultViews.conference());
                    desk.session.speak("leg-2", "leg-4");
                    picture(desk, ConsultViews.conference(), folder.resolve(theme.name() + "-" + language + "-speaking.png"));
                    ((PressButton) desk.find("control.END")).press();
                    picture(desk, ConsultViews.conference(), folder.resolve(theme.name() + "-" + language + "-end.png"));
                    ((PressButton) desk.find("end.keep")).press();
                }
            }
        }
    }

    private static void picture(TestDesk desk, DeskView view, Path file) {
        desk.show(view);
        painted(desk);
        desk.picture(desk.shell, file);
    }

    /** The platform paints in its own time. */
    private static void painted(TestDesk desk) {
        boolean[] over = new boolean[1];
        desk.display.timerExec(200, () -> over[0] = true);
        desk.until("painted", () -> over[0]);
    }

    /** Consult and Transfer are drawn where a capability is there for them. */
    private static final class Nothing implements ControlAction {
        @Override
        public Set<Control> controls() {
            return Set.of(Control.CONSULT, Control.TRANSFER);
        }

        @Override
        public void run(Control control, ContactView contact, Desk desk, org.eclipse.swt.widgets.Control button) {
            throw new IllegalStateException("nobody presses in a gallery");
        }
    }
}
