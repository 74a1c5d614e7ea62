// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.state.State;
import org.patchbay.engine.state.Transfer;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.Control;

/** What the rules of controls look at, and nothing else. */
record StorySign(List<Object> facts) {

    private static final List<Control> ALONE = List.of(Control.PAUSE_RECORDING, Control.RESUME_RECORDING, Control.EDIT_DATA,
            Control.REVEAL_DATA, Control.SKIP, Control.REMOVE, Control.CANCEL, Control.ACCEPT, Control.DECLINE,
            Control.STOP_COUNTDOWN, Control.SUGGEST_WRAP_UP);

    private static StorySign of(Object... facts) {
        return new StorySign(Arrays.asList(facts));
    }

    /** For the controls of a desk as a whole. */
    static StorySign of(State state, Configuration configuration, AgentId id) {
        Agent agent = state.agent(id).orElseThrow();
        Optional<Membership> member = state.work().member(id);
        boolean open = agent.contacts().stream().anyMatch(c -> state.contact(c).orElseThrow().campaign().isPresent());
        long chats = agent.contacts().stream().map(c -> state.contact(c).orElseThrow())
                .filter(c -> !c.origin().channel().isVoice())
                .filter(c -> c.engagement(id).filter(Engagement::isOffer).isPresent()).count();
        return of(agent.state(), agent.presence().kind(), state.isSwitchUp(), agent.profile().mayOutdial(),
                !agent.profile().supervises().isEmpty(), agent.workstation(), agent.takesOffers(), agent.isOnHook(), agent.offHook(),
                configuration.campaigns().values().stream().anyMatch(c -> c.isFor(agent.profile())),
                member.map(m -> configuration.campaigns().get(m.campaign())).map(Campaign::mode), member.flatMap(Membership::asked).isPresent(),
                open, Math.min(chats, 2), agent.contacts().isEmpty());
    }

    /** For the controls of a contact; of those that depend on nobody else it is how they stand. */
    static StorySign of(State state, Controls controls, Contact c, Engagement part) {
        Optional<Consult> consult = c.consult();
        int stage = consult.isEmpty() ? 0 : c.isConsultAccepted() ? 3 : c.isConsultReached() ? 2 : 1;
        List<Object> facts = new ArrayList<>(Arrays.asList(part.role(), part.phase(), c.hold().phase(), c.customer().line(),
                Math.min(c.talkers(), 3), c.participants() == Contact.MAX_PARTICIPANTS,
                c.isConsultedBy(part.agent()), consult.filter(Consult::apart).isPresent(),
                c.isConference() && consult.filter(Consult::conferenceGoesOn).isPresent(),
                consult.filter(Consult::joins).isPresent(), stage, consult.flatMap(Consult::guest).isPresent(),
                c.transfer().map(Transfer::by).isPresent(), c.isPostCall(), c.origin().channel().isVoice(), state.isSwitchUp(),
                c.watch(part.agent()).map(w -> w.mode()), part.until().isPresent(),
                part.heldAtPhone().isPresent()));
        ALONE.forEach(control -> facts.add(controls.of(control, c)));
        return new StorySign(facts);
    }
}
