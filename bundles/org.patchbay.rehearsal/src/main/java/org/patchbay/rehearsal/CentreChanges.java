// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Optional;

/** Follows the centre file through the changes of a rehearsal: each one adds to those before. */
final class CentreChanges {

    private final CentreTexts texts;
    private CentreText present;

    CentreChanges(CentreTexts texts, CentreText first) {
        this.texts = texts;
        this.present = first;
    }

    Optional<CentreText> change(Value settings) {
        Optional<CentreText> next = texts.changed(present, settings);
        next.ifPresent(text -> present = text);
        return next;
    }
}
