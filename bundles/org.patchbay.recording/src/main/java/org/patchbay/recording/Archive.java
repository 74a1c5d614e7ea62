// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and their index as one. The files are what counts: where a crash came between a file and its line in the index, the
 * next start puts the line right. Opened when it is first needed, so that a folder that was not there for a while is found
 * when it is back.
 */
final class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final Path folder;
    private Shelf shelf;
    private Vault vault;
    private Index index;

    Archive(Path folder) {
        this.folder = folder;
    }

    private synchronized void open() throws IOException {
        if (index == null) {
            Files.createDirectories(folder);
            Vault keys = new Vault(KeyChain.in(folder, Instant.now()));
            Shelf files = new Shelf(folder, keys);
            files.sweep();
            Index lines = Index.open(folder.resolve("index.db"), keys);
            compare(files, lines);
            vault = keys;
            shelf = files;
            index = lines;
        }
    }

    private static void compare(Shelf files, Index lines) throws IOException {
        Set<RecordingId> there = files.all();
        Set<RecordingId> listed = new TreeSet<>(lines.all());
        for (RecordingId recording : listed) {
            if (!there.contains(recording)) {
                LOG.warn("there is no file {}; nobody finds the recording any more", files.path(recording));
                lines.remove(recording);
            }
        }
        for (RecordingId recording : there) {
            if (!listed.contains(recording)) {
                list(files, lines, recording);
            }
        }
    }

    /** One that is damaged is left as it is; the others can be heard. */
    private static void list(Shelf files, Index lines, RecordingId recording) throws IOException {
        Entry entry;
        try {
            entry = files.read(recording);
        } catch (IOException e) {
            LOG.error("{}; it is left as it is", e.getMessage(), e);
            return;
        }
        lines.put(entry);
    }

    Shelf shelf() throws IOException {
        open();
        return shelf;
    }

    Index index() throws IOException {
        open();
        return index;
    }

    /** Where there is a file but no line, because the disk was full in between, there is a line then. */
    boolean has(RecordingId recording) throws IOException {
        if (!shelf().has(recording)) {
            return false;
        }
        if (!index().has(recording)) {
            index().put(shelf().read(recording));
        }
        return true;
    }

    void keep(RecordingId recording, Optional<RecordedCall> call, InputStream wav) throws IOException {
        Entry entry = shelf().write(recording, call, wav);
        index().put(entry);
    }

    /** First the file: a line without one is put right, a recording that nobody finds would stay for ever. */
    void delete(RecordingId recording) throws IOException {
        shelf().delete(recording);
        index().remove(recording);
    }

    void renewKey(Duration age, Instant now) throws IOException {
        open();
        KeyChain keys = vault.keys();
        if (!Instant.ofEpochSecond(keys.newest()).plus(age).isAfter(now)) {
            keys.renew(now);
            LOG.info("recordings are encrypted under a new key from now on");
        }
        if (keys.size() > 1 && shelf.all().equals(new TreeSet<>(index.all()))) {
            keys.keepOnly(index.wrappings());
        }
    }

    synchronized void close() {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
