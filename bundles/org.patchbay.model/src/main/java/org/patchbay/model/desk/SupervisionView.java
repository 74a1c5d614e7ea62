// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/** What a supervisor may do with the agents of the own teams; both hidden for everybody else. */
public record SupervisionView(ControlView monitor, ControlView changeState) {
}
