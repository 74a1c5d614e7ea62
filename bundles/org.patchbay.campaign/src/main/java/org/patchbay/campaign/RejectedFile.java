// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.patchbay.spi.ContactLists.BadLine;
import org.patchbay.spi.files.OwnerOnly;

/**
 * Lines that were not loaded, beside the list: line, reason, and the line's fields, to be put right and loaded
 * again. It appears when the list is read to its end, and goes when nothing is wrong any more.
 */
final class RejectedFile implements AutoCloseable {

    private static final int EXAMPLES = 20;

    private final Path path;
    private final Path unfinished;
    private final List<String> header;
    private final List<BadLine> examples = new ArrayList<>();
    private CsvWriter out;
    private long count;

    RejectedFile(Path list, List<String> columns) {
        String name = list.getFileName().toString();
        path = list.resolveSibling((name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name) + ".rejected.csv");
        unfinished = path.resolveSibling(path.getFileName() + ".new");
        header = new ArrayList<>(List.of("line", "reason"));
        header.addAll(columns);
    }

    void add(long line, String why, List<String> fields) throws IOException {
        if (out == null) {
            Files.deleteIfExists(unfinished);
            OwnerOnly.create(unfinished);
            out = CsvWriter.builder().build(unfinished);
            out.writeRecord(header);
        }
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(new BadLine(line, why));
        }
        List<String> all = new ArrayList<>(List.of(Long.toString(line), why));
        all.addAll(fields);
        out.writeRecord(all);
    }

    long count() {
        return count;
    }

    List<BadLine> examples() {
        return List.copyOf(examples);
    }

    void finish() throws IOException {
        if (out == null) {
            Files.deleteIfExists(path);
        } else {
            out.close();
            out = null;
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
