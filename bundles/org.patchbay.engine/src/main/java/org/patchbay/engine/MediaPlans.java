// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Party.Dial;
import org.patchbay.model.media.Party.Kind;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;

/** How a contact's media should be. The one place that says who hears whom and what is recorded. */
public final class MediaPlans {

    /** The engine ends an offer in time; the switch's own time-out only helps when we are away. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Policies policies;

    public MediaPlans(Policies policies) {
        this.policies = policies;
    }

    /** The plan of a contact; empty of parties for text channels. */
    public MediaPlan of(Contact contact) {
        List<Party> parties = new ArrayList<>();
        contact.customer().leg().ifPresent(leg -> parties.add(customer(contact, leg)));
        for (Engagement e : contact.engagements()) {
            e.leg().ifPresent(leg -> parties.add(agent(contact, e, leg)));
        }
        return new MediaPlan(contact.id(), contact.planVersion(), parties, recordings(contact), List.of());
    }

    /** The plan of a contact that is over. */
    public static MediaPlan over(Contact last) {
        return new MediaPlan(last.id(), last.planVersion() + 1, List.of(), List.of(), List.of());
    }

    private Party customer(Contact contact, LegId leg) {
        boolean dialled = contact.origin().direction() == Direction.OUTDIAL;
        Optional<Dial> dial = dialled ? Optional.of(new Dial(Kind.EXTERNAL, contact.origin().number().text(),
                contact.origin().dialled(), "", policies.dialTimeout().plus(GRACE))) : Optional.empty();
        return new Party(leg, dial, !dialled, bridge(contact), Sound.MUSIC, false);
    }

    private Party agent(Contact contact, Engagement part, LegId leg) {
        Dial dial = new Dial(Kind.EXTENSION, part.extension(), contact.origin().number().text(),
                contact.origin().name().text(), policies.ringTimeout().plus(GRACE));
        Optional<BridgeId> bridge = part.isActive() ? bridge(contact) : Optional.empty();
        return new Party(leg, Optional.of(dial), part.answerRequested(), bridge, alone(contact.customer()),
                part.denoised());
    }

    private static Sound alone(Customer customer) {
        return customer.isPresent() ? Sound.SILENCE : Sound.RINGING;
    }

    private static Optional<BridgeId> bridge(Contact contact) {
        return contact.isTalking() ? Optional.of(new BridgeId("b-" + contact.id())) : Optional.empty();
    }

    /** Only what agent and customer say to each other; nothing while on hold, at the desk or the phone. */
    private static List<Recording> recordings(Contact contact) {
        return contact.active().filter(_ -> contact.customer().isPresent())
                .flatMap(part -> part.recording().map(id -> new Recording(id, contact.customer().leg().orElseThrow(),
                        part.leg().orElseThrow(), contact.isTalking() && !contact.isHeldAtPhone())))
                .map(List::of).orElse(List.of());
    }
}
