// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Which room may touch which: the table of releng/docs/architecture.md. {@code model} is open to everybody. */
final class Rooms {
    private static final String PROVIDERS = "(pbx|journal|channel|crm|directory)\\..+";

    /** Names are written without {@code org.patchbay.}; the first row that fits counts. */
    private static final List<Room> TABLE = List.of(
            room("logging(\\..+)?"),
            room("model"),
            room("engine"),
            room("api"),
            room("spi"),
            room("ui\\.api", "api"),
            room("codec", "engine"),
            room("centre", "engine", "codec", "api", "spi"),
            room("telephony|recording|campaign|plugins", "spi", "api"),
            room("web", "api"),
            room("rehearsal", "centre", "codec", "engine", "api", "spi"),
            room(PROVIDERS, "spi", "ui\\.api"),
            room("ui\\.kit", "api", "ui\\.api"),
            room("ui\\..+", "api", "ui\\.api", "ui\\.kit"));

    private Rooms() {}

    private record Room(Pattern name, Pattern mayTouch) {}

    private static Room room(String name, String... mayTouch) {
        return new Room(Pattern.compile(name), Pattern.compile("model|" + String.join("|", mayTouch)));
    }

    static boolean isProvider(Bundle bundle) {
        return name(bundle.name()).matches(PROVIDERS);
    }

    static boolean isScreen(Bundle bundle) {
        return name(bundle.name()).startsWith("ui.") && !bundle.onlyTests();
    }

    /** Reports every arrow that the table does not draw, from manifests and from sources. */
    static void arrows(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            if (bundle.onlyTests()) {
                continue; // wiring, journeys and contracts see everything
            }
            var room = TABLE.stream().filter(one -> one.name().matcher(name(bundle.name())).matches()).findFirst();
            if (room.isEmpty()) {
                breach.accept(bundle.name() + " is in no row of the table of rooms");
                continue;
            }
            touched(house, bundle, (target, place) -> {
                if (!room.get().mayTouch().matcher(name(target)).matches()) {
                    breach.accept(place + " touches " + target + ", which " + bundle.name() + " may not");
                }
            });
        }
    }

    /** A provider offers services and nothing else, and stands on one side. */
    static void providers(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            if (!isProvider(bundle)) {
                continue;
            }
            if (!bundle.exports().isEmpty()) {
                breach.accept(bundle.name() + " exports " + bundle.exports() + "; a provider exports nothing");
            }
            var sides = new TreeSet<String>();
            touched(house, bundle, (target, place) -> sides.add(name(target)));
            if (sides.contains("spi") && sides.contains("ui.api")) {
                breach.accept(bundle.name() + " touches spi and ui.api; make it two bundles and one feature");
            }
        }
    }

    private static void touched(House house, Bundle bundle, BiConsumer<String, String> found) {
        var manifest = bundle.name() + "/META-INF/MANIFEST.MF";
        for (var header : List.of("Require-Bundle", "Fragment-Host")) {
            bundle.names(header).stream().filter(name -> name.startsWith("org.patchbay.")).forEach(name -> found.accept(name, manifest));
        }
        bundle.names("Import-Package").forEach(name -> other(house, bundle, name, manifest, found));
        bundle.main().forEach(source -> {
            source.imports().forEach(name -> other(house, bundle, name, source.path().toString(), found));
            source.eachName((name, place) -> other(house, bundle, name, place, found));
        });
    }

    private static void other(House house, Bundle bundle, String name, String place,
            BiConsumer<String, String> found) {
        if (name.startsWith("org.patchbay.")) {
            var owner = house.owner(name);
            if (!owner.isEmpty() && !owner.equals(bundle.name())) {
                found.accept(owner, place);
            }
        }
    }

    private static String name(String bundle) {
        return bundle.replaceFirst("^org\\.patchbay\\.", "");
    }
}
