// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/** A button of the desk. */
public enum Control {
    SIGN_OUT, GO_AVAILABLE, GO_IDLE, OUTDIAL, ACCEPT_ALL,
    ACCEPT, DECLINE, HOLD, RESUME, END, WRAP_UP, STOP_COUNTDOWN
}
