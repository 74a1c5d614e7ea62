// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;

/** What events touched since it was last asked: the only things that get new views and plans. */
public final class Touched {

    private final Set<ContactId> contacts = new LinkedHashSet<>();
    private final Set<AgentId> agents = new LinkedHashSet<>();
    private final Set<LegId> refused = new LinkedHashSet<>();
    private final Set<ContactId> contactsToRoute = new LinkedHashSet<>();
    private final Set<AgentId> agentsToRoute = new LinkedHashSet<>();

    void contact(ContactId id) {
        contacts.add(id);
    }

    void agent(AgentId id) {
        agents.add(id);
    }

    void refused(LegId leg) {
        refused.add(leg);
    }

    void route(ContactId waiting) {
        contactsToRoute.add(waiting);
    }

    void route(AgentId free) {
        agentsToRoute.add(free);
    }

    void routeAll(Collection<ContactId> waiting) {
        contactsToRoute.addAll(waiting);
    }

    /** Contacts whose plan may differ, in the order they were touched. */
    public List<ContactId> drainContacts() {
        return drain(contacts);
    }

    /** Agents whose view differs. */
    public List<AgentId> drainAgents() {
        return drain(agents);
    }

    /** Legs that became no contact. */
    public List<LegId> drainRefused() {
        return drain(refused);
    }

    /** A contact that began to wait and was not routed yet. */
    public Optional<ContactId> nextToRoute() {
        return poll(contactsToRoute);
    }

    /** An agent who became free and was not routed yet. */
    public Optional<AgentId> nextFree() {
        return poll(agentsToRoute);
    }

    /** After a replay: what was touched then has been seen to. */
    public void forget() {
        contacts.clear();
        agents.clear();
        refused.clear();
        contactsToRoute.clear();
        agentsToRoute.clear();
    }

    private static <T> List<T> drain(Set<T> set) {
        List<T> all = List.copyOf(set);
        set.clear();
        return all;
    }

    private static <T> Optional<T> poll(Set<T> set) {
        Optional<T> first = set.stream().findFirst();
        first.ifPresent(set::remove);
        return first;
    }
}
