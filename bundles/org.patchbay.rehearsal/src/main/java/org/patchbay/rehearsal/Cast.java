// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.rehearsal.Script.Person;

/** Who of the script is behind which leg, contact and number. */
final class Cast {

    private final Script script;
    private final Map<LegId, String> legs = new LinkedHashMap<>();
    private final Map<ContactId, String> contacts = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, ContactId> latest = new TreeMap<>();

    Cast(Script script) {
        this.script = script;
    }

    void arrived(LegId leg, StagePbx.Caller caller) {
        script.customers().entrySet().stream().filter(entry -> is(entry.getValue(), caller)).map(Map.Entry::getKey)
                .findFirst().ifPresent(name -> legs.putIfAbsent(leg, name));
    }

    private static boolean is(Person person, StagePbx.Caller caller) {
        return person.number().equals(caller.number()) && person.name().equals(caller.name());
    }

    void began(ContactId contact, String customer) {
        contacts.put(contact, customer);
        latest.put(customer, contact);
    }

    /** Everything a desk shows is looked at: the leg is gone long before the wrap-up is. */
    void seen(ContactView view) {
        // one reservation for a campaign goes through several customers
        if (view.preview().isPresent() && !view.title().isEmpty()) {
            script.customers().entrySet().stream().filter(entry -> entry.getValue().name().equals(view.title()))
                    .map(Map.Entry::getKey).findFirst().ifPresent(name -> began(view.id(), name));
        }
        if (!contacts.containsKey(view.id())) {
            view.legs().stream().map(leg -> legs.get(leg.id())).filter(Objects::nonNull).findFirst().or(() -> calledBack(view))
                    .ifPresent(name -> began(view.id(), name));
        }
    }

    /** The call in which the customer asked for it is over, so the number tells who it is. */
    private Optional<String> calledBack(ContactView view) {
        return view.direction() == Direction.CALLBACK ? customerOf(Script.digits(view.number())) : Optional.empty();
    }

    /** The customer's name in the script; what the desk calls the customer where the script has no name. */
    String customer(ContactView view) {
        seen(view);
        return contacts.getOrDefault(view.id(), view.title());
    }

    /** Whose desk it is: colleagues' desks show the name in full. */
    void at(AgentView desk) {
        names.put(desk.name(), desk.id().value());
    }

    /** The name in the script of somebody in a call; what the desk shows where the script has none. */
    String participant(ContactView view, ParticipantView participant) {
        return switch (participant.role()) {
            case CUSTOMER -> customer(view);
            case GUEST -> guest(participant);
            case PRIMARY, CONSULTED, CONFERENCED, SUPERVISOR -> names.getOrDefault(participant.name(), guest(participant));
        };
    }

    /** A dialled party that is consulted. */
    private String guest(ParticipantView participant) {
        return customerOf(Script.digits(participant.name())).orElse(participant.name());
    }

    Optional<String> customer(ContactId contact) {
        return Optional.ofNullable(contacts.get(contact));
    }

    Optional<ContactId> latestContact(String customer) {
        return Optional.ofNullable(latest.get(customer));
    }

    /** A party as the switch names it: a customer, an agent by extension, or a number outside. */
    String party(String party) {
        return script.agents().entrySet().stream().filter(agent -> agent.getValue().equals(party)).map(Map.Entry::getKey)
                .findFirst().or(() -> customerOf(party)).orElse(party);
    }

    Optional<String> customerOf(String number) {
        return script.customers().entrySet().stream().filter(entry -> entry.getValue().number().equals(number))
                .map(Map.Entry::getKey).findFirst();
    }
}
