// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the desk as the application model binds them, to be listed; a test compares the two. */
final class Shortcuts {
    private Shortcuts() {
    }

    /** Action to keys, in the order to list them. The words are under {@code ui.action.<action>}. */
    static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("answer", "Ctrl+Alt+A");
        keys.put("decline", "Ctrl+Alt+D");
        keys.put("accept-all", "Ctrl+Alt+Shift+A");
        keys.put("next-request", "Ctrl+Alt+Page_Down");
        keys.put("previous-request", "Ctrl+Alt+Page_Up");
        keys.put("hold", "Ctrl+Alt+H");
        keys.put("resume", "Ctrl+Alt+R");
        keys.put("end", "Ctrl+Alt+E");
        keys.put("wrap-up", "Ctrl+Alt+W");
        keys.put("dial-pad", "Ctrl+Alt+O");
        keys.put("phone", "Ctrl+Alt+F");
        keys.put("go-available", "Ctrl+Alt+V");
        keys.put("agent-state", "Ctrl+Alt+S");
        keys.put("next-contact", "Ctrl+Alt+N");
        keys.put("previous-contact", "Ctrl+Alt+P");
        keys.put("next-pane", "F6");
        keys.put("next-page", "Ctrl+Alt+G");
        keys.put("toggle-tasks", "Ctrl+Alt+T");
        keys.put("user-menu", "Ctrl+Alt+U");
        keys.put("settings", "Ctrl+Alt+Shift+S");
        keys.put("shortcuts", "F1");
        keys.put("quit", "Ctrl+Q");
        return keys;
    }
}
