// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;

/** A workstation whose window answers nobody any more, while the centre in the same process goes on. */
@ExtendWith(Evidence.class)
class HungDeskIT extends Journey {
    private static final String AGENT = "dorota";
    private final CountDownLatch hangs = new CountDownLatch(1);

    HungDeskIT() {
        super("-agent", AGENT);
    }

    @AfterEach
    void end() throws Exception {
        hangs.countDown();
    }

    @Test
    @Tag("DESK-01")
    @Tag("POP-19")
    void getsNoCallsUntilItMovesAgain() throws Exception {
        Agent.available(screen);
        int before = events().size();
        screen.display().asyncExec(this::hang);
        Hand.until("the desk is lost", () -> since(before, HungDeskIT::isLost));
        Floor.calls("Ravi Menon", "+442079460124", Floor.SERVICE_LINE);
        Hand.until("the call waits", () -> since(before, ContactEvent.Queued.class::isInstance));
        assertEquals(List.of(), offeredWhileLost(), "offered to a desk that hangs");
        hangs.countDown();
        Hand.until("the desk is found", () -> since(before, e -> e instanceof AgentEvent.DeskFound f && f.agent().value().equals(AGENT)));
        Agent.stands(screen, "Ringing");
        screen.press("ctrl+alt+f");
        screen.until("the phone rings, without the number that she may not see",
                () -> screen.shows("phone.party") && screen.text("phone.party").equals("Ravi Menon"));
        Floor.hangsUp("Ravi Menon");
        Agent.stands(screen, "Available");
        screen.press("ctrl+alt+u");
        screen.chooseWithKeys("menu.sign-out");
        screen.until("the sign-in screen", () -> screen.shows("sign-in"));
    }

    private void hang() {
        try {
            hangs.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What she was asked to take since her desk was lost; what rang before, or elsewhere, is no matter. */
    private static List<Event> offeredWhileLost() {
        List<Event> all = events();
        int lost = 0;
        for (int i = 0; i < all.size(); i++) {
            lost = isLost(all.get(i)) ? i : lost;
        }
        return all.subList(lost, all.size()).stream()
                .filter(e -> e instanceof ContactEvent.Offered o && o.agent().value().equals(AGENT)).toList();
    }

    /** Her desk; others may be lost too. */
    private static boolean isLost(Event event) {
        return event instanceof AgentEvent.DeskLost lost && lost.agent().value().equals(AGENT);
    }

    private static boolean since(int before, Predicate<Event> what) {
        List<Event> now = events();
        return now.subList(Math.min(before, now.size()), now.size()).stream().anyMatch(what);
    }

    private static List<Event> events() {
        try {
            Path data = Floor.data().resolve("centre");
            return JournalCopy.of(data).map(JournalCopy::events).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
