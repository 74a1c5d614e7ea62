// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.Recordings.Customer;
import org.patchbay.api.Recordings.Forgotten;
import org.patchbay.codec.BatchCodec;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
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
        return asking.ask(() -> loop.configuration().rights(agent).forgetCustomers()).thenCompose(may -> may
                ? CompletableFuture.supplyAsync(() -> contacts(customer), parts.outside())
                        .thenCompose(all -> asking.ask(() -> decide(agent, all)))
                : CompletableFuture.failedFuture(new SecurityException("NO_PERMISSION")));
    }

    private Forgotten decide(AgentId agent, Set<ContactId> contacts) {
        long begun = contacts.stream().filter(c -> loop.decide(new CentreCommand.ForgetCustomer(agent, c)).accepted()).count();
        return new Forgotten((int) begun, (int) (contacts.size() - begun));
    }

    private Set<ContactId> contacts(Customer customer) {
        Map<ContactId, Set<String>> numbers = new LinkedHashMap<>();
        BatchCodec codec = new BatchCodec(parts.keys());
        parts.journal().read(1, (_, content) -> codec.decode(content).events().forEach(event -> note(event, numbers)));
        Set<String> wanted = new LinkedHashSet<>();
        customer.number().map(n -> digits(n.text())).filter(n -> !n.isEmpty()).ifPresent(wanted::add);
        customer.contact().map(numbers::get).ifPresent(wanted::addAll);
        Set<ContactId> all = new LinkedHashSet<>();
        numbers.forEach((contact, has) -> {
            if (customer.contact().filter(contact::equals).isPresent() || has.stream().anyMatch(wanted::contains)) {
                all.add(contact);
            }
        });
        return all;
    }

    private static void note(Event event, Map<ContactId, Set<String>> numbers) {
        if (event instanceof ContactEvent e) {
            Set<String> all = numbers.computeIfAbsent(e.contact(), _ -> new LinkedHashSet<>());
            String digits = digits(number(e).text());
            if (!digits.isEmpty()) {
                all.add(digits);
            }
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

    private static String digits(String number) {
        return number.replaceAll("[^0-9*#]", "");
    }
}
