// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Keys as people write them: {@code Ctrl+Alt+H}, {@code Enter}, {@code F1}. */
final class Keys {

    private Keys() {
    }

    static List<Integer> read(String keys) {
        return Arrays.stream(keys.split("\\+")).map(String::strip).map(Keys::key).toList();
    }

    /** The key of a letter, a digit or a blank. */
    static int of(char sign) {
        int key = KeyEvent.getExtendedKeyCodeForChar(sign);
        if (key == KeyEvent.VK_UNDEFINED || Character.isUpperCase(sign)) {
            throw new IllegalArgumentException("no single key types '" + sign + "'");
        }
        return key;
    }

    private static int key(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ctrl" -> KeyEvent.VK_CONTROL;
            case "alt" -> KeyEvent.VK_ALT;
            case "shift" -> KeyEvent.VK_SHIFT;
            case "enter" -> KeyEvent.VK_ENTER;
            case "escape" -> KeyEvent.VK_ESCAPE;
            case "backspace" -> KeyEvent.VK_BACK_SPACE;
            case "tab" -> KeyEvent.VK_TAB;
            case "space" -> KeyEvent.VK_SPACE;
            case "down" -> KeyEvent.VK_DOWN;
            case "up" -> KeyEvent.VK_UP;
            case "left" -> KeyEvent.VK_LEFT;
            case "right" -> KeyEvent.VK_RIGHT;
            case "home" -> KeyEvent.VK_HOME;
            case "end" -> KeyEvent.VK_END;
            case "f1" -> KeyEvent.VK_F1;
            case "f6" -> KeyEvent.VK_F6;
            default -> single(name);
        };
    }

    private static int single(String name) {
        if (name.length() != 1) {
            throw new IllegalArgumentException("no key is called " + name);
        }
        return of(Character.toLowerCase(name.charAt(0)));
    }
}
