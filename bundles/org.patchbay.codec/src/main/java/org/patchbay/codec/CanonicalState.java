// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Deadline;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.state.Recent;
import org.patchbay.engine.state.State;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordedCall;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;

/**
 * All that a state knows, as bytes that are the same for the same state, in whatever order it came about and
 * on whatever machine. They hold personal text as it is: for comparing, not for keeping.
 */
public final class CanonicalState {

    private static final CBORFactory CBOR = new CBORFactory();

    /** What a state says about itself, in an order of its own. */
    public record Content(String configuration, boolean switchUp, boolean answersPhones, boolean removesNoise,
            int liveCalls, List<Agent> agents, List<Contact> contacts, List<Deadline> deadlines, List<LegId> legs,
            List<Membership> members, List<Job> jobs, List<ContactId> unsettled, List<RecordedCall> recordings,
            List<Recent> recents) {
    }

    private CanonicalState() {
    }

    public static byte[] bytes(State state) {
        Content content = new Content(state.configuration(), state.isSwitchUp(), state.answersPhones(),
                state.removesNoise(), state.liveCalls(), List.copyOf(state.agents()), List.copyOf(state.contacts()),
                List.copyOf(state.deadlines()), state.legs(),
                List.copyOf(state.work().members()), List.copyOf(state.work().jobs()),
                state.work().unsettled().stream().sorted().toList(), state.ledger().all(),
                state.recents().all());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = CBOR.createGenerator(bytes)) {
            new ValueWriter(out, PersonalText.PLAIN, false).write(content);
        } catch (IOException e) {
            throw new CodecException("a state can't be written", e);
        }
        return bytes.toByteArray();
    }
}
