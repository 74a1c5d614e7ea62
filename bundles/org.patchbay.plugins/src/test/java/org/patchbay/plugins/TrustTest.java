// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what one of our authorities signed, whole and unaltered, may run. */
class TrustTest {

    private static final String PASSWORD = "for-this-test-only";

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    @BeforeAll
    static void authorities() throws Exception {
        makeKey("ours");
        makeKey("stranger");
        keytool("-exportcert", "-alias", "ours", "-keystore", store("ours"), "-storepass", PASSWORD, "-file",
                keys.resolve("ours.cer").toString());
        keytool("-importcert", "-noprompt", "-alias", "ours", "-file", keys.resolve("ours.cer").toString(), "-keystore",
                keys.resolve("trust.p12").toString(), "-storepass", PASSWORD, "-storetype", "PKCS12",
                "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE", "-J-Dkeystore.pkcs12.macAlgorithm=NONE");
    }

    @Test
    void theSignedBundleRuns() throws Exception {
        Path bundle = signed("ours");
        assertDoesNotThrow(() -> trust().check(bundle, bundle));
    }

    @Test
    void whatIsUnsignedDoesNot() throws Exception {
        refused(bundle(), "is not signed");
    }

    @Test
    void whatAStrangerSignedDoesNot() throws Exception {
        refused(signed("stranger"), "is signed by nobody we trust");
    }

    @Test
    void whatWasAlteredDoesNot() throws Exception {
        Path bundle = signed("ours");
        write(bundle, "plugin.txt", "something else");
        refused(bundle, "was altered");
    }

    @Test
    void whatWasAddedToDoesNot() throws Exception {
        Path bundle = signed("ours");
        write(bundle, "added.txt", "added");
        refused(bundle, "added.txt is not signed");
    }

    private void refused(Path bundle, String why) throws IOException {
        Trust trust = trust();
        PluginException refusal = assertThrows(PluginException.class, () -> trust.check(bundle, bundle));
        assertTrue(refusal.getMessage().contains(why), refusal::getMessage);
    }

    private static Trust trust() throws IOException {
        return Trust.in(keys.resolve("trust.p12"));
    }

    private Path signed(String by) throws Exception {
        Path bundle = bundle();
        run("jarsigner", "-keystore", store(by), "-storepass", PASSWORD, bundle.toString(), by);
        return bundle;
    }

    private Path bundle() throws IOException {
        Path bundle = folder.resolve("bundle.jar");
        try (OutputStream out = Files.newOutputStream(bundle); JarOutputStream jar = new JarOutputStream(out, manifest())) {
            jar.putNextEntry(new JarEntry("plugin.txt"));
            jar.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        return manifest;
    }

    private static void write(Path jar, String name, String content) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.writeString(files.getPath(name), content);
        }
    }

    private static void makeKey(String name) throws Exception {
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "2", "-keystore",
                store(name), "-storepass", PASSWORD, "-storetype", "PKCS12");
    }

    private static String store(String name) {
        return keys.resolve(name + ".p12").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        run("keytool", arguments);
    }

    private static void run(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(tool + ": " + output);
        }
    }
}
