// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.Recordings.Customer;
import org.patchbay.api.Recordings.Forgotten;
import org.patchbay.codec.BatchCodec;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.command.CentreCommand;

/**
 * Finds a customer's contacts and has them forgotten. Who called with which number stands in the journal only, so all of it
 * is read; that happens seldom, and beside the centre's thread.
 */
final class Forgetter {

    private final CentreLoop loop;
    private final Parts parts;

    Forgetter(CentreLoop loop, Parts parts) {
        this.loop = loop;
        this.parts = parts;
    }

    CompletionStage<Forgotten> forget(AgentId agent, Customer customer, RecordingDesk.Asking asking) {
        return asking.ask(loop::configuration).thenCompose(now -> now.rights(agent).forgetCustomers()
                ? CompletableFuture.supplyAsync(() -> contacts(customer, region(now)), parts.outside())
                        .thenCompose(all -> asking.ask(() -> decide(agent, all)))
                : CompletableFuture.failedFuture(new SecurityException("NO_PERMISSION")));
    }

    private Forgotten decide(AgentId agent, Set<ContactId> contacts) {
        long begun = contacts.stream().filter(c -> loop.decide(new CentreCommand.ForgetCustomer(agent, c)).accepted()).count();
        return new Forgotten((int) begun, (int) (contacts.size() - begun));
    }

    /** Where the centre's own numbers are at home, so are those that customers call with. */
    private static Optional<String> region(Configuration configuration) {
        return PhoneNumbers.region(configuration.entryPoints().values().stream().flatMap(e -> e.numbers().stream()).toList());
    }

    private Set<ContactId> contacts(Customer customer, Optional<String> region) {
        Map<ContactId, Set<String>> numbers = new LinkedHashMap<>();
        BatchCodec codec = new BatchCodec(parts.keys());
        parts.journal().read(1, (_, content) -> codec.decode(content).events().forEach(event -> note(event, numbers, region)));
        Set<String> wanted = new LinkedHashSet<>();
        customer.number().map(n -> PhoneNumbers.keys(n.text(), region)).ifPresent(wanted::addAll);
        customer.contact().map(numbers::get).ifPresent(wanted::addAll);
        Set<ContactId> all = new LinkedHashSet<>();
        numbers.forEach((contact, has) -> {
            if (customer.contact().filter(contact::equals).isPresent() || has.stream().anyMatch(wanted::contains)) {
                all.add(contact);
            }
        });
        return all;
    }

    private static void note(Event event, Map<ContactId, Set<String>> numbers, Optional<String> region) {
        if (event instanceof ContactEvent e) {
            numbers.computeIfAbsent(e.contact(), _ -> new LinkedHashSet<>()).addAll(PhoneNumbers.keys(number(e).text(), region));
        }
    }

    /** The customer's, where the event tells it. */
    private static Personal number(ContactEvent event) {
        return switch (event) {
            case ContactEvent.Arrived e -> e.number();
            case ContactEvent.CallbackAccepted e -> e.number();
            case ContactEvent.CustomerChanged e -> e.number();
            default -> Personal.NONE;
        };
    }
}
