// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.ui.kit.look.Theme;

/**
 * What the command line asks for.
 *
 * @param agent signs in directly as this agent: {@code -agent ID}
 * @param language {@code -language de}; wins over what was chosen before
 * @param theme {@code -theme light|dark}; wins over what was chosen before
 */
record StartOptions(Optional<AgentId> agent, Optional<Locale> language, Optional<Theme> theme) {
    static final StartOptions NONE = new StartOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /** Options of others are left alone. */
    static StartOptions of(String[] arguments) {
        List<String> list = List.of(arguments);
        return new StartOptions(value(list, "-agent").map(AgentId::new),
                value(list, "-language").map(Locale::forLanguageTag), value(list, "-theme").map(Theme::named));
    }

    private static Optional<String> value(List<String> list, String option) {
        int at = list.indexOf(option);
        return at >= 0 && at + 1 < list.size() ? Optional.of(list.get(at + 1)) : Optional.empty();
    }
}
