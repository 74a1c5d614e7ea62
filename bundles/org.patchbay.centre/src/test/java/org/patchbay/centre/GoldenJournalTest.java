// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.api.DeskSession;
import org.patchbay.codec.PersonalKeys;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.command.AgentCommand;

/**
 * Journals that programs before us wrote are replayed, and a centre goes on from them. A released
 * {@code golden/VERSION.journal} is never changed: one batch a line, in hexadecimal. {@link #main} writes a
 * new one.
 */
class GoldenJournalTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String FILE = """
            name: Golden
            fallback-queue: main
            queues: { main: { label: Main } }
            teams: { all: { label: All } }
            flows: { calls: { label: Calls, queue: main, variables: { pin: { label: PIN, secure: true } } } }
            entry-points: { line: { label: Line, flow: calls, numbers: ["+493023125100"] } }
            agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main], may-outdial: true } }
            caller-ids: [ { number: "+493023125100" } ]
            """;

    /** Keys that follow from the contact's id. */
    private static final class Keys implements PersonalKeys {
        @Override
        public SecretKey of(ContactId contact) {
            try {
                return new SecretKeySpec(MessageDigest.getInstance("SHA-256")
                        .digest(contact.value().getBytes(StandardCharsets.UTF_8)), "AES");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<SecretKey> find(ContactId contact) {
            return Optional.of(of(contact));
        }

        @Override
        public void sync() {
            // nothing to keep
        }

        @Override
        public void forget(ContactId contact) {
            throw new UnsupportedOperationException();
        }
    }

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(f -> f.toString().endsWith(".journal"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void anOldJournalIsReadAndACallOfItGoesOn(Path file) throws Exception {
        Path folder = Files.createTempDirectory("golden");
        try (Bench bench = new Bench(folder, FILE)) {
            MemoryJournal journal = new MemoryJournal();
            long sequence = 0;
            for (String line : Files.readAllLines(file)) {
                journal.append(++sequence, HexFormat.of().parseHex(line));
            }
            bench.open(journal, new Keys());
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(Bench.ANNA, eye);
            assertEquals("+49 30 23125017", eye.last().contacts().getFirst().number());
            ContactId contact = eye.last().contacts().getFirst().id();
            bench.pbx.hangUp(new LegId("in-1"));
            bench.time.idle();
            assertFalse(bench.ask(desk, new AgentCommand.WrapUp(Bench.ANNA, contact, "resolved")).refusal().isPresent());
            assertEquals(List.of(), eye.last().contacts());
        }
    }

    /** @param arguments the version */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("golden");
        try (Bench bench = new Bench(folder, FILE)) {
            MemoryJournal journal = new MemoryJournal();
            bench.open(journal, new Keys());
            DeskSession desk = bench.desk(Bench.ANNA, new Bench.Eye());
            bench.ask(desk, new AgentCommand.SignIn(Bench.ANNA, true));
            bench.ask(desk, new AgentCommand.GoAvailable(Bench.ANNA));
            bench.pbx.call("in-0", "+493023125018", "+493023125100");
            bench.time.pass(Duration.ofSeconds(30)); // nobody answers
            bench.pbx.hangUp(new LegId("in-0"));
            bench.time.idle();
            bench.ask(desk, new AgentCommand.GoAvailable(Bench.ANNA));
            bench.pbx.call("in-1", "+493023125017", "+493023125100");
            bench.time.idle();
            bench.pbx.lift("2001");
            bench.time.idle();
            List<String> lines = new ArrayList<>();
            journal.read(1, (sequence, content) -> lines.add(HexFormat.of().formatHex(content)));
            Files.write(FOLDER.resolve(arguments[0] + ".journal"), lines);
        }
    }
}
