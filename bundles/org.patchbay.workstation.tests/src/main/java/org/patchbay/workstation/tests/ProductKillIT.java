// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.model.desk.LegView;

/**
 * The product is killed in the middle of a call and started again: the same call stands on the screen, with its
 * timer and its buttons, and the customer never noticed. The simulated switch is a process of its own.
 */
@ExtendWith(Evidence.class)
@Timeout(600)
class ProductKillIT {
    private static final AgentId EMIL = new AgentId("emil");
    private static final String WINDOW = "Emil Hansen";
    /** Of the screen; the figures of the timers are less, a missing button is more. */
    private static final double SAME = 0.01;

    @TempDir
    Path folder;

    private Product product;

    @BeforeEach
    void product() throws IOException {
        Path centre = Files.writeString(folder.resolve("centre.yaml"), Floor.oneCustomer());
        product = new Product(folder.resolve("workspace"), centre);
    }

    @AfterEach
    void end() throws Exception {
        product.end();
    }

    @Test
    @Tag("DESK-02")
    void theCallGoesOn() throws Exception {
        start();
        Hand.does("key", "ctrl+alt+v");
        product.until("the phone rings", j -> state(j) == AgentState.RINGING);
        Hand.does("key", "ctrl+alt+f");
        Hand.does("key", "Return");
        product.until("talking", j -> status(j, CallStatus.TALKING) && call(j).recording() == RecordingState.RUNNING);
        Picture before = Picture.settled(folder.resolve("before.png"));
        product.kill();

        JournalCopy then = JournalCopy.of(product.data()).orElseThrow();
        ContactView call = call(then);
        long world = product.switchProcess();
        int known = then.events().size();

        start();
        Picture after = Picture.like(before, SAME, folder.resolve("after.png"));
        JournalCopy now = product.until("the desk is back", j -> j.events().size() > known && status(j, CallStatus.TALKING));
        assertEquals(plain(call), plain(call(now)));
        assertEquals(world, product.switchProcess(), "the switch lives on");
        assertTrue(customerHeardNothing(now.events().subList(known, now.events().size())), () -> "after the kill: "
                + now.events().subList(known, now.events().size()));
        assertTrue(after.difference(before) <= SAME);

        pressUntil("ctrl+alt+h", "on hold", j -> status(j, CallStatus.ON_HOLD));
        pressUntil("ctrl+alt+r", "resumed", j -> status(j, CallStatus.TALKING));
        JournalCopy ended = pressUntil("ctrl+alt+e", "wrap-up", j -> state(j) == AgentState.WRAP_UP);
        assertEquals(call.id(), call(ended).id());
    }

    /** The journal is ahead of the screen: keys do nothing until the button is there, and nothing when it is gone. */
    private JournalCopy pressUntil(String keys, String what, Predicate<JournalCopy> condition) {
        return product.until(what, journal -> {
            boolean met = condition.test(journal);
            if (!met) {
                Hand.does("key", keys);
            }
            return met;
        });
    }

    private void start() throws IOException {
        product.start("-agent", EMIL.value(), "-language", "en", "-theme", "light");
        product.showsWindow(WINDOW);
        product.until("the agent is signed in", j -> state(j) != AgentState.SIGNED_OUT);
    }

    private static AgentState state(JournalCopy journal) {
        return journal.view(EMIL).agent().state();
    }

    private static boolean status(JournalCopy journal, CallStatus status) {
        return journal.view(EMIL).contacts().stream().flatMap(c -> c.legs().stream()).anyMatch(l -> l.status() == status);
    }

    private static ContactView call(JournalCopy journal) {
        return journal.view(EMIL).contacts().getFirst();
    }

    /** Contact, legs, when they began, and every button. */
    private static List<Object> plain(ContactView call) {
        return List.of(call.id(), call.since(), call.status(), call.recording(),
                call.legs().stream().map(l -> List.of(l.id(), l.role(), l.status(), l.since(), l.heard(), l.controls())).toList(),
                call.legs().stream().map(LegView::party).toList(), call.controls());
    }

    /** Nobody was held, dropped, asked to dial or recorded anew. */
    private static boolean customerHeardNothing(List<Event> events) {
        return events.stream().noneMatch(e -> e instanceof ContactEvent.CustomerGone || e instanceof ContactEvent.Held
                || e instanceof ContactEvent.HoldRequested || e instanceof ContactEvent.AgentReleased
                || e instanceof ContactEvent.RecordingFailed || e instanceof ContactEvent.Closed);
    }
}
