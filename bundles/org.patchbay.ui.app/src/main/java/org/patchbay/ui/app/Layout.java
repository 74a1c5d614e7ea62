// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.swt.graphics.Rectangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the desk is arranged; our own file, because the workbench's is never kept.
 *
 * @param tasksWidth of the left column, in points
 * @param besideWidth of the right column, in points
 * @param tasksCollapsed whether the task list is a rail
 * @param beside id of the tab that is shown in the right column
 * @param window where the window stood
 */
record Layout(int tasksWidth, int besideWidth, boolean tasksCollapsed, Optional<String> beside,
        Optional<Rectangle> window) {
    static final Layout DEFAULT = new Layout(280, 320, false, Optional.empty(), Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(Layout.class);
    private static final String VERSION = "1";
    private static final int LEAST = 160;
    private static final int MOST = 640;
    private static final Set<String> KNOWN = Set.of("version", "tasks.width", "tasks.collapsed", "beside.width",
            "beside.open", "window");

    /** Entries that are unknown or make no sense are dropped with a log line. */
    static Layout read(KeptFile file) {
        Map<String, String> values = file.read();
        if (!values.isEmpty() && !VERSION.equals(values.get("version"))) {
            LOG.warn("layout of version {} is not known here; starting with the default", values.get("version"));
            return DEFAULT;
        }
        values.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> LOG.info("layout: {} dropped", key));
        return new Layout(width(values, "tasks.width", DEFAULT.tasksWidth()),
                width(values, "beside.width", DEFAULT.besideWidth()),
                Boolean.parseBoolean(values.get("tasks.collapsed")), Optional.ofNullable(values.get("beside.open")),
                Optional.ofNullable(values.get("window")).flatMap(Layout::rectangle));
    }

    void write(KeptFile file) {
        Map<String, String> values = new TreeMap<>();
        values.put("version", VERSION);
        values.put("tasks.width", String.valueOf(tasksWidth));
        values.put("tasks.collapsed", String.valueOf(tasksCollapsed));
        values.put("beside.width", String.valueOf(besideWidth));
        beside.ifPresent(id -> values.put("beside.open", id));
        window.ifPresent(w -> values.put("window", w.x + " " + w.y + " " + w.width + " " + w.height));
        file.write(values);
    }

    Layout withTasks(int width, boolean collapsed) {
        return new Layout(Math.clamp(width, LEAST, MOST), besideWidth, collapsed, beside, window);
    }

    Layout withBeside(int width, Optional<String> open) {
        return new Layout(tasksWidth, Math.clamp(width, LEAST, MOST), tasksCollapsed, open, window);
    }

    Layout withWindow(Rectangle bounds) {
        return new Layout(tasksWidth, besideWidth, tasksCollapsed, beside, Optional.of(bounds));
    }

    private static int width(Map<String, String> values, String key, int usual) {
        String value = values.get(key);
        if (value == null) {
            return usual;
        }
        try {
            return Math.clamp(Integer.parseInt(value), LEAST, MOST);
        } catch (NumberFormatException e) {
            LOG.info("layout: {} = {} dropped", key, value);
            return usual;
        }
    }

    private static Optional<Rectangle> rectangle(String value) {
        if (!value.matches("(-?\\d{1,6} ){2}\\d{1,6} \\d{1,6}")) {
            LOG.info("layout: window = {} dropped", value);
            return Optional.empty();
        }
        String[] n = value.split(" ");
        return Optional.of(new Rectangle(Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]),
                Integer.parseInt(n[3])));
    }
}
