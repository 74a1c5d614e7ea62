// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;

/**
 * How a centre is set up: the centre file, parsed and valid. Every id that is named exists.
 *
 * @param agents in the order of the file, as all maps here
 * @param callerIds numbers that may be shown to customers, the usual one first
 * @param fallbackQueue where contacts go whose queue is gone
 * @param outdialFlow whose variables and popover calls of agents have; empty for none
 * @param featureCodes what a phone dials, for instance {@code *11}, to what it means
 * @param rights of agents who have any
 */
public record Configuration(Label name, Policies policies, Map<EntryPointId, EntryPoint> entryPoints,
        Map<FlowId, Flow> flows, Map<QueueId, Queue> queues, Map<TeamId, Team> teams,
        Map<AgentId, AgentProfile> agents, List<Named> idleReasons, List<Named> wrapUpReasons, List<Named> callerIds,
        QueueId fallbackQueue, Optional<FlowId> outdialFlow, Map<String, FeatureCode> featureCodes,
        Map<CampaignId, Campaign> campaigns, Map<AgentId, Rights> rights) {

    /** A centre without campaigns, where nobody has rights. */
    public Configuration(Label name, Policies policies, Map<EntryPointId, EntryPoint> entryPoints,
            Map<FlowId, Flow> flows, Map<QueueId, Queue> queues, Map<TeamId, Team> teams,
            Map<AgentId, AgentProfile> agents, List<Named> idleReasons, List<Named> wrapUpReasons,
            List<Named> callerIds, QueueId fallbackQueue, Optional<FlowId> outdialFlow,
            Map<String, FeatureCode> featureCodes) {
        this(name, policies, entryPoints, flows, queues, teams, agents, idleReasons, wrapUpReasons, callerIds,
                fallbackQueue, outdialFlow, featureCodes, Map.of(), Map.of());
    }

    /** What a phone-only agent may ask for by dialling a code. */
    public enum FeatureCode {
        SIGN_IN, AVAILABLE, IDLE, SIGN_OUT
    }

    public Rights rights(AgentId agent) {
        return rights.getOrDefault(agent, Rights.NONE);
    }

    public Label queueLabel(QueueId queue) {
        return Optional.ofNullable(queues.get(queue)).map(Queue::label).orElse(Label.of(queue.value()));
    }

    public Optional<Label> idleReason(String id) {
        return label(idleReasons, id);
    }

    public boolean isWrapUpReason(String id) {
        return label(wrapUpReasons, id).isPresent();
    }

    private static Optional<Label> label(List<Named> list, String id) {
        return list.stream().filter(n -> n.id().equals(id)).map(Named::label).findFirst();
    }
}
