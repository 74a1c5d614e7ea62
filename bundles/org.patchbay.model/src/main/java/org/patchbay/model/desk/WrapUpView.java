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
 */
public record WrapUpView(Instant since, List<Named> reasons, Optional<Instant> until, Optional<String> defaultReason,
        ControlView submit, ControlView stopCountdown) {

    public WrapUpView {
        reasons = List.copyOf(reasons);
    }
}
