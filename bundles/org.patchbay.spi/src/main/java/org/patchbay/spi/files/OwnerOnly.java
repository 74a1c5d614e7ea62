// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Makes an empty file where there is none; closes an open one to others. */
    public static void create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        var mode = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(path)) {
            if (posix) {
                Files.setPosixFilePermissions(path, mode);
            }
        } else if (posix) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(mode));
        } else {
            Files.createFile(path);
        }
    }

    /** What was written survives a power failure. */
    public static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Names of files survive a power failure, where the system can tell a folder so. */
    public static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; it writes names by itself
        }
    }
}
