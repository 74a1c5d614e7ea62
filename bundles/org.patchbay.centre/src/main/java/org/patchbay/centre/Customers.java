// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.patchbay.model.CustomerRecord;
import org.patchbay.spi.CrmConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all connectors at a time; who is too slow is cancelled and left out. */
final class Customers {

    private static final Logger LOG = LoggerFactory.getLogger(Customers.class);
    private static final int SECONDS = 2;

    private Customers() {
    }

    static CompletableFuture<List<CustomerRecord>> find(Parts parts, CrmConnector.Customer customer) {
        List<CompletableFuture<List<CustomerRecord>>> questions = parts.customers().get().stream()
                .map(connector -> ask(parts, connector, customer)).toList();
        return CompletableFuture.allOf(questions.toArray(CompletableFuture[]::new)).thenApply(_ -> {
            List<CustomerRecord> all = new ArrayList<>();
            questions.forEach(q -> all.addAll(q.join()));
            return List.copyOf(all);
        });
    }

    /** A plugin may block, throw, or never answer. */
    private static CompletableFuture<List<CustomerRecord>> ask(Parts parts, CrmConnector connector,
            CrmConnector.Customer customer) {
        CompletableFuture<CompletableFuture<List<CustomerRecord>>> asked = new CompletableFuture<>();
        parts.outside().execute(() -> {
            try {
                asked.complete(connector.find(customer).toCompletableFuture());
            } catch (RuntimeException | LinkageError e) {
                asked.completeExceptionally(e);
            }
        });
        CompletableFuture<List<CustomerRecord>> answer = asked.thenCompose(found -> found);
        if (parts.timeline().isEmpty()) {
            answer = answer.orTimeout(SECONDS, TimeUnit.SECONDS);
        }
        return answer.handle((found, error) -> {
            if (error != null) {
                LOG.warn("connector {} did not find a customer: {}", connector.id(), error.toString());
                asked.thenAccept(question -> question.cancel(true));
                return List.of();
            }
            return found;
        });
    }
}
