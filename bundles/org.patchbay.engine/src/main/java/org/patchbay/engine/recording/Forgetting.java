// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.recording;

import java.time.Duration;

import org.patchbay.engine.event.JobEvent;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.CentreCommand;

/** A customer is forgotten: it is written down first, then done, and done again until it is. */
public final class Forgetting {

    /** Somebody has to see to it long before. */
    private static final Duration PATIENCE = Duration.ofDays(365);

    private Forgetting() {
    }

    /** While somebody has to do with the contact, or its recording is on the way to the store, it is needed. */
    public static Outcome begin(Turn turn, CentreCommand.ForgetCustomer command) {
        ContactId contact = command.contact();
        if (!turn.configuration().rights(command.agent()).forgetCustomers()) {
            return Outcome.refused(Reason.NO_PERMISSION);
        }
        if (turn.state().contact(contact).isPresent() || turn.state().ledger().has(contact)) {
            return Outcome.refused(Reason.CONTACT_OPEN);
        }
        boolean begun = turn.state().work().jobs().stream()
                .anyMatch(job -> job instanceof Job.Forget f && f.contact().equals(contact));
        if (!begun) {
            turn.emit(new JobEvent.ForgettingBegan(turn.at(), turn.newJob(), contact, command.agent(),
                    turn.at().plus(PATIENCE)));
        }
        return Outcome.DONE;
    }
}
