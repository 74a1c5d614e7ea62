// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.patchbay.ui.kit.WidgetId;

/**
 * A CRM plugin comes, changes and goes while a call is up. It is built outside this build, from what is exported,
 * and laid into the plugins folder as people do it.
 */
@ExtendWith(Evidence.class)
class PluginIT {
    private static final String TAB = "tab.com.example.crm.vcard";
    private static final String CUSTOMER = "Maria Lehmann";
    private static final String NUMBER = "+493023125128";

    @TempDir
    static Path folder;

    private static SamplePlugin sample;
    private static Workstation workstation;
    private static Screen screen;
    private static Path plugins;

    private CallOnScreen call;
    private long callSeen;
    private Map<String, Integer> others;
    private Map<String, Rectangle> layout;

    @BeforeAll
    static void start() throws Exception {
        Floor.prepare();
        sample = new SamplePlugin(folder);
        Path cards = Files.writeString(folder.resolve("contacts.vcf"), """
                BEGIN:VCARD
                VERSION:4.0
                UID:4711
                FN:%s
                ORG:Lehmann & Söhne
                TEL:%s
                END:VCARD
                """.formatted(CUSTOMER, NUMBER));
        System.setProperty("com.example.crm.vcard.file", cards.toString());
        System.setProperty("patchbay.plugins.trust", sample.trust().toString());
        workstation = Workstation.start("-agent", "emil", "-language", "en", "-theme", "light");
        screen = workstation.screen();
        plugins = Workstation.workspace().resolve("plugins");
    }

    @AfterAll
    static void end() throws Exception {
        if (workstation != null) {
            try (Workstation _ = workstation) {
                Agent.signsOut(screen);
            }
        }
    }

    @BeforeEach
    void aCallIsUp() throws Exception {
        Agent.available(screen);
        Floor.calls(CUSTOMER, NUMBER, Floor.SERVICE_LINE);
        Agent.answers(screen);
        others = bundleStates();
        layout = layout();
        call = CallOnScreen.on(screen);
        callSeen = System.nanoTime();
    }

    @AfterEach
    void theCallEnds() throws Exception {
        Files.deleteIfExists(laid());
        screen.until("the panel is gone", () -> !screen.shows(TAB));
        Agent.ends(screen, "advice");
    }

    @Test
    void comesChangesAndGoes() throws Exception {
        lay(sample.signed("1.0.0", "Address book"));
        screen.until("the panel", () -> screen.shows(TAB));
        Remains first = Remains.of(bundle(SamplePlugin.LOOK_UP), bundle(SamplePlugin.PANEL));
        showsTheCustomer("Address book");
        assertEquals("1.0.0", bundle(SamplePlugin.PANEL).getVersion().toString());
        nobodyNoticed();

        lay(sample.signed("1.1.0", "Address card"));
        screen.until("the panel of the new version", () -> screen.shows(TAB) && screen.text(TAB).equals("Address card"));
        Remains second = Remains.of(bundle(SamplePlugin.LOOK_UP), bundle(SamplePlugin.PANEL));
        showsTheCustomer("Address card");
        assertEquals("1.1.0", bundle(SamplePlugin.PANEL).getVersion().toString());
        nobodyNoticed();
        first.vanish();

        Files.delete(laid());
        screen.until("the panel is gone", () -> !screen.shows(TAB));
        second.vanish();
        nobodyNoticed();
        assertEquals(layout.keySet(), layout().keySet());
    }

    @Test
    void staysOutWhereItIsNotSignedByAPartner() throws Exception {
        for (Path refused : List.of(sample.unsigned("1.0.0"), sample.signedByAStranger("1.0.0"), sample.tampered("1.0.0"))) {
            int before = refusals().size();
            lay(refused);
            screen.until("the refusal is logged", () -> refusals().size() > before);
            assertTrue(bundles().noneMatch(PluginIT::ofThePlugin), "it is installed");
            assertEquals(before + 1, refusals().size(), () -> String.join("\n", refusals()));
        }
        assertEquals(layout.keySet(), layout().keySet());
        nobodyNoticed();
    }

    @Test
    void goesOnWhereItsUpdateIsRefused() throws Exception {
        lay(sample.signed("1.0.0", "Address book"));
        screen.until("the panel", () -> screen.shows(TAB));
        Remains running = Remains.of(bundle(SamplePlugin.LOOK_UP), bundle(SamplePlugin.PANEL));
        int before = refusals().size();
        lay(sample.tampered("1.1.0"));
        screen.until("the refusal is logged", () -> refusals().size() > before);
        assertEquals("1.0.0", bundle(SamplePlugin.PANEL).getVersion().toString());
        showsTheCustomer("Address book");
        nobodyNoticed();
        Files.delete(laid());
        screen.until("the panel is gone", () -> !screen.shows(TAB));
        assertEquals(before + 1, refusals().size(), () -> String.join("\n", refusals()));
        running.vanish();
    }

    @Test
    void aBareBundleIsAFileAndNothingElse() throws Exception {
        Path bare = plugins.resolve("bare.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(bare))) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            jar.write("""
                    Manifest-Version: 1.0
                    Bundle-ManifestVersion: 2
                    Bundle-SymbolicName: com.example.bare
                    Bundle-Version: 1.0.0
                    """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        // What is laid later has been looked at: so has what was laid before.
        lay(sample.signed("1.0.0", "Address book"));
        screen.until("the panel", () -> screen.shows(TAB));
        assertTrue(bundles().noneMatch(b -> "com.example.bare".equals(b.getSymbolicName())));
        Files.delete(bare);
        nobodyNoticed();
    }

    private static void lay(Path archive) throws IOException {
        Path beside = Files.copy(archive, laid().resolveSibling("crm-vcard.part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, laid(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path laid() {
        return plugins.resolve("crm-vcard.zip");
    }

    private static void showsTheCustomer(String title) {
        assertEquals(title, screen.ask(() -> screen.text(TAB)));
        screen.click(TAB);
        screen.until("the customer's name in the panel", () -> screen.find("panel.com.example.crm.vcard")
                .map(panel -> texts(panel).contains(CUSTOMER)).orElse(false));
    }

    private static List<String> texts(Control control) {
        return switch (control) {
            case Text text -> List.of(text.getText());
            case Composite composite -> Stream.of(composite.getChildren()).flatMap(c -> texts(c).stream()).toList();
            default -> List.of();
        };
    }

    /** The call, all other bundles, and where everything else stands. */
    private void nobodyNoticed() {
        CallOnScreen now = CallOnScreen.on(screen);
        long elapsed = (System.nanoTime() - callSeen) / 1_000_000_000;
        assertTrue(call.goesOnAs(now, elapsed), () -> call + " is after " + elapsed + " s " + now);
        assertEquals(others, bundleStates());
        Map<String, Rectangle> places = layout();
        layout.forEach((id, bounds) -> assertEquals(bounds, places.get(id), id));
    }

    /** Where every widget with an id stands, but what belongs to the plugin. */
    private static Map<String, Rectangle> layout() {
        return screen.ask(() -> {
            Map<String, Rectangle> places = new TreeMap<>();
            screen.all().forEach(c -> WidgetId.of(c).filter(id -> !id.startsWith("tab.") && !id.startsWith("phone"))
                    .ifPresent(id -> places.put(id, c.getBounds())));
            return places;
        });
    }

    private static Map<String, Integer> bundleStates() {
        return bundles().filter(b -> !ofThePlugin(b)).collect(Collectors.toMap(b -> b.getSymbolicName() + " " + b.getVersion(),
                Bundle::getState));
    }

    private static boolean ofThePlugin(Bundle bundle) {
        return bundle.getSymbolicName().startsWith(SamplePlugin.LOOK_UP);
    }

    private static Bundle bundle(String name) {
        Optional<Bundle> found = bundles().filter(b -> name.equals(b.getSymbolicName())).findFirst();
        return found.orElseThrow(() -> new AssertionError("no bundle " + name));
    }

    private static Stream<Bundle> bundles() {
        return Stream.of(Workstation.context().getBundles());
    }

    private static List<String> refusals() {
        try (Stream<String> lines = Files.lines(Workstation.workspace().resolve("logs/patchbay.log"))) {
            return lines.filter(line -> line.contains("Plugin left out: ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
