// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.patchbay.model.EntryPointId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/**
 * Whom agents may consult and transfer to, beside agents and people of directories (XFER-13).
 *
 * @param queues by id, in the order of the file; as the entry points
 * @param addressBook in the order of the file (DIR-02)
 * @param entryPointsInDialNumbers whether the lists of dial numbers hold entry points too (DIR-04)
 */
public record Callable(Map<QueueId, Set<Use>> queues, Map<EntryPointId, Set<Use>> entryPoints,
        List<Contact> addressBook, boolean entryPointsInDialNumbers) {

    /** What something is open to. */
    public enum Use {
        CONSULT, TRANSFER
    }

    /** An entry of the address book. */
    public record Contact(Label name, String number) {
    }
}
