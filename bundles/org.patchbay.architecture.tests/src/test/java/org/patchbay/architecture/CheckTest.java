// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check can fail: a small house, in order, with one thing broken in it. */
class CheckTest {
    private static final String MODEL = "bundles/org.patchbay.model/";
    private static final String ENGINE = "bundles/org.patchbay.engine/";
    private static final String SPI = "bundles/org.patchbay.spi/";
    private static final String SCREEN = "bundles/org.patchbay.ui.desk/";
    private static final String PROVIDER = "bundles/org.patchbay.crm.sample/";
    private static final String FIXTURES = "bundles/org.patchbay.ui.fixtures/";
    private static final String FEATURE = "features/org.patchbay.workstation/feature.xml";

    @TempDir
    Path root;

    /** Check, file, what is added to it, and a piece of what must be said. */
    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(Check.ARROWS, java(SCREEN, "Pane"), "class A { org.patchbay.engine.Rules rules; }", "touches org.patchbay.engine"),
                arguments(Check.ARROWS, java(MODEL, "Id"), "import org.patchbay.engine.Rules;", "touches org.patchbay.engine"),
                arguments(Check.ARROWS, manifest(PROVIDER), "Require-Bundle: org.patchbay.ui.desk\n", "touches org.patchbay.ui.desk"),
                arguments(Check.ARROWS, manifest(PROVIDER), "Import-Package: org.patchbay.engine;version=\"[0.1,1)\"\n", "touches org.patchbay.engine"),
                arguments(Check.ARROWS, manifest("bundles/org.patchbay.cellar/"), manifestOf("org.patchbay.cellar"), "in no row"),
                arguments(Check.PROVIDERS_STAND_ON_ONE_SIDE, manifest(PROVIDER), "Export-Package: org.patchbay.crm.sample;version=\"1.0.0\"\n", "exports nothing"),
                arguments(Check.PROVIDERS_STAND_ON_ONE_SIDE, manifest(PROVIDER), "Require-Bundle: org.patchbay.spi,org.patchbay.ui.api\n", "two bundles"),
                arguments(Check.BUNDLE_NAMES, manifest("bundles/org.patchbay.api/"), manifestOf("org.patchbay.other"), "one"),
                arguments(Check.BUNDLE_NAMES, MODEL + "src/main/java/org/elsewhere/A.java", "package org.elsewhere; class A {}", "does not begin with"),
                arguments(Check.MANIFEST_HEADERS, manifest("bundles/org.patchbay.api/"), "Bundle-SymbolicName: org.patchbay.api\n", "JavaSE-25"),
                arguments(Check.MANIFEST_HEADERS, manifest(MODEL), "Bundle-Activator: org.patchbay.model.A\n", "activator"),
                arguments(Check.MANIFEST_HEADERS, manifest(MODEL), "Service-Component: OSGI-INF/a.xml\n", "generated"),
                arguments(Check.MANIFEST_HEADERS, manifest(ENGINE), "Export-Package: org.patchbay.engine\n", "without a version"),
                arguments(Check.INTERNAL_PACKAGES, java(SCREEN, "Pane"), "import org.eclipse.swt.internal.Platform;", "internal to somebody else"),
                arguments(Check.SHIPPED, manifest("bundles/org.patchbay.api/"), manifestOf("org.patchbay.api"), "in no feature"),
                arguments(Check.SHIPPED, FEATURE, "<plugin id=\"org.patchbay.ui.fixtures\"/>", "for tests"),
                arguments(Check.NO_SLEEP_IN_TESTS, test(MODEL, "IdTest"), "class A { void a() throws Exception { Thread.sleep(5); } }", "sleeps"),
                arguments(Check.NO_SLEEP_IN_TESTS, test(MODEL, "IdTest"), "class A { void a() throws Exception { TimeUnit.SECONDS.sleep(5); } }", "sleeps"),
                arguments(Check.ONE_DOOR_TO_THE_UI, java(SCREEN, "Pane"), "class A { void a(Display display) { display.syncExec(this::b); } }", "past the door"),
                arguments(Check.ONE_DOOR_TO_THE_UI, java(SCREEN, "Pane"), "class A { Object a = Display.getDefault(); }", "past the door"),
                arguments(Check.ONE_DOOR_TO_THE_UI, java(SCREEN, "Pane"), "class A { void a(@UIEventTopic(\"call\") Object event) { } }", "@UIEventTopic"),
                arguments(Check.COLOURS_IN_CODE, java(SCREEN, "Pane"), "class A { Object a = new Color(1, 2, 3); }", "makes a colour"),
                arguments(Check.COLOURS_IN_CODE, java(SCREEN, "Pane"), "class A { String a = \"fill: #12AB9f\"; }", "writes a colour"),
                arguments(Check.COLOURS_IN_CSS, SCREEN + "css/desk.css", "Label { color: #ffffff; }", "writes a colour"),
                arguments(Check.TEXTS_IN_CODE, java(SCREEN, "Pane"), "class A { void a(Label label) { label.setText(\"Hold\"); } }", "text of its own"),
                arguments(Check.TEXTS_IN_CODE, java(SCREEN, "Pane"), "class A { void a(Label label, int n) { label.setToolTipText(n + \" waiting\"); } }", "text of its own"),
                arguments(Check.TYPE_NAMES, java(MODEL, "Id"), "class CallManager { }", "CallManager"),
                arguments(Check.TYPE_NAMES, java(MODEL, "Id"), "interface ICall { }", "ICall"),
                arguments(Check.CONSOLE, java(ENGINE, "Rules"), "class A { void a() { System.out.println(); } }", "console"),
                arguments(Check.CONSOLE, java(ENGINE, "Rules"), "class A { void a(Exception e) { e.printStackTrace(); } }", "console"),
                arguments(Check.SEALED_TYPES_FOR_PLUGINS, java(SPI, "Pbx"), "sealed interface A permits B { } record B() implements A { }", "sealed"),
                arguments(Check.CLOCKS_IN_THE_ENGINE, java(ENGINE, "Rules"), "class A { Object a = java.time.Instant.now(); }", "clock"),
                arguments(Check.CLOCKS_IN_THE_ENGINE, java(ENGINE, "Rules"), "class A { Object a = new java.util.Random(); }", "chance"),
                arguments(Check.LICENCES, "releng/tool", "#!/bin/sh\n", "SPDX"),
                arguments(Check.LICENCES, MODEL + "words.properties", "a=b\n", "SPDX"),
                arguments(Check.UNDONE, java(MODEL, "Id"), "// TO" + "DO later", "not done"),
                arguments(Check.THIRD_PARTIES, "target-platform/a.target", "<groupId>org.somebody</groupId>", "no row for org.somebody"),
                arguments(Check.PUBLIC_API, java(MODEL, "Id"), "public record Added(int a) { }", "releng/api"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("broken")
    void canFail(Check check, String file, String added, String said) throws IOException {
        build();
        assertEquals(List.of(), check.breaches(House.read(root)), "the house is in order before");
        add(file, added);
        var breaches = check.breaches(House.read(root));
        assertTrue(breaches.stream().anyMatch(breach -> breach.contains(said)), () -> "expected '" + said + "' in " + breaches);
    }

    @Test
    void everyCheckIsSeenToFail() {
        var seen = broken().map(row -> (Check) row.get()[0]).collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        assertEquals(EnumSet.allOf(Check.class), seen);
    }

    @Test
    void wordsAndTokensArePasses() throws IOException {
        build();
        add(java(SCREEN, "Pane"), "class A { void a(Label label, Words words, Color given) {"
                + " label.setText(words.say(\"hold\")); label.setText(\"\"); new Color(given.getRed(), given.getGreen(), given.getBlue()); } }");
        var house = House.read(root);
        assertEquals(List.of(), Check.TEXTS_IN_CODE.breaches(house));
        assertEquals(List.of(), Check.COLOURS_IN_CODE.breaches(house));
    }

    @Test
    void aProgramMaySpeak() throws IOException {
        build();
        add(java(PROVIDER, "World"), "class World { public static void main(String[] a) { System.err.println(a[0]); } }");
        assertEquals(List.of(), Check.CONSOLE.breaches(House.read(root)));
    }

    /** A house in order: four rooms of ours, one provider, one feature. */
    private void build() throws IOException {
        var feature = new StringBuilder("<!-- SPDX-License-Identifier: EPL-2.0 -->\n<feature>\n");
        for (var folder : List.of(MODEL, ENGINE, SPI, SCREEN, PROVIDER, FIXTURES)) {
            var name = Path.of(folder).getFileName().toString();
            add(manifest(folder), manifestOf(name));
            if (!folder.equals(FIXTURES)) {
                feature.append("<plugin id=\"").append(name).append("\"/>\n");
            }
        }
        feature.append("<plugin id=\"org.patchbay.cellar\"/>\n</feature>\n");
        add(FEATURE, feature.toString());
        add(manifest(MODEL), "Export-Package: org.patchbay.model;version=\"0.1.0\"\n");
        add(java(MODEL, "Id"), "/** An id. */");
        add(java(ENGINE, "Rules"), "/** Rules. */");
        add(java(SPI, "Pbx"), "/** A switch. */");
        add(java(SCREEN, "Pane"), "/** A pane. */");
        add(test(MODEL, "IdTest"), "/** A test. */");
        for (var bundle : House.read(root).bundles()) {
            Files.writeString(bundle.folder().resolve(PublicApi.FILE), PublicApi.of(bundle));
        }
    }

    private void add(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        var before = Files.exists(path) ? Files.readString(path) : start(path);
        // Imports stand above types, so what is added goes to the end and nothing else is in the file.
        Files.writeString(path, before + text.stripTrailing() + "\n");
    }

    private static String start(Path path) {
        var name = path.toString();
        if (!name.endsWith(".java") || name.contains("elsewhere")) {
            return "";
        }
        var pack = name.substring(name.indexOf("/java/") + "/java/".length(), name.lastIndexOf('/')).replace('/', '.');
        return "// SPDX-License-Identifier: EPL-2.0\npackage " + pack + ";\n";
    }

    private static String manifest(String bundle) {
        return bundle + "META-INF/MANIFEST.MF";
    }

    private static String manifestOf(String name) {
        return "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\nBundle-RequiredExecutionEnvironment: JavaSE-25";
    }

    private static String java(String bundle, String type) {
        return source(bundle, "main", type);
    }

    private static String test(String bundle, String type) {
        return source(bundle, "test", type);
    }

    private static String source(String bundle, String kind, String type) {
        return bundle + "src/" + kind + "/java/" + Path.of(bundle).getFileName().toString().replace('.', '/') + "/" + type + ".java";
    }
}
