// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.model.Target.Kind;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.fixtures.ConsultViews;
import org.patchbay.ui.fixtures.TestDesk;

/** Pictures of the dialog, to look at: arguments are a folder, and optionally text size in per cent and width. */
public final class TargetGallery {
    private record Scene(String name, Purpose purpose, DeskView view, Kind tab, String typed) {
    }

    private static final List<Scene> SCENES = List.of(
            new Scene("agents", Purpose.CONSULT, ConsultViews.talking(), Kind.AGENT, ""),
            new Scene("typed", Purpose.TRANSFER, ConsultViews.talking(), Kind.AGENT, "zof"),
            new Scene("none", Purpose.CONSULT, ConsultViews.talking(), Kind.AGENT, "xyz"),
            new Scene("queues", Purpose.TRANSFER, ConsultViews.talking(), Kind.QUEUE, "s"),
            new Scene("numbers", Purpose.CONSULT, ConsultViews.talking(), Kind.DIAL_NUMBER, ""),
            new Scene("stripped", Purpose.TRANSFER, ConsultViews.talking(), Kind.DIAL_NUMBER, "+1 (202) 555-0143"),
            new Scene("entry-point", Purpose.CONSULT, ConsultViews.talking(), Kind.DIAL_NUMBER, "0800 111"),
            new Scene("people", Purpose.CONSULT, ConsultViews.conference(), Kind.ORGANIZATION, ""));

    private TargetGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int width = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 600 * percent / 100;
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(percent);
            desk.session.page = Targets::failing;
            desk.signIn(ConsultViews.talking());
            desk.open(width, Math.min(900, 560 * percent / 100));
            desk.everyLook(look -> SCENES.forEach(scene -> picture(desk, scene,
                    folder.resolve(look + "-" + scene.name() + ".png"))));
        }
    }

    private static void picture(TestDesk desk, Scene scene, Path file) {
        desk.show(scene.view());
        Composite page = new Composite(desk.shell, SWT.NONE);
        page.setLayout(new FillLayout());
        TargetDialog dialog = new TargetDialog(page, desk.desk, new Wanted(scene.purpose(), ConsultViews.CONTACT), () -> { });
        desk.shell.layout(true, true);
        dialog.choose(List.of(Kind.values()).indexOf(scene.tab()));
        ((StyledText) desk.find("targets.search")).setText(scene.typed());
        desk.picture(page, file);
        page.dispose();
    }
}
