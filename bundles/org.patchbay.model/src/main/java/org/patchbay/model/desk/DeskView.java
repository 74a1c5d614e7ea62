// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;

/**
 * Everything one agent's desk shows of what the agent is working on. Immutable and numbered; a later
 * number replaces an earlier one whole. Its size is bounded by the agent's contacts. Numbers in it are
 * masked and formatted already.
 *
 * @param number grows by at least one with each view of this agent
 * @param centreTime the centre's time when the view was made; desks count timers on from it
 * @param popovers in the order of the stack, top first (POP-12, POP-13); all of them
 * @param contacts the agent's contacts in the order of the task list
 * @param campaign hidden controls where the agent may join none
 * @param notices what the agent should know, oldest first; the last few
 */
public record DeskView(long number, Instant centreTime, AgentView agent, List<PopoverView> popovers,
        ControlView acceptAll, int acceptable, List<ContactView> contacts, OutdialView outdial, CampaignView campaign,
        SupervisionView supervision, HealthView health,
        List<Notice> notices) {

    public DeskView {
        popovers = List.copyOf(popovers);
        contacts = List.copyOf(contacts);
        notices = List.copyOf(notices);
    }
}
