// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchbay.model.CustomerRecord;
import org.patchbay.spi.CrmConnector;

@Timeout(60)
class CustomersTest {

    private static CrmConnector connector(String id,
            Function<CrmConnector.Customer, CompletionStage<List<CustomerRecord>>> find) {
        return new CrmConnector() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public CompletionStage<List<CustomerRecord>> find(Customer customer) {
                return find.apply(customer);
            }
        };
    }

    private static List<CustomerRecord> ask(CrmConnector... connectors) throws Exception {
        try (Parts parts = Parts.real(new MemoryJournal(), null, null, Clock.systemUTC(), () -> List.of(connectors),
                Optional::empty)) {
            return Customers.find(parts, new CrmConnector.Customer("+493023125017", "Anna", "")).get(60, TimeUnit.SECONDS);
        }
    }

    private static CrmConnector good() {
        return connector("good", c -> CompletableFuture.completedFuture(
                List.of(new CustomerRecord("good", c.number(), c.name(), List.of()))));
    }

    @Test
    void oneThatBlocksThrowsOrNeverAnswersDelaysNobodyForLong() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<List<CustomerRecord>> never = new CompletableFuture<>();
        List<CustomerRecord> found = ask(connector("throws", c -> {
            throw new IllegalStateException("broken");
        }), good(), connector("never", c -> never), connector("blocks", c -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return never;
        }));
        end.countDown();
        assertEquals(List.of("good"), found.stream().map(CustomerRecord::source).toList());
        assertTrue(never.isCancelled(), "who is too slow is told to stop");
    }

    @Test
    void nobodyKnowsAnything() throws Exception {
        assertEquals(List.of(), ask());
    }
}
