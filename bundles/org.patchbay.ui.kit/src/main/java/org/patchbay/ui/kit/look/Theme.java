// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.swt.graphics.RGB;

/**
 * A theme: one file of tokens. Feeds our own painting, the style sheet, and the icons; colours stand
 * nowhere else.
 *
 * @param name of the file; one that contains {@code dark} is dark
 */
public record Theme(String name, Map<Token, RGB> colors) {
    public static final Theme LIGHT = load("light");
    public static final Theme DARK = load("dark");

    public static List<Theme> all() {
        return List.of(LIGHT, DARK);
    }

    /** The theme of that name, or the light one. */
    public static Theme named(String name) {
        return all().stream().filter(t -> t.name().equals(name)).findFirst().orElse(LIGHT);
    }

    public boolean isDark() {
        return name.contains("dark");
    }

    public RGB rgb(Token token) {
        return colors.get(token);
    }

    public String hex(Token token) {
        RGB rgb = rgb(token);
        return String.format("#%02X%02X%02X", rgb.red, rgb.green, rgb.blue);
    }

    private static Theme load(String name) {
        Properties file = new Properties();
        try (InputStream in = Theme.class.getResourceAsStream(name + ".properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<Token, RGB> colors = new EnumMap<>(Token.class);
        for (Token token : Token.values()) {
            colors.put(token, parse(name, token, file.getProperty(token.key())));
        }
        return new Theme(name, Map.copyOf(colors));
    }

    private static RGB parse(String theme, Token token, String hex) {
        if (hex == null || !hex.strip().matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalStateException(theme + ".properties: " + token.key() + " must be #RRGGBB, is " + hex);
        }
        int value = Integer.parseInt(hex.strip().substring(1), 16);
        return new RGB(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }
}
