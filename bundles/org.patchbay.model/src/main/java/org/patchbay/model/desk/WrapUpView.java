// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Named;

/**
 * The wrap-up dialog.
 *
 * @param reasons what may be chosen (END-07)
 * @param until when the default reason is taken, while a countdown runs
 * @param defaultReason the reason then taken
 * @param suggestions of agents who took part (CONF-32, END-06), oldest first
 */
public record WrapUpView(Instant since, List<Named> reasons, Optional<Instant> until, Optional<String> defaultReason,
        List<Suggestion> suggestions, ControlView submit, ControlView stopCountdown) {

    /**
     * @param agent name of who suggests
     * @param reason id of a wrap-up reason
     * @param note "" for none
     */
    public record Suggestion(String agent, String reason, String note) {
    }

    public WrapUpView {
        reasons = List.copyOf(reasons);
        suggestions = List.copyOf(suggestions);
    }
}
