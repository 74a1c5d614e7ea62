// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The product as it is shipped, in a process of its own: worked with keys, and seen by nothing but its screen. */
final class Product {
    private final Path workspace;
    private final Path centre;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    Product(Path workspace, Path centre) {
        this.workspace = workspace;
        this.centre = centre;
    }

    /** A variable of the environment at the next start. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** With the flags that we ship. */
    void start(String... arguments) throws IOException {
        Path product = product();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Files.readAllLines(Floor.root().resolve("releng/product/jvm.options")).stream()
                .filter(line -> line.startsWith("-")).forEach(command::add);
        command.add("-Dpatchbay.centre.file=" + centre);
        command.add("-Dpatchbay.data=" + data());
        command.addAll(List.of("-jar", launcher(product).toString(), "-data", workspace.toString()));
        command.addAll(List.of(arguments));
        Files.createDirectories(workspace);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(workspace.resolve("console.log").toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    Path data() {
        return workspace.resolve("centre");
    }

    /** As {@code kill -9}: nobody is told, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Of the simulated switch, which outlives the product. */
    long switchProcess() throws IOException {
        Properties door = new Properties();
        try (var in = Files.newInputStream(data().resolve("simulated").resolve("world.door"))) {
            door.load(in);
        }
        return Long.parseLong(door.getProperty("pid"));
    }

    /** Both, after a test. */
    void end() throws IOException, InterruptedException {
        if (runs()) {
            kill();
        }
        ProcessHandle.of(switchProcess()).ifPresent(ProcessHandle::destroy);
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    /** @param title of its window, or a part */
    void showsWindow(String title) {
        Hand.until("a window " + title, () -> !Hand.answer("search", "--onlyvisible", "--name", title).isEmpty());
        Hand.does("search", "--onlyvisible", "--name", title, "windowactivate", "--sync");
    }

    /** Wait until the journal says so. */
    JournalCopy until(String what, Predicate<JournalCopy> condition) {
        AtomicReference<JournalCopy> last = new AtomicReference<>();
        try {
            Hand.until(what, () -> {
                if (!runs()) {
                    throw new AssertionError("the product ended while waiting for: " + what);
                }
                JournalCopy.of(data()).ifPresent(last::set);
                return last.get() != null && condition.test(last.get());
            });
            return last.get();
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the journal ends with "
                    + (last.get() == null ? "nothing" : last.get().lastEvents()), e);
        }
    }

    private static Path product() {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return Floor.root().resolve("releng/product/target/products/patchbay/linux/gtk").resolve(arch);
    }

    private static Path launcher(Path product) throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst()
                    .orElseThrow(() -> new IOException("no launcher in " + product));
        }
    }
}
