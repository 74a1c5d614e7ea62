// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks whether the centre file was replaced. It asks twice a second, which also works where folders can't be
 * watched; a file that is being written is left alone until it has rested for one look.
 */
final class CentreWatch implements AutoCloseable {

    private static final int MILLIS = 500;

    private record Look(FileTime changed, long size, Object key) {
        static final Look NOTHING = new Look(FileTime.fromMillis(0), -1, null);
    }

    private final Path file;
    private final Runnable changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("centre-file").daemon().unstarted(task));
    private Look told;
    private Look before;

    CentreWatch(Path file, Runnable changed) {
        this.file = file;
        this.changed = changed;
        this.told = look();
        this.before = told;
        thread.scheduleWithFixedDelay(this::compare, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void compare() {
        Look now = look();
        boolean rested = now.equals(before);
        before = now;
        if (rested && !now.equals(told)) {
            told = now;
            changed.run();
        }
    }

    private Look look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return Look.NOTHING;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
