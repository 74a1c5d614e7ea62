// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.net.URI;

/** Opens journals; a provider registers one such service with {@code patchbay.journal} = its URI scheme. */
public interface Journals {

    /** Service property: the URI scheme the provider opens. */
    String SCHEME = "patchbay.journal";

    /**
     * @param location for instance {@code sqlite:/home/anna/.patchbay/journal.db}; made when it is not there
     * @throws JournalException when another process has it open, or the log is damaged
     */
    Journal open(URI location);
}
