// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.util.function.Consumer;

/** What every bundle's manifest keeps to, and that every bundle reaches the product. */
final class Manifests {
    private Manifests() {}

    static void names(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            if (!bundle.symbolicName().equals(bundle.name())) {
                breach.accept(bundle.name() + " calls itself " + bundle.symbolicName() + "; folder and symbolic name are one");
            }
            bundle.main().filter(source -> !(source.packageName() + ".").startsWith(bundle.name() + ".")).forEach(source ->
                    breach.accept(source.path() + ": package " + source.packageName() + " does not begin with " + bundle.name()));
        }
    }

    static void headers(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            if (!"JavaSE-25".equals(bundle.headers().get("Bundle-RequiredExecutionEnvironment"))) {
                breach.accept(bundle.name() + ": Bundle-RequiredExecutionEnvironment is JavaSE-25 in every bundle");
            }
            if (bundle.headers().containsKey("Bundle-Activator")) {
                breach.accept(bundle.name() + " has an activator; use a component");
            }
            if (bundle.headers().containsKey("Service-Component")) {
                breach.accept(bundle.name() + " writes Service-Component by hand; it is generated");
            }
            for (var clause : Bundle.clauses(bundle.headers().getOrDefault("Export-Package", ""))) {
                if (!clause.isBlank() && !clause.contains("version=")) {
                    breach.accept(bundle.name() + " exports " + clause.strip() + " without a version");
                }
            }
        }
    }

    static void internals(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            bundle.main().forEach(source -> source.imports().forEach(name -> {
                if (name.contains(".internal.") && !name.startsWith(bundle.name() + ".")) {
                    breach.accept(source.path() + " imports " + name + ", which is internal to somebody else");
                }
            }));
        }
    }

    /** A bundle that no feature lists is built, tested, and never shipped. */
    static void shipped(House house, Consumer<String> breach) {
        var features = new StringBuilder();
        house.files().stream().filter(file -> file.endsWith("feature.xml")).forEach(file -> features.append(house.text(file)));
        for (var bundle : house.bundles()) {
            boolean listed = features.indexOf("id=\"" + bundle.name() + "\"") >= 0;
            if (bundle.onlyTests() || bundle.forTests()) {
                if (listed) {
                    breach.accept(bundle.name() + " is for tests, and yet in a feature");
                }
            } else if (!listed) {
                breach.accept(bundle.name() + " is in no feature; add a line to features/org.patchbay.workstation/feature.xml");
            }
        }
    }
}
