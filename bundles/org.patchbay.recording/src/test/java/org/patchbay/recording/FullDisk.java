// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.patchbay.model.RecordingId;

/** A process that may write no large file: says what becomes of a long recording, and of a short one after it. */
final class FullDisk {

    private FullDisk() {
    }

    public static void main(String[] arguments) {
        Archive archive = new Archive(Path.of(arguments[0]));
        keep(archive, new RecordingId("long"), 9_000_000);
        keep(archive, new RecordingId("short"), 4_000);
        archive.close();
    }

    private static void keep(Archive archive, RecordingId id, int bytes) {
        try {
            archive.keep(id, Optional.empty(), new ByteArrayInputStream(EncryptedRecordingsTest.wav(bytes)));
            System.out.println(id + " kept " + archive.has(id));
        } catch (IOException e) {
            System.out.println(id + " " + e.getMessage());
        }
    }
}
