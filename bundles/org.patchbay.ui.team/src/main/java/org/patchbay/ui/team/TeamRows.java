// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
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

/** The team as it is listed: filtered and in an order. Tells what a change does to the rows, so that only those are drawn. */
final class TeamRows {

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

    private final Map<AgentId, TeamMemberView> all = new LinkedHashMap<>();
    private final Map<String, CollationKey> keys = new HashMap<>();
    private final Map<AgentId, Integer> places = new HashMap<>();
    private List<TeamMemberView> shown = List.of();
    private Filter filter = Filter.NONE;
    private Order order = Order.NAME;
    private Locale locale = Locale.ENGLISH;
    private Collator collator = Collator.getInstance(Locale.ENGLISH);

    List<TeamMemberView> shown() {
        return shown;
    }

    int size() {
        return all.size();
    }

    int count(AgentState state) {
        return (int) all.values().stream().filter(m -> m.state() == state).count();
    }

    /** Teams of the members, by id, in words of now. */
    Map<String, String> teams() {
        Map<String, String> teams = new LinkedHashMap<>();
        all.values().forEach(m -> teams.putIfAbsent(m.team().value(), m.teamLabel().in(locale)));
        return teams;
    }

    Optional<TeamMemberView> member(AgentId agent) {
        return Optional.ofNullable(all.get(agent));
    }

    /** Where the agent stands; empty where the filter leaves the agent out. */
    Optional<Integer> place(AgentId agent) {
        return Optional.ofNullable(places.get(agent));
    }

    void language(Locale newLocale) {
        locale = newLocale;
        collator = Collator.getInstance(newLocale);
        keys.clear();
        arrange();
    }

    void filter(Filter newFilter) {
        filter = newFilter;
        arrange();
    }

    void order(Order newOrder) {
        order = newOrder;
        arrange();
    }

    void whole(List<TeamMemberView> members) {
        all.clear();
        members.forEach(m -> all.put(m.agent(), m));
        arrange();
    }

    /** @return places of rows that are to be drawn again; empty where rows came, went or moved */
    Optional<BitSet> changed(List<TeamMemberView> members) {
        BitSet again = new BitSet();
        boolean moved = false;
        for (TeamMemberView member : members) {
            TeamMemberView before = all.put(member.agent(), member);
            boolean was = places.containsKey(member.agent());
            boolean is = isShown(member);
            moved |= was != is || is && (before == null || comparator().compare(before, member) != 0);
            place(member.agent()).ifPresent(again::set);
        }
        if (moved) {
            arrange();
            return Optional.empty();
        }
        shown = new ArrayList<>(shown);
        again.stream().forEach(place -> shown.set(place, all.get(shown.get(place).agent())));
        return Optional.of(again);
    }

    private void arrange() {
        shown = all.values().stream().filter(this::isShown).sorted(comparator().thenComparing(this::name)).toList();
        places.clear();
        for (int place = 0; place < shown.size(); place++) {
            places.put(shown.get(place).agent(), place);
        }
    }

    private boolean isShown(TeamMemberView member) {
        return filter.state().filter(s -> s != member.state()).isEmpty()
                && filter.team().filter(t -> !t.equals(member.team().value())).isEmpty() && isFound(member);
    }

    private boolean isFound(TeamMemberView member) {
        if (filter.text().isBlank()) {
            return true;
        }
        String text = Stream.concat(Stream.of(member.name(), member.extension(), member.teamLabel().in(locale)),
                member.contacts().stream().map(c -> c.queue().in(locale))).reduce("", (a, b) -> a + " " + b).toLowerCase(locale);
        return Stream.of(filter.text().toLowerCase(locale).strip().split("\\s+")).allMatch(text::contains);
    }

    private Comparator<TeamMemberView> comparator() {
        return switch (order) {
            case NAME -> Comparator.comparing(this::name);
            case STATE -> Comparator.comparing(m -> BY_URGENCY.indexOf(m.state()));
            // who has been so the longest first
            case TIME -> Comparator.comparing(m -> m.since().orElse(Instant.MAX));
            case TEAM -> Comparator.comparing(m -> key(m.teamLabel().in(locale)));
        };
    }

    private CollationKey name(TeamMemberView member) {
        return key(member.name());
    }

    private CollationKey key(String text) {
        return keys.computeIfAbsent(text, collator::getCollationKey);
    }
}
