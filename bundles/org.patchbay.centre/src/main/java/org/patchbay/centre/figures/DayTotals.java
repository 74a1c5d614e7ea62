// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.api.MyDay;
import org.patchbay.model.AgentState;

/** Sums of one agent's one day, in milliseconds. A quarter of an hour is kept only where something happened in it. */
final class DayTotals {

    private static final long QUARTER = MyDay.QUARTER.toMillis();
    private static final AgentState[] STATES = AgentState.values();

    private static final class Quarter {
        final int[] states = new int[STATES.length];
        int handled;
    }

    private final Day day;
    private final SortedMap<String, Integer> handled = new TreeMap<>();
    private final long[] work = new long[Work.values().length];
    private final long[] states = new long[STATES.length];
    private final SortedMap<Integer, Quarter> quarters = new TreeMap<>();

    DayTotals(Day day) {
        this.day = day;
    }

    Day day() {
        return day;
    }

    void handled(Instant at, String channel) {
        handled.merge(channel, 1, Integer::sum);
        quarter(at.toEpochMilli() - begin()).handled++;
    }

    /** Only what is of this day. */
    void work(Work kind, Instant from, Instant to) {
        work[kind.ordinal()] += Math.max(0, to.toEpochMilli() - Math.max(from.toEpochMilli(), begin()));
    }

    /** Only what is of this day. */
    void state(AgentState state, Instant from, Instant to) {
        long end = to.toEpochMilli() - begin();
        long at = Math.max(0, from.toEpochMilli() - begin());
        states[state.ordinal()] += Math.max(0, end - at);
        while (at < end) {
            long next = Math.min(end, (at / QUARTER + 1) * QUARTER);
            quarter(at).states[state.ordinal()] += (int) (next - at);
            at = next;
        }
    }

    private long begin() {
        return day.begin().toEpochMilli();
    }

    private Quarter quarter(long millis) {
        return quarters.computeIfAbsent((int) (Math.max(0, millis) / QUARTER), _ -> new Quarter());
    }

    DayTotals copy() {
        DayTotals copy = new DayTotals(day);
        copy.handled.putAll(handled);
        System.arraycopy(work, 0, copy.work, 0, work.length);
        System.arraycopy(states, 0, copy.states, 0, states.length);
        quarters.forEach((index, quarter) -> {
            Quarter same = new Quarter();
            same.handled = quarter.handled;
            System.arraycopy(quarter.states, 0, same.states, 0, STATES.length);
            copy.quarters.put(index, same);
        });
        return copy;
    }

    MyDay value(Instant at) {
        List<MyDay.Quarter> list = new ArrayList<>();
        quarters.forEach((index, quarter) -> list.add(new MyDay.Quarter(day.begin().plusMillis(index * QUARTER),
                times(Arrays.stream(quarter.states).asLongStream().toArray()), quarter.handled)));
        return new MyDay(at, day.begin(), handled, Duration.ofMillis(work[Work.TALK.ordinal()]),
                Duration.ofMillis(work[Work.HOLD.ordinal()]), Duration.ofMillis(work[Work.WRAP_UP.ordinal()]), times(states),
                list);
    }

    private static Map<AgentState, Duration> times(long[] millis) {
        Map<AgentState, Duration> times = new EnumMap<>(AgentState.class);
        for (AgentState state : STATES) {
            if (millis[state.ordinal()] > 0) {
                times.put(state, Duration.ofMillis(millis[state.ordinal()]));
            }
        }
        return times;
    }
}
