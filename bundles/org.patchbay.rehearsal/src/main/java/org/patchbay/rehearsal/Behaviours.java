// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Reaction;

/** What somebody does who is called, as people write it. */
final class Behaviours {

    static final String ALLOWED = "answers, ignores, rejects, busy, invalid or unreachable, as in 'answers after 3s', "
            + "'answers after 3s, talks 1m' or 'rejects after 2s'";
    static final String PATTERN = "^(answers|ignores|rejects|busy|invalid|unreachable)( after \\S+)?(, talks \\S+)?$";

    private static final Pattern FORM = Pattern
            .compile("(answers|ignores|rejects|busy|invalid|unreachable)(?: after (\\S+?))?(?:, talks (\\S+))?");

    private Behaviours() {
    }

    static Optional<Behaviour> read(String text) {
        Matcher m = FORM.matcher(Verb.tidy(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Duration> after = Times.span(m.group(2) == null ? "0s" : m.group(2));
        Optional<Duration> talks = Times.span(m.group(3) == null ? "0s" : m.group(3));
        if (after.isEmpty() || talks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Behaviour(Reaction.valueOf(m.group(1).toUpperCase(Locale.ROOT)), after.get(), talks.get()));
    }
}
