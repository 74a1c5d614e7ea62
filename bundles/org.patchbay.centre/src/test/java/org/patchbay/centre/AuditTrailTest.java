// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;

/** Who looked at a secure value stands in the trail; what it was does not. */
class AuditTrailTest {

    private static final AgentId ANNA = new AgentId("anna");
    private static final String FILE = """
            name: Audited
            fallback-queue: main
            queues: { main: { label: Main } }
            flows: { calls: { label: Calls, queue: main, variables: { pin: { label: PIN, secure: true, default: "4711" } } } }
            entry-points: { line: { label: Line, numbers: ["+493023125100"], flow: calls } }
            teams: { all: { label: All } }
            agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
            """;

    @TempDir
    Path folder;

    @Test
    @Tag("CAD-16")
    void aRevealLeavesALine() throws Exception {
        try (Bench bench = new Bench(folder, FILE).open()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            bench.ask(desk, new AgentCommand.SignIn(ANNA, true));
            bench.ask(desk, new AgentCommand.GoAvailable(ANNA));
            bench.pbx.call("in-1", "+493023125017", "+493023125100");
            bench.time.idle();
            bench.pbx.lift("2001");
            bench.time.idle();
            ContactId contact = eye.last().contacts().getFirst().id();
            Path trail = bench.data.resolve("audit.log");
            assertFalse(Files.exists(trail));
            assertTrue(bench.ask(desk, new AgentCommand.RevealVariable(ANNA, contact, "pin")).accepted());
            assertEquals("4711", eye.last().contacts().getFirst().variables().getFirst().value());
            List<String> lines = Files.readAllLines(trail);
            assertEquals(1, lines.size());
            assertTrue(lines.getFirst().contains("\"what\":\"variable-revealed\",\"agent\":\"anna\",\"contact\":\"" + contact
                    + "\",\"variable\":\"pin\""), lines.getFirst());
            assertFalse(lines.getFirst().contains("4711"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(trail)));
            bench.ask(desk, new AgentCommand.RevealVariable(ANNA, contact, "pin"));
            assertEquals(2, Files.readAllLines(trail).size(), "every time");
        }
    }
}
