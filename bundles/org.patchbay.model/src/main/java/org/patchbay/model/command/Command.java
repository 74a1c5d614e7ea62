// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

/** Everything that may be asked of, or told to, the centre. One at a time decides what happens next. */
public sealed interface Command permits AgentCommand, SwitchReport, ChannelReport, CentreCommand, JobReport {
}
