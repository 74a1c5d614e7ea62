// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.spi.ChannelControl.Conversation;
import org.patchbay.spi.ChannelListener;
import org.patchbay.spi.VirtualTimeline;

class SimulatedChannelTest {

    private static final EntryPointId WEBSITE = new EntryPointId("website");

    @TempDir
    Path directory;

    private final VirtualTimeline time = new VirtualTimeline(Instant.parse("2026-03-02T08:00:00Z"));
    private final List<String> heard = new ArrayList<>();
    private SimulatedChannel chat = new SimulatedChat();

    private final ChannelListener listener = new ChannelListener() {
        @Override
        public void requestArrived(ContactId contact, EntryPointId entryPoint, String from, String name,
                Map<String, String> variables) {
            heard.add("arrived " + contact + " " + entryPoint + " " + from + " " + name + " " + new TreeMap<>(variables));
        }

        @Override
        public void customerLeft(ContactId contact) {
            heard.add("left " + contact);
        }
    };

    private void open(Map<String, String> settings) {
        chat.live(time);
        chat.open(settings, listener);
        time.settle();
    }

    private List<Conversation> conversations() {
        var answer = chat.conversations().toCompletableFuture();
        time.settle();
        return answer.join();
    }

    private ContactId writes(String who) {
        chat.customerWrites(who, WEBSITE, "@" + who, "Emma Clark", Map.of("page", "/chairs"));
        time.settle();
        return conversations().getLast().contact();
    }

    @Test
    void severalWriteAtOnceAndEachIsToldOnce() {
        open(Map.of());
        ContactId emma = writes("emma");
        ContactId tom = writes("tom");
        chat.customerWrites("tom", WEBSITE, "@tom", "", Map.of());
        chat.accepted(emma, "Anna Berger");
        time.settle();
        assertEquals(List.of("arrived " + emma + " website @emma Emma Clark {page=/chairs}",
                "arrived " + tom + " website @tom Emma Clark {page=/chairs}"), heard);
        assertEquals(List.of(new Conversation(emma, "emma", "Anna Berger"), new Conversation(tom, "tom", "")),
                conversations());
    }

    @Test
    void whoLeavesIsToldAndWhoWasEndedIsNot() {
        open(Map.of());
        ContactId emma = writes("emma");
        ContactId tom = writes("tom");
        chat.customerLeaves("emma");
        chat.ended(tom);
        chat.customerLeaves("tom");
        chat.customerLeaves("nobody");
        time.settle();
        assertEquals("left " + emma, heard.getLast());
        assertEquals(3, heard.size());
        assertEquals(List.of(), conversations());
    }

    @Test
    void customersWriteByThemselvesWithinTheLimits() {
        open(demo(Map.of("at-once", "3")));
        time.pass(Duration.ofMinutes(5));
        assertEquals(3, heard.stream().filter(line -> line.startsWith("arrived")).count());
        conversations().forEach(conversation -> chat.accepted(conversation.contact(), "Anna Berger"));
        time.pass(Duration.ofSeconds(100));
        assertTrue(heard.stream().anyMatch(line -> line.startsWith("left")), "they leave some time after the answer");
        assertTrue(heard.getFirst().contains("question=Delivery to Kraków?") || heard.getFirst().contains("question=Oak or teak?"));
    }

    private static Map<String, String> demo(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("requests-per-minute", "4", "entry-points", "website",
                "patience-seconds", "3600", "talk-seconds", "30-90", "variable.question",
                "Delivery to Kraków? | Oak or teak?"));
        settings.putAll(more);
        return settings;
    }

    @Test
    void theSameSeedBringsTheSameCustomers() {
        List<String> first = anHour("3");
        assertEquals(first, anHour("3"));
        assertFalse(first.equals(anHour("4")));
    }

    private List<String> anHour(String seed) {
        SimulatedChannelTest other = new SimulatedChannelTest();
        other.open(demo(Map.of("seed", seed, "patience-seconds", "20-200")));
        other.time.pass(Duration.ofHours(1));
        return other.heard;
    }

    @Test
    void aWorkstationThatWasKilledFindsThemAgain() {
        open(demo(Map.of("directory", directory.toString(), "requests-per-minute", "0")));
        ContactId emma = writes("emma");
        ContactId tom = writes("tom");
        chat.accepted(emma, "Anna Berger");
        time.settle();
        chat = new SimulatedChat();
        heard.clear();
        open(demo(Map.of("directory", directory.toString(), "requests-per-minute", "0")));
        assertEquals(List.of("arrived " + tom + " website @tom Emma Clark {page=/chairs}"), heard);
        assertEquals(List.of(new Conversation(emma, "emma", "Anna Berger"), new Conversation(tom, "tom", "")),
                conversations());
        ContactId next = writes("next");
        assertFalse(List.of(emma, tom).contains(next));
    }

    @Test
    void inRealTimeItAnswersAndEnds() throws Exception {
        chat.open(listener);
        chat.customerWrites("emma", WEBSITE, "@emma", "", Map.of());
        assertEquals(1, chat.conversations().toCompletableFuture().get(60, TimeUnit.SECONDS).size());
        chat.close();
        chat.customerWrites("tom", WEBSITE, "@tom", "", Map.of());
        assertEquals(List.of(), chat.conversations().toCompletableFuture().get(60, TimeUnit.SECONDS));
    }

    @Test
    void eachKindIsAChannelOfItsOwn() {
        assertEquals(List.of(Channel.CHAT, Channel.EMAIL, Channel.SOCIAL),
                List.of(new SimulatedChat().channel(), new SimulatedEmail().channel(), new SimulatedSocial().channel()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calls-per-minute    | 3    | has no setting calls-per-minute
            requests-per-minute | many | requests-per-minute of the simulated channel is 'many': a number from 0 to 600
            requests-per-minute | 2    | the entry points that customers write to
            at-once             | 0    | a number from 1 to 100
            talk-seconds        | 9-3  | a span of seconds
            """)
    void whatIsWrongIsNamedWithWhatIsAllowed(String key, String value, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> chat.open(Map.of(key, value), listener))
                .getMessage();
        assertTrue(message.contains(said), message);
    }
}
