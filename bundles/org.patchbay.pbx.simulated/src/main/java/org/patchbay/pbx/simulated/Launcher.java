// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;

/** Starts the world's process. */
final class Launcher {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Xshare:auto", "-Djava.awt.headless=true");

    private Launcher() {
    }

    static Process launch(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            // Ctrl-C in the terminal of the workstation goes to all its children; this one is to stay.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "world"));
        }
        command.add(java().toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath(directory), WorldProcess.class.getName(), directory.toString()));
        File log = directory.resolve("world.log").toFile();
        return new ProcessBuilder(command).directory(directory.toFile()).redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    private static Path java() throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String name : List.of("java", "java.exe")) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        throw new IOException("no java command in " + bin + "; set world: inside in the switch's settings");
    }

    private static String classPath(Path directory) throws IOException {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> type : List.of(World.class, MediaPlan.class, Pbx.class)) {
            entries.add(keep(place(type), directory).toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The workstation's files may be replaced while the world goes on. */
    private static Path keep(Path place, Path directory) throws IOException {
        if (Files.isDirectory(place)) {
            return place;
        }
        String version = Long.toHexString(Files.getLastModifiedTime(place).toMillis()) + "-" + Files.size(place);
        Path kept = directory.resolve("lib").resolve(version + "-" + place.getFileName());
        Files.createDirectories(kept.getParent());
        try {
            Files.copy(place, kept);
        } catch (FileAlreadyExistsException _) {
            // Kept the last time; the name says that it is the same.
        }
        return kept;
    }

    /** The jar or folder that a class comes from; in an OSGi framework too, whose folders may hold the build's output. */
    private static Path place(Class<?> type) throws IOException {
        URL location = type.getProtectionDomain().getCodeSource() == null ? null
                : type.getProtectionDomain().getCodeSource().getLocation();
        if (location == null) {
            throw new IOException("can't tell where " + type.getName() + " comes from");
        }
        try {
            Path place = Path.of(location.toURI());
            for (String output : List.of("", "target/classes", "bin")) {
                if (Files.exists(place.resolve(output).resolve(type.getName().replace('.', '/') + ".class"))) {
                    return place.resolve(output);
                }
            }
            return place;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("not a place on disk: " + location, e);
        }
    }
}
