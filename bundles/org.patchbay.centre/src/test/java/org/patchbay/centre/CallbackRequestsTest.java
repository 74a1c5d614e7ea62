// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.Callbacks;
import org.patchbay.api.Callbacks.Answer;
import org.patchbay.api.Callbacks.Cancelled;
import org.patchbay.api.Callbacks.Fault;
import org.patchbay.api.Callbacks.State;
import org.patchbay.api.DeskSession;
import org.patchbay.api.HttpDoor;
import org.patchbay.api.HttpSettings;
import org.patchbay.model.AgentState;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.command.AgentCommand;

/** Callbacks asked for from outside, in a centre with a journal and a switch. */
class CallbackRequestsTest {

    private static final String NUMBER = "+493023125004";
    private static final String FILE = """
            name: Small
            fallback-queue: main
            queues: { main: { label: Main } }
            teams: { all: { label: All } }
            callbacks: { attempts: 2, interval: 120 }
            end-call: { web-callback: true }
            flows:
              calls:
                label: Calls
                queue: main
                variables:
                  order: { label: Order }
                  pieces: { label: Pieces, type: integer }
                  price: { label: Price, type: decimal }
                  colour: { label: Colour, type: choice, choices: [ { id: oak, label: Oak }, { id: teak, label: Teak } ] }
            entry-points: { line: { label: Line, flow: calls, numbers: ["+493023125100"] } }
            agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
            """;

    @TempDir
    Path folder;
    private Bench bench;
    private int ids;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder, FILE).open();
    }

    private Callbacks callbacks() {
        return bench.centre.callbacks();
    }

    private Answer ask(String id, String number, String entryPoint, Map<String, String> values) {
        Map<String, Personal> variables = new TreeMap<>();
        values.forEach((name, value) -> variables.put(name, new Personal(value)));
        return bench.done(callbacks().request(new CommandId(id), new Callbacks.Request(new Personal("Ada Example"),
                new Personal(number), new EntryPointId(entryPoint), variables)));
    }

    private ContactId asked() {
        return ask("web-" + ++ids, NUMBER, "line", Map.of()).callback().orElseThrow();
    }

    private Optional<State> state(ContactId id) {
        return bench.done(callbacks().state(id));
    }

    private Cancelled cancel(ContactId id) {
        return bench.done(callbacks().cancel(new CommandId("cancel-" + ++ids), id));
    }

    private DeskSession available(Bench.Eye eye) {
        DeskSession desk = bench.desk(Bench.ANNA, eye);
        assertTrue(bench.ask(desk, new AgentCommand.SignIn(Bench.ANNA, true)).accepted());
        assertTrue(bench.ask(desk, new AgentCommand.GoAvailable(Bench.ANNA)).accepted());
        return desk;
    }

    private void lift(String phone) {
        bench.pbx.lift(phone);
        bench.time.idle();
    }

    @Test
    @Tag("CB-03")
    @Tag("CB-06")
    @Tag("CB-12")
    void fromTheRequestToTheWrapUp() {
        ContactId id = asked();
        assertEquals(Optional.of(State.WAITING), state(id));
        Bench.Eye eye = new Bench.Eye();
        DeskSession desk = available(eye);
        assertEquals(AgentState.RINGING, eye.last().agent().state());
        assertEquals(Optional.of(State.CALLING), state(id));
        lift("2001");
        assertEquals(Optional.of(State.CALLING), state(id));
        LegId customer = bench.pbx.ringing.get(NUMBER);
        lift(NUMBER);
        assertEquals(Optional.of(State.CONNECTED), state(id));
        assertEquals(Cancelled.TOO_LATE, cancel(id));
        bench.pbx.hangUp(customer);
        bench.time.idle();
        assertEquals(Optional.of(State.FINISHED), state(id));
        bench.ask(desk, new AgentCommand.WrapUp(Bench.ANNA, id, "resolved"));
        assertEquals(Optional.of(State.FINISHED), state(id));
        assertEquals(Cancelled.TOO_LATE, cancel(id));
    }

    @Test
    @Tag("CB-16")
    void whoIsNotReachedIsCalledAgainAsTheFileSays() {
        Bench.Eye eye = new Bench.Eye();
        available(eye);
        ContactId id = asked();
        for (int attempt = 1; attempt <= 2; attempt++) {
            lift("2001");
            bench.pbx.hangUp(bench.pbx.ringing.remove(NUMBER));
            bench.time.idle();
            assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
            assertEquals(Optional.of(attempt == 1 ? State.WAITING : State.NOT_REACHED), state(id));
            bench.time.pass(Duration.ofSeconds(120));
        }
        assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
        assertEquals(Cancelled.TOO_LATE, cancel(id));
    }

    @Test
    @Tag("CB-03")
    void isCancelledOnceAndForAll() {
        ContactId id = asked();
        assertEquals(Cancelled.DONE, cancel(id));
        assertEquals(Optional.of(State.CANCELLED), state(id));
        assertEquals(Cancelled.DONE, cancel(id));
        assertEquals(Cancelled.UNKNOWN, cancel(new ContactId("c-nobody")));
        assertEquals(Optional.empty(), state(new ContactId("c-nobody")));
    }

    @Test
    @Tag("CB-04")
    void everyFaultIsToldByItsField() {
        Answer answer = ask("web-1", "12", "nowhere", Map.of());
        assertEquals(List.of(new Fault(List.of("number"), Fault.Kind.NOT_VALID),
                new Fault(List.of("entryPoint"), Fault.Kind.UNKNOWN)), answer.faults());
        answer = ask("web-1", NUMBER, "line", Map.of("weather", "fine", "pieces", "many", "price", "1e5", "colour", "pink",
                "order", "x".repeat(257)));
        assertEquals(List.of("colour NOT_VALID", "order TOO_LONG", "pieces NOT_VALID", "price NOT_VALID", "weather UNKNOWN"),
                answer.faults().stream().map(f -> f.path().getLast() + " " + f.kind()).toList());
        assertTrue(ask("web-1", NUMBER, "line", Map.of("pieces", "7", "colour", "oak", "order", "GW-1")).callback().isPresent());
    }

    @Test
    @Tag("CB-05")
    void aRepeatedRequestIsOneCallbackAlsoAfterARestart() throws Exception {
        ContactId first = ask("web-once", NUMBER, "line", Map.of()).callback().orElseThrow();
        assertEquals(Optional.of(first), ask("web-once", NUMBER, "line", Map.of()).callback());
        bench.centre.close();
        bench.open();
        assertEquals(Optional.of(State.WAITING), state(first));
        assertEquals(Optional.of(first), ask("web-once", NUMBER, "line", Map.of()).callback());
        assertEquals(Cancelled.DONE, cancel(first));
        bench.centre.close();
        bench.open();
        assertEquals(Optional.of(State.CANCELLED), state(first));
    }

    @Test
    void otherContactsAreNobodysBusiness() {
        Bench.Eye eye = new Bench.Eye();
        available(eye);
        bench.pbx.call("in-1", NUMBER, "+493023125100");
        bench.time.idle();
        ContactId call = eye.last().contacts().getFirst().id();
        assertEquals(Optional.empty(), state(call));
        assertEquals(Cancelled.UNKNOWN, cancel(call));
        assertEquals(AgentState.RINGING, eye.last().agent().state());
    }

    /** A door that remembers. */
    private static final class FakeDoor implements HttpDoor {

        final List<String> seen = new ArrayList<>();

        @Override
        public void open(HttpSettings settings, Callbacks callbacks) {
            seen.add("open " + settings.port());
        }

        @Override
        public void close() {
            seen.add("close");
        }
    }

    @Test
    @Tag("CB-03")
    void theDoorIsOpenWhileTheFileSaysSo() throws Exception {
        FakeDoor door = new FakeDoor();
        bench.centre.add(door);
        assertEquals(List.of(), door.seen);
        Files.writeString(folder.resolve("token"), "of-the-website-0123456789");
        String web = "web: { port: 9001, clients: { site: { token: { file: token } } } }\n";
        adopt(FILE + web);
        adopt("# another line\n" + FILE + web);
        adopt(FILE + web.replace("9001", "9002"));
        assertEquals(List.of("open 9001", "close", "open 9002"), door.seen);
        Files.delete(folder.resolve("token"));
        adopt(FILE + web.replace("9001", "9003"));
        assertEquals("close", door.seen.getLast(), "without the token nobody is let in");
        adopt(FILE);
        assertEquals(4, door.seen.size());
        Files.writeString(folder.resolve("token"), "of-the-website-0123456789");
        adopt(FILE + web);
        bench.centre.close();
        assertEquals(List.of("open 9001", "close"), door.seen.subList(4, 6));
        bench.open();
        FakeDoor late = new FakeDoor();
        bench.centre.add(late);
        assertEquals(List.of("open 9001"), late.seen);
        bench.centre.remove(late);
        assertEquals(List.of("open 9001", "close"), late.seen);
    }

    private void adopt(String text) throws Exception {
        Files.writeString(bench.file, text);
        bench.centre.adopt();
        bench.time.idle();
    }

    @Test
    void takesRequestsWhileTheJournalDoes() {
        assertTrue(bench.done(callbacks().takesRequests()));
    }
}
