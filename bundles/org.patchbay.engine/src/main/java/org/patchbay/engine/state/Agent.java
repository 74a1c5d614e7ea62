// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.Notice;

/**
 * A signed-in agent.
 *
 * @param workstation false for one who works by phone only
 * @param deskGone while the desk is silent: when the agent is signed out
 * @param leaving no longer in the centre file
 * @param state worked out from presence and contacts; kept for its time
 * @param stateSince when that state began
 * @param contacts in the order they came
 * @param lines legs at the agent's phone that are not known to be over
 * @param offHook the phone is lifted, or in a call that is none of ours
 * @param notices the last few
 */
public record Agent(AgentId id, AgentProfile profile, boolean workstation, Presence presence,
        Optional<Instant> deskGone, boolean leaving, AgentState state, Instant stateSince, List<ContactId> contacts,
        List<LegId> lines, boolean offHook, List<Notice> notices, long lastNotice) {

    private static final int NOTICES_KEPT = 5;

    public Agent withProfile(AgentProfile newProfile) {
        return new Agent(id, newProfile, workstation, presence, deskGone, leaving, state, stateSince, contacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withPresence(Presence newPresence) {
        return new Agent(id, profile, workstation, newPresence, deskGone, leaving, state, stateSince, contacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withDeskGone(Optional<Instant> at) {
        return new Agent(id, profile, workstation, presence, at, leaving, state, stateSince, contacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withLeaving() {
        return new Agent(id, profile, workstation, presence, deskGone, true, state, stateSince, contacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withState(AgentState newState, Instant since) {
        return new Agent(id, profile, workstation, presence, deskGone, leaving, newState, since, contacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withContact(ContactId contact) {
        return withContacts(Lists.plus(contacts, contact));
    }

    public Agent withoutContact(ContactId contact) {
        return withContacts(Lists.minus(contacts, contact));
    }

    private Agent withContacts(List<ContactId> newContacts) {
        return new Agent(id, profile, workstation, presence, deskGone, leaving, state, stateSince, newContacts, lines,
                offHook, notices, lastNotice);
    }

    public Agent withLines(List<LegId> newLines) {
        return new Agent(id, profile, workstation, presence, deskGone, leaving, state, stateSince, contacts, newLines,
                offHook, notices, lastNotice);
    }

    Agent withOffHook(boolean nowOffHook) {
        return new Agent(id, profile, workstation, presence, deskGone, leaving, state, stateSince, contacts, lines,
                nowOffHook, notices, lastNotice);
    }

    public Agent withNotice(Notice notice) {
        List<Notice> kept = new ArrayList<>(notices);
        kept.add(notice);
        List<Notice> last = List.copyOf(kept.subList(Math.max(0, kept.size() - NOTICES_KEPT), kept.size()));
        return new Agent(id, profile, workstation, presence, deskGone, leaving, state, stateSince, contacts, lines,
                offHook, last, notice.number());
    }

    /** Contacts of this channel the agent can have at a time. */
    public int capacity(String channel) {
        boolean voice = channel.equals(Channel.VOICE.name());
        return voice ? AgentProfile.VOICE_CAPACITY : profile.capacity().getOrDefault(channel, 0);
    }

    /** Whether the phone is on hook, as far as the switch can tell (END-09). */
    public boolean isOnHook() {
        return lines.isEmpty() && !offHook;
    }

    /** Whether new contacts may come at all. */
    public boolean takesOffers() {
        return presence.kind() == Presence.Kind.AVAILABLE && deskGone.isEmpty() && !leaving;
    }
}
