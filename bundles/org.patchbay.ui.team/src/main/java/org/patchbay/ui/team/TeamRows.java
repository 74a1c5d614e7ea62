// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.text.CollationKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.desk.TeamMemberView;

/** The team as it is listed: those whom the filter leaves, in an order. */
final class TeamRows extends LiveRows<AgentId, TeamMemberView> {

    enum Order {
        NAME, STATE, TIME, TEAM
    }

    /** @param text each word of it stands somewhere in name, extension, team or queue */
    record Filter(String text, Optional<AgentState> state, Optional<String> team) {
        static final Filter NONE = new Filter("", Optional.empty(), Optional.empty());
    }

    /** What asks for help first. */
    private static final List<AgentState> BY_URGENCY = List.of(AgentState.RONA, AgentState.RINGING, AgentState.RESERVED,
            AgentState.ENGAGED, AgentState.WRAP_UP, AgentState.IDLE, AgentState.AVAILABLE, AgentState.SIGNED_OUT);

    private final Map<String, CollationKey> keys = new HashMap<>();
    private Filter filter = Filter.NONE;
    private Order order = Order.NAME;

    TeamRows() {
        super(TeamMemberView::agent);
    }

    int count(AgentState state) {
        return (int) all().stream().filter(m -> m.state() == state).count();
    }

    /** Teams of the members, by id, in words of now. */
    Map<String, String> teams() {
        Map<String, String> teams = new LinkedHashMap<>();
        all().forEach(m -> teams.putIfAbsent(m.team().value(), m.teamLabel().in(locale())));
        return teams;
    }

    @Override
    void language(Locale newLocale) {
        keys.clear();
        super.language(newLocale);
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        arrange();
    }

    void order(Order newOrder) {
        order = newOrder;
        arrange();
    }

    @Override
    protected boolean isShown(TeamMemberView member) {
        return filter.state().filter(s -> s != member.state()).isEmpty()
                && filter.team().filter(t -> !t.equals(member.team().value())).isEmpty() && isFound(member);
    }

    private boolean isFound(TeamMemberView member) {
        if (filter.text().isBlank()) {
            return true;
        }
        String text = Stream.concat(Stream.of(member.name(), member.extension(), member.teamLabel().in(locale())),
                member.contacts().stream().map(c -> c.queue().in(locale()))).reduce("", (a, b) -> a + " " + b).toLowerCase(locale());
        return Stream.of(filter.text().toLowerCase(locale()).strip().split("\\s+")).allMatch(text::contains);
    }

    @Override
    protected Comparator<TeamMemberView> comparator() {
        Comparator<TeamMemberView> byName = Comparator.comparing(this::name);
        return switch (order) {
            case NAME -> byName;
            case STATE -> Comparator.<TeamMemberView>comparingInt(m -> BY_URGENCY.indexOf(m.state())).thenComparing(byName);
            // who has been so the longest first
            case TIME -> Comparator.comparing((TeamMemberView m) -> m.since().orElse(Instant.MAX)).thenComparing(byName);
            case TEAM -> Comparator.comparing((TeamMemberView m) -> key(m.teamLabel().in(locale()))).thenComparing(byName);
        };
    }

    private CollationKey name(TeamMemberView member) {
        return key(member.name());
    }

    private CollationKey key(String text) {
        return keys.computeIfAbsent(text, collator()::getCollationKey);
    }
}
