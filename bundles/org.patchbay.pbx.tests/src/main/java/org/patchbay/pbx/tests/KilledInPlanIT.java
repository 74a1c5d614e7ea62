// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A centre that dies between its journal and the switch, which lives on in a process of its own: what the agent asked for is
 * done when it is back, the call is the same one, and nothing that a desk was shown is taken back.
 */
@Timeout(300)
class KilledInPlanIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CUSTOMER = "+12025550141";
    private static final String EXTENSION = "2001";

    @TempDir
    Path folder;
    private CentreProcess centre;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("centre.yaml"), """
                name: Small
                switch: simulated
                switches: { simulated: { directory: "${data}/switch", linger-minutes: 1 } }
                fallback-queue: main
                policies: { switch-timeout: 30 } # a centre that starts again on a busy machine takes more than the usual 5
                queues: { main: { label: Main } }
                teams: { all: { label: All } }
                flows: { calls: { label: Calls, queue: main } }
                entry-points: { line: { label: Line, flow: calls, numbers: ["+493023125900"] } }
                agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
                """);
        centre = new CentreProcess(folder, "simulated");
        deskIsOpen();
        centre.act("anna", "sign-in");
        centre.act("anna", "available");
        assertEquals("done", centre.ask("call", CUSTOMER, "+493023125900"));
    }

    @AfterEach
    void end() {
        try {
            centre.ask("end-switch");
        } finally {
            centre.close();
        }
    }

    private void deskIsOpen() {
        centre.start();
        assertEquals("done", centre.ask("open", "anna"));
        sees("the switch", DeskScreen::switchUp);
    }

    private void sees(String what, Predicate<DeskScreen> condition) {
        Waiting.until(() -> what + "; the desk shows " + centre.screen(), PATIENCE, () -> condition.test(centre.screen()));
    }

    private void customerIsConnected() {
        sees("a contact request", s -> s.state().equals("RINGING"));
        assertEquals("done", centre.ask("lift", EXTENSION));
        sees("the call", s -> s.call().equals("TALKING"));
        sees("a recording", s -> s.recording().equals("RUNNING"));
    }

    /** What the switch says about who hears what, in the order of parties. */
    private void heard(String wanted) {
        String[] now = { "" };
        Waiting.until(() -> wanted + ", not " + now[0], PATIENCE, () -> (now[0] = centre.ask("heard")).equals(wanted));
    }

    /** The command is in the journal, and the centre is gone. */
    private void diesAt(String when, String... command) {
        assertEquals("done", centre.ask("die", when, "0"));
        String[] words = new String[command.length + 2];
        words[0] = "do";
        words[1] = "anna";
        System.arraycopy(command, 0, words, 2, command.length);
        assertTrue(centre.ask(words).startsWith("the centre has ended"), "it did not die");
    }

    private static final String TALK = "[" + CUSTOMER + " hears 2001, 2001 hears " + CUSTOMER + "]";
    private static final String HELD = "[" + CUSTOMER + " MUSIC, 2001 SILENCE]";

    @ParameterizedTest
    @Tag("DESK-03")
    @Tag("HOLD-03")
    @CsvSource({ "BEFORE_PLAN", "AFTER_PLAN" })
    void aHoldAndAResume(String when) {
        customerIsConnected();
        heard(TALK);
        DeskScreen shown = centre.screen();
        diesAt(when, "hold", shown.contact());
        assertEquals("TALKING", shown.call(), "nobody was shown more than the switch had done");
        deskIsOpen();
        sees("the same call, on hold", s -> s.contact().equals(shown.contact()) && s.title().equals(shown.title())
                && s.call().equals("ON_HOLD"));
        heard(HELD);
        diesAt(when, "resume", shown.contact());
        deskIsOpen();
        sees("the same call, resumed", s -> s.contact().equals(shown.contact()) && s.call().equals("TALKING"));
        heard(TALK);
        diesAt(when, "end", shown.contact());
        deskIsOpen();
        sees("wrap-up", s -> s.contact().equals(shown.contact()) && s.wrapsUp());
        heard("[]");
        centre.act("anna", "wrap-up", shown.contact(), "resolved");
        sees("nothing to do", s -> s.state().equals("AVAILABLE") && s.contacts() == 0);
    }

    @ParameterizedTest
    @Tag("DESK-03")
    @CsvSource({ "BEFORE_PLAN", "AFTER_PLAN" })
    void anAnswer(String when) {
        sees("a contact request", s -> s.state().equals("RINGING"));
        String contact = centre.screen().contact();
        assertEquals("done", centre.ask("die", when, "0"));
        assertTrue(centre.ask("lift", EXTENSION).matches("done|the centre has ended.*"));
        Waiting.until("its end", PATIENCE, () -> !centre.isAlive());
        deskIsOpen();
        sees("the call", s -> s.contact().equals(contact) && s.call().equals("TALKING"));
        heard(TALK);
    }
}
