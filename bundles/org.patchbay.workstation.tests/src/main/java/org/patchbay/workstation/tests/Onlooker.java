// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.ServiceRegistration;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskCompanion;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.widget.Clipping;
import org.patchbay.ui.kit.words.Words;

/**
 * Looks at what is on the screen in every language, with small and with large text, in a wide window and beside a CRM,
 * and tells which words are cut off. With the environment's {@code PATCHBAY_PICTURES}, a folder, it takes pictures too.
 */
final class Onlooker implements DeskCompanion, AutoCloseable {
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getenv("PATCHBAY_PICTURES")).map(Path::of);
    private static final int SETTLED = 4;
    private static final int WIDE = 1280;
    private static final int NARROW = 500;
    private static final int HEIGHT = 800;

    /** What has to be done before there is something to look at. */
    interface Reveal {
        void run() throws Exception;
    }

    private final AtomicReference<Desk> desk = new AtomicReference<>();
    private final ServiceRegistration<DeskCompanion> registration =
            Workstation.context().registerService(DeskCompanion.class, this, null);
    private final List<String> cut = new ArrayList<>();

    @Override
    public String id() {
        return "org.patchbay.workstation.tests.onlooker";
    }

    @Override
    public AutoCloseable open(Desk opened) {
        desk.set(opened);
        return () -> { };
    }

    /** Then everything takes longer. */
    static boolean takesPictures() {
        return PICTURES.isPresent();
    }

    /** What was cut off, a line for each. */
    List<String> cut() {
        return cut;
    }

    void look(Screen screen, String what) throws Exception {
        look(screen, what, () -> { });
    }

    /** @param reveal brings it to sight in a window of another width: it may be a tab there, or not stay long */
    void look(Screen screen, String what, Reveal reveal) throws Exception {
        for (int width : List.of(WIDE, NARROW)) {
            show(screen, 100, Locale.ENGLISH);
            size(screen, width);
            reveal.run();
            for (int percent : List.of(100, 200)) {
                for (Locale language : Words.LANGUAGES) {
                    look(screen, what, width, percent, language);
                }
            }
        }
        size(screen, WIDE);
        show(screen, 100, Locale.ENGLISH);
    }

    private void look(Screen screen, String what, int width, int percent, Locale language) throws IOException {
        String name = String.join("-", what, language.toString(), Integer.toString(width), Integer.toString(percent));
        show(screen, percent, language);
        cut.addAll(screen.ask(() -> Stream.of(screen.display().getShells()).filter(Shell::isVisible)
                .flatMap(shell -> Clipping.find(shell).stream()).map(words -> name + ": " + words).toList()));
        if (PICTURES.isPresent()) {
            for (Theme theme : Theme.all()) {
                screen.display().syncExec(() -> desk.get().look().use(theme));
                settle(screen);
                picture(PICTURES.get().resolve(name + "-" + theme.name() + ".png"));
            }
            screen.display().syncExec(() -> desk.get().look().use(Theme.LIGHT));
        }
    }

    private void show(Screen screen, int percent, Locale language) {
        screen.display().syncExec(() -> {
            desk.get().words().use(language);
            desk.get().look().useTextSize(percent);
        });
        settle(screen);
    }

    /** As the window manager grants it. */
    private static void size(Screen screen, int width) {
        Shell window = screen.ask(() -> Stream.of(screen.display().getShells())
                .filter(shell -> WidgetId.of(shell).filter("window"::equals).isPresent()).findFirst().orElseThrow());
        screen.display().syncExec(() -> window.setSize(width, HEIGHT));
        screen.until("the window is " + width + " wide", () -> window.getSize().equals(new Point(width, HEIGHT)));
        settle(screen);
    }

    private static void settle(Screen screen) {
        AtomicInteger looks = new AtomicInteger();
        screen.until("it is drawn", () -> looks.incrementAndGet() > SETTLED);
    }

    private static void picture(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            Evidence.picture(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
