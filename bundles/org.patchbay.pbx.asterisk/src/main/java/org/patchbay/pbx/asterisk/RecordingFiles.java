// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.patchbay.model.RecordingId;
import org.patchbay.pbx.asterisk.ari.AriFiles;

/** Finished recordings at the switch, put together from the files of their segments and sides. */
final class RecordingFiles {

    private final AriFiles files;

    RecordingFiles(AriFiles files) {
        this.files = files;
    }

    CompletableFuture<InputStream> fetch(RecordingId recording) {
        return namesOf(recording).thenCompose(names -> {
            if (names.isEmpty()) {
                throw new UncheckedIOException(new FileNotFoundException("no recording " + recording));
            }
            return fetch(names);
        });
    }

    /** A recording that was paused all the time. */
    static InputStream nothing() {
        return Stereo.of(List.of());
    }

    private CompletableFuture<InputStream> fetch(List<String> names) {
        List<CompletableFuture<InputStream>> opened = names.stream().map(files::open).toList();
        return CompletableFuture.allOf(opened.toArray(CompletableFuture[]::new)).handle((_, trouble) -> {
            if (trouble != null) {
                opened.forEach(RecordingFiles::close);
                throw new UncheckedIOException(new IOException("a part of the recording could not be read", trouble));
            }
            return weave(names, opened);
        });
    }

    private static InputStream weave(List<String> names, List<CompletableFuture<InputStream>> opened) {
        TreeMap<Long, Stereo.Segment> segments = new TreeMap<>();
        try {
            for (int i = 0; i < names.size(); i++) {
                Names.Side side = Objects.requireNonNull(Names.Side.parse(names.get(i)));
                Stereo.Mono sound = Stereo.Mono.open(opened.get(i).join());
                segments.merge(side.segment(), alone(side, sound), Stereo.Segment::with);
            }
        } catch (IOException e) {
            opened.forEach(RecordingFiles::close);
            throw new UncheckedIOException(e);
        }
        return Stereo.of(new ArrayList<>(segments.values()));
    }

    private static Stereo.Segment alone(Names.Side side, Stereo.Mono sound) {
        return side.left() ? new Stereo.Segment(sound, Stereo.Mono.NONE) : new Stereo.Segment(Stereo.Mono.NONE, sound);
    }

    private static void close(CompletableFuture<InputStream> opened) {
        opened.thenAccept(stream -> {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    CompletableFuture<Void> delete(RecordingId recording) {
        return namesOf(recording).thenCompose(
                names -> CompletableFuture.allOf(names.stream().map(files::delete).toArray(CompletableFuture[]::new)));
    }

    CompletableFuture<Collection<RecordingId>> all() {
        return files.names().thenApply(names -> {
            Set<RecordingId> all = new LinkedHashSet<>();
            names.stream().map(Names.Side::parse).filter(Objects::nonNull).forEach(side -> all.add(side.recording()));
            return all;
        });
    }

    private CompletableFuture<List<String>> namesOf(RecordingId recording) {
        String prefix = Names.prefix(recording);
        return files.names().thenApply(names -> names.stream().filter(name -> name.startsWith(prefix)).sorted().toList());
    }
}
