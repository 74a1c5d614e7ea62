// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.api.MyDay;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;

/** What one agent does today: what is over, and what runs and counts when it is over or asked for. */
final class AgentDay {

    private record Running(Work kind, Instant since) {
    }

    private final Map<ContactId, Running> running = new HashMap<>();
    private final Days days;
    private DayTotals totals = new DayTotals(new Day(Instant.MIN, Instant.MIN));

    AgentDay(Days days) {
        this.days = days;
    }

    /** The agent was in this state until now. */
    void left(AgentState state, Instant since, Instant at) {
        advance(at);
        totals.state(state, since, at);
    }

    /** What the agent does in the contact from now on. */
    void does(Instant at, ContactId contact, String channel, Optional<Work> now) {
        Running before = running.get(contact);
        if (Optional.ofNullable(before).map(Running::kind).equals(now)) {
            return;
        }
        advance(at);
        if (before == null) {
            // between the customer's leaving and wrap-up there may be a moment of nothing
            now.filter(kind -> kind != Work.WRAP_UP).ifPresent(_ -> totals.handled(at, channel));
        } else {
            totals.work(before.kind(), before.since(), at);
            running.remove(contact);
        }
        now.ifPresent(kind -> running.put(contact, new Running(kind, at)));
    }

    private void advance(Instant at) {
        Day now = days.at(at);
        if (!now.equals(totals.day())) {
            totals = new DayTotals(now);
        }
    }

    /**
     * @param state the one that lasts; empty while signed out
     * @param since when it began
     */
    MyDay value(Optional<AgentState> state, Instant since, Instant at) {
        advance(at);
        DayTotals now = totals.copy();
        state.ifPresent(lasting -> now.state(lasting, since, at));
        running.values().forEach(work -> now.work(work.kind(), work.since(), at));
        return now.value(at);
    }
}
