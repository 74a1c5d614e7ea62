// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.util.Optional;

import org.patchbay.model.Reason;

/**
 * How a control stands now. Enabled means that at least one argument is accepted; one that is not enabled
 * is refused with the same reason.
 *
 * @param reason why it would be refused; always there unless it is enabled
 */
public record ControlView(Control control, Availability availability, Optional<Reason> reason) {

    public enum Availability {
        HIDDEN, DISABLED, ENABLED
    }

    public static ControlView hidden(Control control, Reason reason) {
        return new ControlView(control, Availability.HIDDEN, Optional.of(reason));
    }

    public static ControlView enabled(Control control) {
        return new ControlView(control, Availability.ENABLED, Optional.empty());
    }

    public static ControlView disabled(Control control, Reason reason) {
        return new ControlView(control, Availability.DISABLED, Optional.of(reason));
    }

    public boolean isEnabled() {
        return availability == Availability.ENABLED;
    }

    public boolean isVisible() {
        return availability != Availability.HIDDEN;
    }
}
