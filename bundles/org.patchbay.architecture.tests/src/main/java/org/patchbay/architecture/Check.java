// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Everything that the house forbids, by name. A check reports each place where it is broken. */
enum Check {
    ARROWS(Rooms::arrows),
    PROVIDERS_STAND_ON_ONE_SIDE(Rooms::providers),
    BUNDLE_NAMES(Manifests::names),
    MANIFEST_HEADERS(Manifests::headers),
    INTERNAL_PACKAGES(Manifests::internals),
    SHIPPED(Manifests::shipped),
    NO_SLEEP_IN_TESTS(Sources::sleeps),
    ONE_DOOR_TO_THE_UI(Sources::doors),
    COLOURS_IN_CODE(Sources::colours),
    COLOURS_IN_CSS(Texts::colours),
    TEXTS_IN_CODE(Sources::texts),
    TYPE_NAMES(Sources::names),
    CONSOLE(Sources::console),
    SEALED_TYPES_FOR_PLUGINS(Sources::sealedTypes),
    CLOCKS_IN_THE_ENGINE(Sources::clocks),
    LICENCES(Texts::licences),
    UNDONE(Texts::undone),
    THIRD_PARTIES(Texts::thirdParties),
    PUBLIC_API(PublicApi::unchanged);

    private final BiConsumer<House, Consumer<String>> rule;

    Check(BiConsumer<House, Consumer<String>> rule) {
        this.rule = rule;
    }

    List<String> breaches(House house) {
        var found = new ArrayList<String>();
        rule.accept(house, found::add);
        return found;
    }
}
