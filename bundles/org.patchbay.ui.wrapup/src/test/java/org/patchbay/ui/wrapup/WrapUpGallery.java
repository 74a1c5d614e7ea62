// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.WrapUpView.Suggestion;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.Token;

/** Pictures of the wrap-up, to look at: arguments are a folder, and optionally a text size in per cent. */
public final class WrapUpGallery {
    private WrapUpGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100);
            desk.signIn(SuggestTest.view(ControlView.enabled(Control.SUGGEST_WRAP_UP)));
            GridLayout layout = new GridLayout();
            layout.marginWidth = 16;
            layout.marginHeight = 16;
            Composite page = new Composite(desk.shell, SWT.NONE);
            page.setLayout(layout);
            desk.desk.look().style(page, Token.CANVAS, Token.INK);
            Composite host = new Composite(page, SWT.NONE);
            host.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            new WrapUp().create(host, desk.desk, Views.wrapUpContact()).accept(SuggestTest.wrapUp(
                    new Suggestion("Ben Okafor", "order", ""), new Suggestion("李伟", "complaint", "The oak chair arrived broken.")));
            desk.open(640, 560);
            suggest(desk, folder);
            desk.desk.look().style(host, Token.CANVAS, Token.INK);
            StyledText search = (StyledText) desk.find("wrapup.search");
            desk.everyLook(look -> {
                for (String typed : List.of("", "o", "zzz")) {
                    search.setText(typed);
                    desk.picture(page, folder.resolve(look + "-" + typed + ".png"));
                }
            });
        }
    }

    /** The window of who suggests. */
    private static void suggest(TestDesk desk, Path folder) {
        new SuggestWrapUp().run(Control.SUGGEST_WRAP_UP, Views.wrapUpContact(), desk.desk, desk.find("control.WRAP_UP"));
        Shell window = desk.display.getShells()[desk.display.getShells().length - 1];
        desk.everyLook(look -> desk.picture(window, folder.resolve("suggest-" + look + ".png")));
        window.close();
    }
}
