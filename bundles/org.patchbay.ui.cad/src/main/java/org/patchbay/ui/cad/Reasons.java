// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import org.patchbay.model.Reason;
import org.patchbay.model.VariableType;

/** Why a text is no value of its type: the words that the centre would refuse it with. */
final class Reasons {
    private Reasons() {
    }

    static Reason of(VariableType type) {
        return switch (type) {
            case TEXT -> Reason.TOO_LONG;
            case INTEGER -> Reason.NOT_AN_INTEGER;
            case DECIMAL -> Reason.NOT_A_DECIMAL;
            case BOOLEAN -> Reason.NOT_A_BOOLEAN;
            case DATE_TIME -> Reason.NOT_A_DATE_TIME;
            case CHOICE -> Reason.NOT_A_CHOICE;
        };
    }
}
