// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.util.stream.DoubleStream;

import org.eclipse.swt.graphics.RGB;

/** Contrast of two colours (WCAG 2.2, 1.4.3): 1 to 21. */
public final class Contrast {
    /** What text of any size must have. */
    public static final double TEXT = 4.5;

    private Contrast() {
    }

    public static double between(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB rgb) {
        double[] linear = DoubleStream.of(rgb.red, rgb.green, rgb.blue).map(c -> c / 255)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
