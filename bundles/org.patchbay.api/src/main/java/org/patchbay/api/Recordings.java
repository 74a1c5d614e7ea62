// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;

/** Recordings that an agent may find and hear, as far as the centre file allows it. Nothing blocks. */
public interface Recordings {

    /** A page, the newest first; an agent who may hear none gets none. */
    CompletionStage<RecordingPage> find(RecordingQuery query);

    /**
     * Whoever shows a list of recordings asks again for what it shows when it is told to: whenever one was added to
     * the store or is gone from it, and when the agent may hear others than before; four times a second at most.
     *
     * @param changed called off the UI thread; returns at once
     */
    Subscription follow(Runnable changed);

    /**
     * Opens a recording for hearing. Who opened what and when stands in the audit trail before the first sound is read.
     *
     * @return fails with {@link SecurityException} where the agent may not hear it, and with a message where it is
     *         damaged or gone, or the audit trail can't be written
     */
    CompletionStage<RecordedSound> open(RecordingId recording);

    /**
     * Throws away what tells about a customer, of all the contacts with the same number: recordings, names, numbers, call
     * data. It can't be undone. It is done when this completes or soon after, whatever happens meanwhile.
     *
     * @return fails with {@link SecurityException} where the agent may not
     */
    CompletionStage<Forgotten> forget(Customer customer);

    /**
     * Whom to forget. One of the two.
     *
     * @param contact one of the customer's contacts
     * @param number as it was dialled or shown: signs that are no digits don't count, and with or without the
     *        country it is the same where all numbers of the centre are of one country
     */
    record Customer(Optional<ContactId> contact, Optional<Personal> number) {
    }

    /**
     * What was found.
     *
     * @param contacts that are forgotten
     * @param open contacts that somebody still has to do with, or whose recording is on its way to the store; to be asked
     *        for again
     */
    record Forgotten(int contacts, int open) {
    }
}
