// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.time.Instant;
import java.util.Comparator;

import org.patchbay.api.QueueEntry;
import org.patchbay.model.QueueId;

/** The queues as they stand on the board: those searched for, in an order. */
final class BoardRows extends LiveRows<QueueId, QueueEntry> {

    enum Order {
        CENTRE, WAIT, NAME
    }

    private String text = "";
    private Order order = Order.CENTRE;

    BoardRows() {
        super(QueueEntry::queue);
    }

    void filter(String newText) {
        text = newText.strip().toLowerCase(locale());
        arrange();
    }

    void order(Order newOrder) {
        order = newOrder;
        arrange();
    }

    @Override
    protected boolean isShown(QueueEntry queue) {
        return name(queue).toLowerCase(locale()).contains(text);
    }

    @Override
    protected Comparator<QueueEntry> comparator() {
        return switch (order) {
            case CENTRE -> (_, _) -> 0;
            // who has waited longest first
            case WAIT -> Comparator.comparing(e -> e.longest().orElse(Instant.MAX));
            case NAME -> Comparator.comparing(this::name, collator());
        };
    }

    private String name(QueueEntry queue) {
        return queue.label().in(locale());
    }
}
