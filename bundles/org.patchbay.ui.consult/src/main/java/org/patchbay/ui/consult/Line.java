// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.api.TargetEntry;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.CentreClock;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.words.Words;

/**
 * What a row says, in the language of now.
 *
 * @param sign shape and colour of what somebody is doing (CONSULT-08)
 * @param doing what that is, and since when; of a number, what it leads to
 * @param about team, role and department
 */
record Line(Optional<Sign> sign, String name, String number, String doing, String about) {

    private static final String DOT = " · ";

    record Sign(Shape shape, Token token) {
    }

    /** @param list in which the entry stands */
    static Line of(Target.Kind list, TargetEntry entry, Words words, CentreClock clock) {
        Optional<Sign> sign = entry.agent().map(agent -> new Sign(Shape.of(agent.state()), Token.of(agent.state())))
                .or(() -> entry.presence().map(presence -> sign(presence.availability())));
        String doing = entry.agent().map(agent -> agent(agent, words, clock))
                .or(() -> entry.presence().map(presence -> presence(presence, words, clock)))
                .orElseGet(() -> list == Target.Kind.DIAL_NUMBER ? number(entry.target(), words) : "");
        String about = joined(entry.team().map(words::text).orElse(""), entry.role(), entry.department());
        return new Line(sign, words.text(entry.label()), entry.number(), doing, about);
    }

    /** Among dial numbers there may be entry points; a number without a name was typed (CONSULT-22, CONSULT-24). */
    private static String number(Target target, Words words) {
        if (target.kind() == Target.Kind.ENTRY_POINT) {
            return words.text("ui.target.entryPoint");
        }
        return target.name().isEmpty() ? words.text("ui.consult.thisNumber") : "";
    }

    private static String agent(TargetEntry.Agent agent, Words words, CentreClock clock) {
        String state = words.text("agent.state." + agent.state().name());
        return joined(agent.idleReason().map(reason -> words.text("ui.agent.idleWith", words.text(reason))).orElse(state),
                Age.of(clock.since(agent.since()), words));
    }

    /** A directory's knowledge is as old as it is (DIR-17). */
    private static String presence(TargetEntry.Presence presence, Words words, CentreClock clock) {
        // A directory's text is shown where it says more than the state does in the agent's language.
        String state = presence.availability().name();
        String what = presence.text().isBlank() || presence.text().equalsIgnoreCase(state)
                ? words.text("ui.consult.presence." + state) : presence.text();
        return joined(what, Age.ago(clock.since(presence.asOf()), words));
    }

    private static Sign sign(TargetEntry.Availability availability) {
        return switch (availability) {
            case AVAILABLE -> new Sign(Shape.CIRCLE, Token.AVAILABLE);
            case BUSY -> new Sign(Shape.SQUARE, Token.ENGAGED);
            case AWAY -> new Sign(Shape.HALF, Token.IDLE);
            case OFFLINE, OTHER -> new Sign(Shape.RING, Token.SIGNED_OUT);
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(DOT));
    }

    /** In one line what stands behind the name. A number that was typed is its own name. */
    String end() {
        return number.equals(name) ? doing : joined(doing, number);
    }

    /** The whole row, for screen readers. */
    String spoken() {
        return Stream.of(name, number, doing, about).filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(", "));
    }
}
