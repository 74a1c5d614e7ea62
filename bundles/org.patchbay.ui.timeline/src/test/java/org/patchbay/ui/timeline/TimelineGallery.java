// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.Token;

/** Pictures of a contact's timeline, to look at: arguments are a folder, and optionally a text size and a width. */
public final class TimelineGallery {
    private TimelineGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int width = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 640;
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(percent);
            desk.session.timeline = _ -> CompletableFuture.completedStage(Timelines.running());
            desk.signIn(Views.talking());
            GridLayout layout = new GridLayout();
            layout.marginWidth = 16;
            layout.marginHeight = 16;
            Composite page = new Composite(desk.shell, SWT.NONE);
            page.setLayout(layout);
            desk.desk.look().style(page, Token.CANVAS, Token.INK);
            Composite host = new Composite(page, SWT.NONE);
            host.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            desk.desk.look().style(host, Token.CANVAS, Token.INK);
            new TimelineCard().create(host, desk.desk, Views.talkingContact());
            desk.open(width, percent > 150 ? 560 : 280);
            desk.find("timeline.chart").setFocus();
            for (int i = 0; i < 5; i++) {
                TestDesk.key(desk.find("timeline.chart"), '\0', SWT.ARROW_RIGHT);
            }
            desk.everyLook(look -> desk.picture(page, folder.resolve(look + ".png")));
        }
    }
}
