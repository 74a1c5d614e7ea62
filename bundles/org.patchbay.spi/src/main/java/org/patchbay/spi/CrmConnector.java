// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.CustomerRecord;

/** Finds customers in a CRM. Runs beside the centre, which knows the full number; only the result travels. */
public interface CrmConnector {

    /** What is known of the customer. */
    record Customer(String number, String name, String address) {
    }

    /** Id of the connector: the {@link CustomerRecord#source()} of what it finds. */
    String id();

    /** Best match first, empty when unknown. Cancelled after the centre's time-out (2 s). */
    CompletionStage<List<CustomerRecord>> find(Customer customer);
}
