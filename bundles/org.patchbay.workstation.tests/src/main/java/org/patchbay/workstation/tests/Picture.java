// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.graphics.ImageData;

/** A picture of the whole screen. */
final class Picture {
    private final ImageData pixels;

    private Picture(ImageData pixels) {
        this.pixels = pixels;
    }

    /** As soon as two in a row are alike but for the figures that run. */
    static Picture settled(Path file) {
        AtomicReference<Picture> last = new AtomicReference<>();
        Hand.until("the screen has settled", () -> {
            Picture next = take(file);
            Picture before = last.getAndSet(next);
            return before != null && next.difference(before) < 0.005;
        });
        return last.get();
    }

    /** As soon as the screen looks like another picture. */
    static Picture like(Picture other, double difference, Path file) {
        AtomicReference<Picture> last = new AtomicReference<>();
        Hand.until("the screen looks as before; see " + file, () -> {
            last.set(take(file));
            return last.get().difference(other) <= difference;
        });
        return last.get();
    }

    /** The part of the pixels that differ. */
    double difference(Picture other) {
        int different = 0;
        for (int y = 0; y < pixels.height; y++) {
            for (int x = 0; x < pixels.width; x++) {
                if (pixels.getPixel(x, y) != other.pixels.getPixel(x, y)) {
                    different++;
                }
            }
        }
        return (double) different / (pixels.width * pixels.height);
    }

    private static Picture take(Path file) throws IOException {
        try {
            Evidence.picture(file);
            return new Picture(new ImageData(file.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
