// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.model.AnsweredBy;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Reaction;

/** What somebody does who is called, as people write it. */
final class Behaviours {

    static final String ALLOWED = "answers, ignores, rejects, busy, invalid or unreachable, as in 'answers after 3s', "
            + "'answers after 3s, talks 1m', 'answers as machine after 3s' (or fax, silence) or 'rejects after 2s'";
    static final String PATTERN = "^(answers( as (machine|fax|silence))?|ignores|rejects|busy|invalid|unreachable)( after \\S+)?(, talks \\S+)?$";

    private static final Pattern FORM = Pattern
            .compile("(?:answers(?: as (?<as>machine|fax|silence))?|(?<not>ignores|rejects|busy|invalid|unreachable))"
                    + "(?: after (?<after>\\S+?))?(?:, talks (?<talks>\\S+))?");

    private Behaviours() {
    }

    static Optional<Behaviour> read(String text) {
        Matcher m = FORM.matcher(Verb.tidy(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Duration> after = Times.span(Objects.requireNonNullElse(m.group("after"), "0s"));
        Optional<Duration> talks = Times.span(Objects.requireNonNullElse(m.group("talks"), "0s"));
        if (after.isEmpty() || talks.isEmpty()) {
            return Optional.empty();
        }
        Reaction reaction = m.group("not") == null ? Reaction.ANSWERS
                : Reaction.valueOf(m.group("not").toUpperCase(Locale.ROOT));
        return Optional.of(new Behaviour(reaction, after.get(), talks.get(), answeredBy(m.group("as"))));
    }

    private static AnsweredBy answeredBy(String word) {
        return switch (word) {
            case null -> AnsweredBy.LIVE;
            case "machine" -> AnsweredBy.MACHINE;
            case "fax" -> AnsweredBy.FAX;
            default -> AnsweredBy.UNKNOWN;
        };
    }
}
