// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AgentState;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.team.TeamRows.Filter;
import org.patchbay.ui.team.TeamRows.Order;

class TeamRowsTest {
    private final TeamRows rows = new TeamRows();

    @BeforeEach
    void fill() {
        rows.language(Locale.ENGLISH);
        rows.whole(Teams.members(10));
    }

    private List<String> names() {
        return rows.shown().stream().map(m -> m.name().split(" ")[0]).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "''          | -         | -      | 10",
        "okafor      | -         | -      | 1",
        "KOVAL       | -         | -      | 1",
        "2003        | -         | -      | 1",
        "kyiv        | -         | -      | 6",
        "kyiv koval  | -         | -      | 1",
        "support     | -         | -      | 5",
        "nobody      | -         | -      | 0",
        "''          | ENGAGED   | -      | 2",
        "''          | -         | berlin | 4",
        "''          | AVAILABLE | kyiv   | 2",
    })
    void filters(String text, AgentState state, String team, int left) {
        rows.filter(new Filter(text, Optional.ofNullable(state), Optional.ofNullable(team)));
        assertEquals(left, rows.shown().size());
        assertEquals(10, rows.size());
    }

    @ParameterizedTest
    @CsvSource({ "NAME, Ben Carla", "STATE, Grażyna Élodie Hans-Jürgen Ben", "TIME, Ivanka Hans-Jürgen", "TEAM, Ben Grażyna José 李伟" })
    void sorts(Order order, String first) {
        rows.order(order);
        List<String> wanted = List.of(first.split(" "));
        assertEquals(wanted, names().subList(0, wanted.size()));
    }

    /** The row that changed, and no other, is drawn again; all of them only where rows move. */
    @Test
    void tellsWhatIsToBeDrawnAgain() {
        int ben = rows.place(Teams.members(1).getFirst().agent()).orElseThrow();
        BitSet one = new BitSet();
        one.set(ben);
        assertEquals(Optional.of(one), rows.changed(List.of(Teams.member(0, AgentState.AVAILABLE))));
        assertEquals(AgentState.AVAILABLE, rows.shown().get(ben).state());
        rows.order(Order.STATE);
        assertEquals(Optional.empty(), rows.changed(List.of(Teams.member(0, AgentState.RONA))), "it moves to the top");
        rows.filter(new Filter("", Optional.of(AgentState.RONA), Optional.empty()));
        assertEquals(Optional.empty(), rows.changed(List.of(Teams.member(0, AgentState.IDLE))), "it goes");
        TeamMemberView other = Teams.member(3, AgentState.AVAILABLE);
        assertEquals(Optional.of(new BitSet()), rows.changed(List.of(other)), "what is not listed is not drawn");
    }
}
