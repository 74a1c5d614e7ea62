// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.look.Token;

/** Pictures of call data, to look at: arguments are a folder, and optionally a text size in per cent and a width. */
public final class CallDataGallery {
    private CallDataGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int percent = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int width = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 640;
        try (TestDesk desk = new TestDesk()) {
            desk.desk.look().useTextSize(percent);
            Data data = Data.talking();
            desk.signIn(data.view());
            GridLayout layout = new GridLayout();
            layout.marginWidth = 16;
            layout.marginHeight = 16;
            Composite page = new Composite(desk.shell, SWT.NONE);
            page.setLayout(layout);
            desk.desk.look().style(page, Token.CANVAS, Token.INK);
            Composite host = new Composite(page, SWT.NONE);
            host.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            desk.desk.look().style(host, Token.CANVAS, Token.INK);
            Consumer<ContactView> later = new CallDataCard().create(host, desk.desk, data.contact());
            desk.open(width, percent > 150 ? 950 : 620);
            desk.everyLook(look -> {
                for (Map.Entry<String, Data> shown : situations(desk, data).entrySet()) {
                    later.accept(shown.getValue().contact());
                    desk.shell.layout(true, true);
                    desk.picture(page, folder.resolve(look + "-" + shown.getKey() + ".png"));
                }
            });
            later.accept(data.contact());
            ((StyledText) desk.find("variable.delivered.field")).setText("");
            desk.find("variable.delivered.pick").notifyListeners(SWT.Selection, new Event());
            Composite picker = (Composite) desk.display.getActiveShell();
            desk.picture(picker, folder.resolve("picker.png"));
        }
    }

    private static Map<String, Data> situations(TestDesk desk, Data data) {
        Map<String, Data> all = new LinkedHashMap<>();
        all.put("plain", data);
        all.put("reads", data.readOnly(Reason.CONSULTED_READS));
        type(desk, "variable.pieces.field", "many");
        type(desk, "variable.case.field", "A-1043 " + "x".repeat(230));
        all.put("edits", data.saved("budget", "300", "Ben Okafor").keptAside("budget", "275.5")
                .shown("pin", "4711", Views.NOW.plusSeconds(24)));
        return all;
    }

    private static void type(TestDesk desk, String id, String text) {
        StyledText field = (StyledText) desk.find(id);
        field.setText(text);
        field.notifyListeners(SWT.FocusOut, new Event());
    }
}
