// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.List;
import java.util.Optional;

import org.patchbay.engine.state.CallData;
import org.patchbay.engine.state.CallData.Own;
import org.patchbay.engine.state.CallData.Shown;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.desk.VariableView;

/** A contact's variables for one agent. A secure value travels only to who reveals it, as long as that lasts. */
final class DataViews {

    private static final String ASTERISKS = "••••••";

    private final State state;
    private final AgentId viewer;

    DataViews(State state, AgentId viewer) {
        this.state = state;
        this.viewer = viewer;
    }

    /** None while a campaign has not shown its contact yet. */
    List<VariableView> of(Contact contact) {
        boolean untold = contact.campaign()
                .filter(c -> c.stage() == Stage.RESERVING || c.stage() == Stage.SEEKING).isPresent();
        return untold ? List.of() : contact.variables().values().stream().map(v -> variable(contact.data(), v)).toList();
    }

    private VariableView variable(CallData data, Variable variable) {
        Optional<Shown> shown = data.shown(viewer, variable.name());
        boolean covered = variable.secure() && shown.isEmpty();
        return new VariableView(covered ? variable.withValue(ASTERISKS) : variable, data.revision(variable.name()),
                Optional.ofNullable(data.saved().get(variable.name())).map(s -> new VariableView.Saved(name(s.by()), s.at())),
                data.own(viewer, variable.name()).map(Own::text).map(t -> t.text()), shown.map(Shown::until));
    }

    private String name(AgentId agent) {
        return state.agent(agent).map(a -> a.profile().name()).orElse(agent.value());
    }
}
