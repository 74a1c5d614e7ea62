// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The plugin of releng/samples/crm-vcard, built as its partner would, in versions, signed or not. */
final class SamplePlugin {
    static final String LOOK_UP = "com.example.crm.vcard";
    static final String PANEL = "com.example.crm.vcard.ui";
    private static final String PASSWORD = "for-this-test-only";
    private static final int BUILD_MINUTES = 10;
    private static final String TITLE = "Address book";

    private final Path folder;
    private final Path built;

    /** @param folder for keys and archives */
    SamplePlugin(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        built = build();
        for (String who : List.of("partner", "stranger")) {
            tool("keytool", "-genkeypair", "-alias", who, "-keyalg", "EC", "-dname", "CN=" + who, "-validity", "2", "-keystore",
                    store(who), "-storepass", PASSWORD, "-storetype", "PKCS12");
        }
        tool("keytool", "-exportcert", "-alias", "partner", "-keystore", store("partner"), "-storepass", PASSWORD, "-file",
                folder.resolve("partner.cer").toString());
        tool("keytool", "-importcert", "-noprompt", "-alias", "partner", "-file", folder.resolve("partner.cer").toString(),
                "-keystore", trust().toString(), "-storepass", PASSWORD, "-storetype", "PKCS12",
                "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE", "-J-Dkeystore.pkcs12.macAlgorithm=NONE");
    }

    /** Names the one whose plugins may run. */
    Path trust() {
        return folder.resolve("trust.p12");
    }

    /** An archive as it was built. */
    Path unsigned(String version) throws IOException, InterruptedException {
        return archive(version, TITLE, "");
    }

    /** @param title of the panel, as long as the original's: it is set in the compiled class */
    Path signed(String version, String title) throws IOException, InterruptedException {
        return archive(version, title, "partner");
    }

    Path signedByAStranger(String version) throws IOException, InterruptedException {
        return archive(version, TITLE, "stranger");
    }

    /** Signed, and then somebody put another class into it. */
    Path tampered(String version) throws IOException, InterruptedException {
        Path archive = signed(version, TITLE);
        inside(archive, zip -> inside(zip, PANEL + "_" + version + ".jar", jar -> retitle(jar, "Address evil")));
        return archive;
    }

    private static Path build() throws IOException, InterruptedException {
        String given = System.getProperty("patchbay.sample.plugin");
        if (given != null) {
            return Path.of(given);
        }
        Path script = Floor.root().resolve("releng/samples/crm-vcard/build");
        List<String> said = run(BUILD_MINUTES, script.toString());
        return Path.of(said.getLast());
    }

    private Path archive(String version, String title, String signer) throws IOException, InterruptedException {
        if (title.length() != TITLE.length()) {
            throw new IllegalArgumentException(title);
        }
        Path archive = Files.createTempDirectory(folder, "archive").resolve("crm-vcard.zip");
        Files.copy(built, archive);
        inside(archive, zip -> {
            Path feature = only(zip.resolve("features"));
            String before = feature.getFileName().toString().replaceAll(".*_|\\.jar", "");
            inside(feature, jar -> replace(jar.resolve("feature.xml"), before, version));
            rename(feature, before, version);
            for (String bundle : List.of(LOOK_UP, PANEL)) {
                Path jar = zip.resolve("plugins").resolve(bundle + "_" + before + ".jar");
                inside(jar, content -> replace(content.resolve("META-INF/MANIFEST.MF"), before, version));
                if (bundle.equals(PANEL)) {
                    inside(jar, content -> retitle(content, title));
                }
                sign(jar, signer);
                rename(jar, before, version);
            }
        });
        return archive;
    }

    private void sign(Path jar, String signer) throws IOException, InterruptedException {
        if (!signer.isEmpty()) {
            Path file = Files.createTempFile(folder, "bundle", ".jar");
            Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
            tool("jarsigner", "-keystore", store(signer), "-storepass", PASSWORD, file.toString(), signer);
            Files.copy(file, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String store(String who) {
        return folder.resolve(who + ".p12").toString();
    }

    private static void retitle(Path jar, String title) throws IOException {
        replace(jar.resolve("com/example/crm/vcard/ui/VcardPanel.class"), TITLE, title);
    }

    /** As Latin-1, which keeps every byte of a class file. */
    private static void replace(Path file, String before, String now) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (!content.contains(before)) {
            throw new IOException(file + " has no " + before);
        }
        Files.write(file, content.replace(before, now).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void rename(Path file, String before, String now) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName().toString().replace(before, now)));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private interface Change {
        void to(Path root) throws IOException, InterruptedException;
    }

    private static void inside(Path zip, String plugin, Change change) throws IOException, InterruptedException {
        inside(zip.resolve("plugins").resolve(plugin), change);
    }

    private static void inside(Path zip, Change change) throws IOException, InterruptedException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            change.to(files.getPath("/"));
        }
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", name).toString());
        run(1, command.toArray(String[]::new));
    }

    private static List<String> run(int minutes, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        List<String> said = process.inputReader().lines().toList();
        if (!process.waitFor(minutes, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command[0] + " failed: " + String.join("\n", said));
        }
        return said;
    }
}
