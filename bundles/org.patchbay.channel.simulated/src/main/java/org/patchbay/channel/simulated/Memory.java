// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/** Keeps who writes in a file, so that customers are still there when a killed workstation is back. */
final class Memory {

    /** @param count of requests so far, so that no id comes twice */
    record Kept(long count, List<Writer> writers) {
    }

    private static final String COUNT = "count";
    private static final String VARIABLE = "variable.";

    private final Optional<Path> file;

    /** @param file nothing is kept without one */
    Memory(Optional<Path> file) {
        this.file = file;
    }

    Kept recall() throws IOException {
        List<Writer> writers = new ArrayList<>();
        long count = 0;
        if (file.isPresent() && Files.exists(file.get())) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(file.get())) {
                properties.load(in);
            }
            count = Long.parseLong(properties.getProperty(COUNT, "0"));
            for (int i = 0; properties.containsKey(i + ".contact"); i++) {
                writers.add(writer(properties, i + "."));
            }
        }
        return new Kept(count, writers);
    }

    private static Writer writer(Properties all, String prefix) {
        Map<String, String> variables = new TreeMap<>();
        all.stringPropertyNames().stream().filter(key -> key.startsWith(prefix + VARIABLE))
                .forEach(key -> variables.put(key.substring((prefix + VARIABLE).length()), all.getProperty(key)));
        return new Writer(new ContactId(all.getProperty(prefix + "contact")), all.getProperty(prefix + "who"),
                new EntryPointId(all.getProperty(prefix + "entry-point")), all.getProperty(prefix + "from"),
                all.getProperty(prefix + "name"), variables, all.getProperty(prefix + "agent"),
                Boolean.parseBoolean(all.getProperty(prefix + "demo")));
    }

    void keep(long count, Collection<Writer> writers) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Properties properties = new Properties();
        properties.setProperty(COUNT, Long.toString(count));
        int i = 0;
        for (Writer writer : writers) {
            put(properties, i++ + ".", writer);
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path folder = file.get().toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "", ".part");
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(Properties all, String prefix, Writer writer) {
        all.setProperty(prefix + "contact", writer.contact().value());
        all.setProperty(prefix + "who", writer.who());
        all.setProperty(prefix + "entry-point", writer.entryPoint().value());
        all.setProperty(prefix + "from", writer.from());
        all.setProperty(prefix + "name", writer.name());
        all.setProperty(prefix + "agent", writer.agent());
        all.setProperty(prefix + "demo", Boolean.toString(writer.demo()));
        writer.variables().forEach((name, value) -> all.setProperty(prefix + VARIABLE + name, value));
    }
}
