// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.fixtures.KeptRecordings;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.RowList;

/** Pictures of the page, to look at: arguments are a folder, a width, and optionally a text size in per cent. */
public final class RecordingGallery {
    private static final int HEIGHT = 680;

    private RecordingGallery() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        int width = Integer.parseInt(arguments[1]);
        int percent = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        for (Theme theme : Theme.all()) {
            for (String language : List.of("en", "de", "zh", "pl", "uk")) {
                String name = theme.name() + "-" + language + "-" + width + "-" + percent + "-";
                try (TestDesk desk = new TestDesk()) {
                    desk.desk.look().useTextSize(percent);
                    desk.theme(theme);
                    desk.language(Locale.of(language));
                    pictures(desk, width, what -> desk.picture(desk.shell, folder.resolve(name + what + ".png")));
                }
            }
        }
    }

    private static void pictures(TestDesk desk, int width, Consumer<String> picture) {
        KeptRecordings recordings = (KeptRecordings) desk.session.recordings;
        recordings.trouble = Optional.of(new IllegalStateException("not now"));
        Composite page = new RecordingsPage(desk.shell, desk.desk, () -> (_, _) -> {
            throw new IOException("no device");
        }).control();
        desk.signIn(Samples.view(true, true));
        desk.open(width, HEIGHT);
        shown(desk, "failed", picture);
        recordings.trouble = Optional.empty();
        recordings.entries.addAll(Samples.few());
        press(desk, "recordings.again");
        RowList list = (RowList) desk.find("recordings.list");
        desk.until("the list", () -> list.count() == recordings.entries.size());
        shown(desk, "list", picture);
        list.select(0);
        shown(desk, "chosen", picture);
        press(desk, "recordings.open");
        desk.until("open", () -> !recordings.open.isEmpty());
        desk.until("the waveform", () -> desk.find("recordings.play").isVisible());
        Waveform wave = (Waveform) desk.find("recordings.wave");
        Event key = new Event();
        key.keyCode = SWT.PAGE_DOWN;
        wave.notifyListeners(SWT.KeyDown, key);
        wave.notifyListeners(SWT.KeyDown, key);
        press(desk, "recordings.play");
        shown(desk, "player", picture);
        press(desk, "recordings.forget.open");
        shown(desk, "forget", picture);
        page.dispose();
    }

    private static void press(TestDesk desk, String id) {
        ((PressButton) desk.find(id)).press();
        desk.settle();
    }

    private static void shown(TestDesk desk, String what, Consumer<String> picture) {
        desk.shell.layout(true, true);
        picture.accept(what);
    }
}
