// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.patchbay.api.Callbacks;
import org.patchbay.api.HttpDoor;
import org.patchbay.centre.file.WebSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the HTTP interface where the centre file wants one, and anew where it wants another one. */
final class Doors {

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final Executor outside;
    private final Callbacks callbacks;
    private final Path folder;
    /** What each door was opened with. */
    private final Map<HttpDoor, Optional<WebSection>> doors = new LinkedHashMap<>();
    private Optional<WebSection> wanted = Optional.empty();

    /** @param folder of the centre file */
    Doors(Executor outside, Callbacks callbacks, Path folder) {
        this.outside = outside;
        this.callbacks = callbacks;
        this.folder = folder;
    }

    void use(Optional<WebSection> section) {
        outside.execute(() -> {
            synchronized (this) {
                wanted = section;
                doors.keySet().forEach(this::settle);
            }
        });
    }

    void add(HttpDoor door) {
        outside.execute(() -> {
            synchronized (this) {
                doors.put(door, Optional.empty());
                settle(door);
            }
        });
    }

    void remove(HttpDoor door) {
        outside.execute(() -> {
            synchronized (this) {
                close(door);
                doors.remove(door);
            }
        });
    }

    /** At once: nobody is let in any more when this returns. */
    synchronized void close() {
        wanted = Optional.empty();
        doors.keySet().forEach(this::close);
        doors.clear();
    }

    private void settle(HttpDoor door) {
        if (!doors.get(door).equals(wanted)) {
            close(door);
            wanted.ifPresent(section -> open(door, section));
        }
    }

    private void open(HttpDoor door, WebSection section) {
        try {
            door.open(section.settings(folder, System::getenv), callbacks);
            doors.replace(door, Optional.of(section));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the HTTP interface can't be opened: {}", e.getMessage());
        }
    }

    private void close(HttpDoor door) {
        if (doors.get(door).isPresent()) {
            door.close();
            doors.replace(door, Optional.empty());
        }
    }
}
