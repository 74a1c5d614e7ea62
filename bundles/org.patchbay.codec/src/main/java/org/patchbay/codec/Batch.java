// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.util.List;

import org.patchbay.engine.event.Event;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;

/**
 * What a journal takes at a time: the events of some commands, all of them or none.
 *
 * @param first number of the first event in the whole journal, from 1
 * @param answers of the commands behind them, so that a repeated command gets its first outcome after a restart
 */
public record Batch(long first, List<Event> events, List<Answer> answers) {

    /** What a command got for an answer. */
    public record Answer(CommandId command, Outcome outcome) {
    }

    public Batch {
        events = List.copyOf(events);
        answers = List.copyOf(answers);
    }
}
