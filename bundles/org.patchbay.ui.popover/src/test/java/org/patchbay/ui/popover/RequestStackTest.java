// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.desk.PopoverView;

class RequestStackTest {
    private final RequestStack stack = new RequestStack();

    @Test
    @Tag("POP-12")
    @Tag("POP-13")
    void keepsTheOrderOfTheView() {
        stack.show(List.of(Requests.chat(2), Requests.chat(1), Requests.ringing()));
        stack.fit(5);
        assertEquals(List.of("t2", "t1", "call"), seen());
    }

    @Test
    void showsNothingTwice() {
        stack.show(List.of(Requests.chat(1), Requests.chat(1)));
        assertEquals(1, stack.size());
    }

    @Test
    @Tag("POP-04")
    void callsForAttentionOnceForEachRequest() {
        assertFalse(stack.show(List.of(Requests.connecting())), "connecting is not yet a request");
        assertTrue(stack.show(List.of(Requests.ringing())), "the request itself");
        assertFalse(stack.show(List.of(Requests.ringing())), "the same again");
        assertTrue(stack.show(List.of(Requests.ringing(), Requests.chat(1))), "one more");
        stack.show(List.of());
        assertTrue(stack.show(List.of(Requests.ringing())), "a new one after all were gone");
    }

    @Test
    @Tag("TASK-06")
    @Tag("POP-09")
    void scrollsThroughAllOfThem() {
        stack.show(Requests.chats(1, 7));
        stack.fit(5);
        assertEquals(List.of("t1", "t2", "t3", "t4", "t5"), seen());
        stack.scroll(1);
        assertEquals(List.of("t2", "t3", "t4", "t5", "t6"), seen());
        stack.scroll(9);
        assertEquals(List.of("t3", "t4", "t5", "t6", "t7"), seen());
        stack.show(Requests.chats(4, 7));
        stack.fit(5);
        assertEquals(List.of("t4", "t5", "t6", "t7"), seen());
    }

    @Test
    void aimsAtWhatIsSeenAndCanBeAnswered() {
        stack.show(List.of(Requests.ringing(), Requests.chat(1), Requests.chat(2)));
        stack.fit(5);
        assertEquals("t1", aimed(), "a call that is answered at the phone is no aim");
        stack.aim(1);
        assertEquals("t2", aimed());
        stack.aim(1);
        assertEquals("t2", aimed(), "there is nothing below");
        stack.aim(-2);
        assertEquals("call", aimed(), "but the agent may look at it");
    }

    @Test
    void bringsTheAimToSight() {
        stack.show(Requests.chats(1, 7));
        stack.fit(3);
        for (int i = 0; i < 5; i++) {
            stack.aim(1);
        }
        assertEquals("t6", aimed());
        assertEquals(List.of("t4", "t5", "t6"), seen());
        stack.scroll(-3);
        assertEquals(List.of("t1", "t2", "t3"), seen());
        assertEquals("t1", aimed(), "never one that is out of sight");
    }

    @Test
    void emptyMeansNothing() {
        stack.show(List.of());
        stack.aim(1);
        stack.scroll(1);
        assertTrue(stack.aimed().isEmpty());
    }

    private String aimed() {
        return stack.aimed().map(PopoverView::key).orElse("");
    }

    private List<String> seen() {
        List<String> keys = new ArrayList<>();
        stack.visible().forEach(p -> keys.add(p.key()));
        return keys;
    }
}
