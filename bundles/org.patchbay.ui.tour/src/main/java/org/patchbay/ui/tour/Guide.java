// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Does what one sentence says, such as {@code click control.HOLD}, {@code press Ctrl+Alt+H}, {@code type lehm},
 * {@code choose idle.lunch}, {@code see control.END}, {@code see control.HOLD ready}, {@code see no popover.*} or {@code picture /tmp/a.png}; answers
 * "" or what is wrong on the screen, and fails when something does not come to pass.
 */
final class Guide implements Function<String, CompletionStage<String>> {

    private static final int MOST_ITEMS = 40;
    /** Beside the pictures: where the window without its frame is on them. */
    private static final String WINDOW = "window.txt";
    private static final String GONE = "no ";
    private static final String READY = " ready";

    private final Hands hands = new Hands();
    private final Display display;
    private final Sight sight;
    private Optional<String> armed = Optional.empty();

    Guide(Display display) {
        this.display = display;
        this.sight = new Sight(display);
        display.addFilter(SWT.Arm, event -> armed = Sight.idOf(event.widget));
    }

    @Override
    public CompletionStage<String> apply(String sentence) {
        int blank = sentence.indexOf(' ');
        String verb = blank < 0 ? sentence : sentence.substring(0, blank);
        String rest = blank < 0 ? "" : sentence.substring(blank + 1).strip();
        return switch (verb) {
            case "click" -> click(rest).thenApply(_ -> "");
            case "press" -> press(rest).thenApply(_ -> "");
            case "type" -> type(rest).thenApply(_ -> "");
            case "choose" -> choose(rest, MOST_ITEMS).thenApply(_ -> "");
            case "see" -> see(rest).thenApply(_ -> "");
            case "picture" -> picture(Path.of(rest));
            default -> CompletableFuture.failedFuture(new IllegalArgumentException("nobody can " + sentence));
        };
    }

    // Looking

    private CompletionStage<Void> see(String what) {
        if (what.startsWith(GONE)) {
            return sight.until(what + " is seen", () -> sight.find(what.substring(GONE.length())).isEmpty());
        }
        if (what.endsWith(READY)) {
            String id = what.substring(0, what.length() - READY.length());
            return sight.until(id + " can be used", () -> sight.find(id).filter(Sight::isUsable).isPresent());
        }
        return sight.until(what + " is seen", () -> sight.find(what).isPresent());
    }

    /** What is drawn is drawn after the events that are due; then the picture is true. */
    private CompletionStage<String> picture(Path file) {
        CompletableFuture<String> told = new CompletableFuture<>();
        sight.settled().thenRun(() -> {
            try {
                Rectangle screen = display.getBounds();
                hands.picture(screen.width, screen.height, file);
                Files.writeString(file.resolveSibling(WINDOW), sight.window() + "\n");
                told.complete(String.join("\n", sight.faults()));
            } catch (IOException | RuntimeException e) {
                told.completeExceptionally(e);
            }
        }).exceptionally(e -> {
            told.completeExceptionally(e);
            return null;
        });
        return told;
    }

    // Doing

    private CompletionStage<Void> click(String id) {
        return sight.until(id + " can be clicked", () -> sight.find(id).filter(Sight::isUsable).isPresent())
                .thenCompose(_ -> sight.settled()).thenCompose(_ -> {
                    Control control = sight.find(id).orElseThrow(() -> new IllegalStateException(id + " went away"));
                    Point size = control.getSize();
                    return clickAt(control.toDisplay(size.x / 2, size.y / 2));
                });
    }

    /** As a person's finger: down, and up a moment later. */
    private CompletionStage<Void> clickAt(Point place) {
        hands.moveTo(place.x, place.y);
        return sight.until("the pointer is at " + place, () -> display.getCursorLocation().equals(place))
                .thenRun(hands::pressButton).thenCompose(_ -> sight.settled()).thenRun(hands::releaseButton);
    }

    private CompletionStage<Void> press(String keys) {
        List<Integer> codes = Keys.read(keys);
        return sight.settled().thenRun(() -> codes.forEach(hands::press)).thenCompose(_ -> sight.settled())
                .thenRun(() -> codes.reversed().forEach(hands::release));
    }

    private CompletionStage<Void> type(String text) {
        CompletionStage<Void> typed = sight.settled();
        for (char sign : text.toCharArray()) {
            int key = Keys.of(sign);
            typed = typed.thenRun(() -> {
                hands.press(key);
                hands.release(key);
            }).thenCompose(_ -> sight.settled());
        }
        return typed;
    }

    /** In the menu that is open: down to the item, and Enter. */
    private CompletionStage<Void> choose(String id, int left) {
        if (armed.filter(id::equals).isPresent()) {
            armed = Optional.empty();
            return press("Enter");
        }
        if (left == 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("no item " + id + " in the menu"));
        }
        Optional<String> before = armed;
        return press("Down").thenCompose(_ -> sight.until("the next item", () -> !armed.equals(before)))
                .thenCompose(_ -> choose(id, left - 1));
    }
}
