// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.PopoverView.Row;

/** Variables stand in the order in which the centre file has them, from the first ring to another flow. */
class VariableOrderTest {

    private static final AgentId ANNA = Bench.ANNA;
    private static final AgentId BEN = new AgentId("ben");
    private static final List<String> CALLS = List.of("zone", "case", "Beta", "Name", "amount", "topic");
    private static final String FILE = """
            name: Ordered
            fallback-queue: main
            queues: { main: { label: Main }, more: { label: More } }
            teams: { all: { label: All } }
            flows:
              calls:
                label: Calls
                queue: main
                popover: [zone, case, "Beta", Name, amount, topic]
                variables:
                  zone: { label: Zone, editable: true, default: "1" }
                  case: { label: Case, editable: true, default: "2" }
                  Beta: { label: Second, editable: true, default: "3" }
                  Name: { label: Name, editable: true, default: "4" }
                  amount: { label: Amount, editable: true, type: integer, default: "5" }
                  topic: { label: Topic, editable: true, default: "6" }
              others:
                label: Others
                queue: more
                variables:
                  topic: { label: Topic, default: "" }
                  zone: { label: Zone, default: "" }
                  basket: { label: Basket, default: "new" }
                  amount: { label: Amount, type: integer, default: "0" }
            entry-points:
              line: { label: Line, flow: calls, numbers: ["+493023125100"] }
              other: { label: Other, flow: others, numbers: ["+493023125101"] }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main] }
              ben: { name: Ben, extension: "2002", team: all, queues: [more] }
            """;

    @TempDir
    Path folder;
    private Bench bench;
    private final Bench.Eye eye = new Bench.Eye();
    private DeskSession anna;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder, FILE).open();
        anna = available(ANNA, eye);
        bench.pbx.call("in-1", "+493023125017", "+493023125100");
        bench.time.idle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DeskSession available(AgentId agent, Bench.Eye of) {
        DeskSession desk = bench.desk(agent, of);
        bench.ask(desk, new AgentCommand.SignIn(agent, true));
        bench.ask(desk, new AgentCommand.GoAvailable(agent));
        return desk;
    }

    private ContactId talk() {
        bench.pbx.lift("2001");
        bench.time.idle();
        return eye.last().contacts().getFirst().id();
    }

    private static List<String> names(Bench.Eye of) {
        return of.last().contacts().getFirst().variables().stream().map(Variable::name).toList();
    }

    private static List<String> values(Bench.Eye of) {
        return of.last().popovers().getFirst().rows().stream().map(Row::value).map(v -> v.text()).toList();
    }

    @Test
    @Tag("CAD-01")
    @Tag("POP-14")
    void onThePopoverAndOnTheDeskAndAfterARestart() throws Exception {
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), values(eye));
        ContactId contact = talk();
        assertEquals(CALLS, names(eye));
        bench.ask(anna, new AgentCommand.EditVariables(ANNA, contact,
                List.of(new AgentCommand.Edit("topic", new Personal("x"), 0), new AgentCommand.Edit("case", new Personal("y"), 0))));
        byte[] state = bench.done(bench.centre.canonicalState());
        bench.centre.close();
        bench.open();
        Bench.Eye after = new Bench.Eye();
        bench.desk(ANNA, after);
        assertEquals(CALLS, names(after));
        assertArrayEquals(state, bench.done(bench.centre.canonicalState()));
    }

    @Test
    @Tag("CONSULT-13")
    void amongTheNineOfAConsult() {
        ContactId contact = talk();
        Bench.Eye ben = new Bench.Eye();
        available(BEN, ben);
        bench.ask(anna, new AgentCommand.Consult(ANNA, contact, Target.agent(BEN), true));
        assertEquals(List.of("Anna", "2001", "All", "1", "2", "3", "4", "5", "6"), values(ben));
        bench.pbx.lift("2002");
        bench.time.idle();
        assertEquals(CALLS, names(ben));
    }

    @Test
    @Tag("XFER-16")
    @Tag("XFER-17")
    void ofTheFlowThatATransferGoesTo() throws Exception {
        ContactId contact = talk();
        Bench.Eye ben = new Bench.Eye();
        available(BEN, ben);
        bench.ask(anna, new AgentCommand.Transfer(ANNA, contact, new Target(Target.Kind.ENTRY_POINT, "other")));
        bench.pbx.lift("2002");
        bench.time.idle();
        List<String> carried = List.of("topic=6", "zone=1", "basket=new", "amount=5");
        assertEquals(carried, ben.last().contacts().getFirst().variables().stream().map(v -> v.name() + "=" + v.value()).toList());
        bench.centre.close();
        bench.open();
        Bench.Eye after = new Bench.Eye();
        bench.desk(BEN, after);
        assertEquals(List.of("topic", "zone", "basket", "amount"), names(after));
    }
}
