// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;

/** Our line icons: SVG files of 20 × 20 with {@code currentColor}, made into images for each zoom. */
final class Icons {
    private static final String SIZE = "width=\"20\" height=\"20\"";

    private Icons() {
    }

    static Image image(Display display, String name, String color, int size) {
        String svg = read(name).replace("currentColor", color);
        return new Image(display, (ImageDataProvider) zoom -> rasterize(svg, size * zoom / 100));
    }

    private static ImageData rasterize(String svg, int pixels) {
        String sized = svg.replace(SIZE, "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) {
        try (InputStream in = Icons.class.getResourceAsStream("icons/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no icon " + name);
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!svg.contains(SIZE)) {
                throw new IllegalArgumentException("icon " + name + " must say " + SIZE);
            }
            return svg;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
