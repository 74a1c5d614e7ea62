// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.spi.Directory;
import org.patchbay.spi.Directory.Page;
import org.patchbay.spi.Directory.Person;
import org.patchbay.spi.Directory.Query;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;

/** What is true with any server: the one in memory and a real OpenLDAP. */
@Timeout(120)
abstract class Contract {

    static final String PASSWORD = Long.toString(System.nanoTime(), 36);
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Directory directory = new LdapDirectory(Clock.fixed(NOW, ZoneOffset.UTC));

    /** Up, with {@link People}. */
    abstract int port();

    abstract Certificate certificate();

    /** It takes connections and says nothing; {@code false}: it says all that it has not said. */
    abstract void hang(boolean on);

    /** It is gone at once. */
    abstract void kill();

    /** It is there again, at the same port. */
    abstract void startAgain();

    @AfterEach
    void close() {
        directory.close();
    }

    /** @param more key and value, in turn; "" takes a setting away */
    void open(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("url", "ldap://localhost:" + port(), "base", People.BASE,
                "bind-dn", People.READER, "password", PASSWORD, "presence", "employeeType", "timeout", "5"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        settings.values().removeIf(String::isEmpty);
        directory.open(settings);
    }

    Page ask(String text, String after, int size) throws Exception {
        return directory.search(new Query(text, after, size)).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private List<String> names(String text) throws Exception {
        return ask(text, "", 10).people().stream().map(Person::name).sorted().toList();
    }

    private Problem problem() {
        return problem(directory.search(new Query("maria", "", 10)).toCompletableFuture());
    }

    private static Problem problem(CompletableFuture<Page> search) {
        ExecutionException e = assertThrows(ExecutionException.class, () -> search.get(60, TimeUnit.SECONDS));
        return ((DirectoryException) e.getCause()).problem();
    }

    static Stream<Arguments> searches() {
        return Stream.of(
                Arguments.of("maria", List.of("Maria Lehmann")), Arguments.of("MARIA leh", List.of("Maria Lehmann")),
                Arguments.of("leh mar", List.of("Maria Lehmann")), Arguments.of("aria", List.of()),
                Arguments.of("purch", List.of("Maria Lehmann")), Arguments.of("logis", List.of("Maria Lehmann")),
                Arguments.of("maria logistics head", List.of("Maria Lehmann")), Arguments.of("maria finance", List.of()),
                Arguments.of("peter", List.of("Jan-Peter Vogt")), Arguments.of("finance", List.of("Jan-Peter Vogt")),
                Arguments.of("chloé", List.of("Chloé Martin")), Arguments.of("m", List.of("Chloé Martin", "Maria Lehmann")),
                // the whole number, however it is written on either side, and nothing less
                Arguments.of("+49 30 23125 042", List.of("Maria Lehmann")),
                Arguments.of("+493023125042", List.of("Maria Lehmann")),
                Arguments.of("+49 (30) 23125-042", List.of("Maria Lehmann")),
                Arguments.of("+493023125043", List.of("Jan-Peter Vogt")),
                Arguments.of("493023125043", List.of("Jan-Peter Vogt")), Arguments.of("+49302312504", List.of()),
                Arguments.of("23125043", List.of()), Arguments.of("4711", List.of("Star * (Ops) \\ Team")),
                Arguments.of("471", List.of()),
                // nobody without a number that can be dialled
                Arguments.of("marek", List.of()), Arguments.of("mara", List.of()),
                // what means something in a filter means nothing when it is typed
                Arguments.of("*", List.of("Star * (Ops) \\ Team")), Arguments.of("(ops)", List.of("Star * (Ops) \\ Team")),
                Arguments.of("\\ team", List.of("Star * (Ops) \\ Team")), Arguments.of("*)(uid=*", List.of()),
                Arguments.of("maria)(|(uid=*", List.of()), Arguments.of("ma*a", List.of()), Arguments.of("\\2a", List.of()),
                Arguments.of("\0", List.of()));
    }

    @ParameterizedTest
    @MethodSource("searches")
    @Tag("DIR-13")
    @Tag("DIR-15")
    @Tag("DIR-16")
    void finds(String text, List<String> names) throws Exception {
        open();
        assertEquals(names, names(text));
    }

    @Test
    @Tag("DIR-13")
    @Tag("DIR-17")
    void tellsWhatItKnows() throws Exception {
        open("presence-time", "modifyTimestamp");
        Person maria = ask("maria", "", 10).people().getFirst();
        assertEquals(List.of("Head of Purchasing", "Logistics", "+49 30 23125 042"),
                List.of(maria.role(), maria.department(), maria.number()));
        assertTrue(maria.presence().isEmpty());
        assertTrue(maria.id().matches("[0-9a-f-]{36}"), maria.id());
        Person jan = ask("jan", "", 10).people().getFirst();
        assertEquals(List.of("Finance", "+49 (30) 23125-043"), List.of(jan.department(), jan.number()));
        Instant changed = ask("chloé", "", 10).people().getFirst().presence().orElseThrow().asOf();
        assertTrue(changed.isAfter(NOW.minusSeconds(366L * 86_400)) && !changed.equals(NOW), changed.toString());
        open();
        assertEquals(new Directory.Presence(Directory.Availability.BUSY, "Do not disturb", NOW),
                ask("chloé", "", 10).people().getFirst().presence().orElseThrow());
        assertEquals(new Directory.Presence(Directory.Availability.OTHER, "Napping", NOW),
                ask("star", "", 10).people().getFirst().presence().orElseThrow());
    }

    @Test
    void thousandsArePagedWithoutAGapOrARepetition() throws Exception {
        open("most", "5000", "page-size", "150");
        Set<String> ids = new HashSet<>();
        List<String> names = new ArrayList<>();
        int pages = 0;
        String after = "";
        do {
            Page page = ask("", after, 200);
            page.people().forEach(p -> {
                ids.add(p.id());
                names.add(p.name());
            });
            assertEquals(!page.next().isEmpty(), page.more());
            after = page.next();
            pages++;
        } while (!after.isEmpty());
        assertEquals(People.CROWD + 4, names.size());
        assertEquals(names.size(), ids.size());
        assertEquals(16, pages);
        assertTrue(names.containsAll(List.of("Maria Lehmann", "Crowd N0000", "Crowd N2999")));
        assertEquals(10, ask("crowd n001", "", 10).people().size());
        assertEquals("", ask("crowd n001", "", 10).next());
    }

    @Test
    void aPageIsTheSameAfterTheServerHasRestarted() throws Exception {
        open();
        String after = ask("crowd", "", 50).next();
        List<Person> second = ask("crowd", after, 50).people();
        kill();
        startAgain();
        assertEquals(second, ask("crowd", after, 50).people());
    }

    @Test
    void whoSearchesTooMuchIsAskedToSayMore() throws Exception {
        open("most", "100");
        Page first = ask("crowd", "", 60);
        Page second = ask("crowd", first.next(), 60);
        assertEquals(List.of(60, 60), List.of(first.people().size(), second.people().size()));
        assertEquals(List.of("", true), List.of(second.next(), second.more()));
    }

    @Test
    void oneThatHangsIsNotWaitedForAndAnswersAgain() throws Exception {
        open("timeout", "1", "connections", "1");
        assertEquals(List.of("Maria Lehmann"), names("maria"));
        hang(true);
        assertEquals(Problem.SLOW, problem());
        assertEquals(Problem.SLOW, problem(), "nor is a new connection");
        hang(false);
        assertEquals(List.of("Maria Lehmann"), names("maria"));
    }

    @Test
    void whatNobodyWaitsForIsAbandoned() throws Exception {
        open("timeout", "30", "connections", "1");
        names("maria");
        hang(true);
        CompletableFuture<Page> search = directory.search(new Query("maria", "", 10)).toCompletableFuture();
        search.cancel(true);
        CompletableFuture<Page> next = directory.search(new Query("jan", "", 10)).toCompletableFuture();
        hang(false);
        assertEquals("Jan-Peter Vogt", next.get(20, TimeUnit.SECONDS).people().getFirst().name());
    }

    @Test
    void oneThatIsKilledIsMissedAndFoundAgain() throws Exception {
        open();
        assertEquals(List.of("Maria Lehmann"), names("maria"));
        kill();
        assertEquals(Problem.UNREACHABLE, problem());
        startAgain();
        assertEquals(List.of("Maria Lehmann"), names("maria"), "without anybody's doing");
    }

    @Test
    void aRestartBetweenTwoSearchesIsNotNoticed() throws Exception {
        open();
        names("maria");
        kill();
        startAgain();
        assertEquals(List.of("Maria Lehmann"), names("maria"));
    }

    @Test
    @Tag("DIR-19")
    void saysWhatIsWrong() {
        open("password", "not-it");
        assertEquals(Problem.SIGN_IN, problem());
        open("base", "ou=nowhere,dc=example,dc=org");
        assertEquals(Problem.SET_UP, problem());
        open("url", "ldap://127.0.0.1:1");
        assertEquals(Problem.UNREACHABLE, problem());
        directory.close();
        assertEquals(Problem.SET_UP, problem());
    }

    @Test
    void anotherServerTakesOver() throws Exception {
        open("url", "ldap://127.0.0.1:1, ldap://localhost:" + port());
        assertEquals(List.of("Maria Lehmann"), names("maria"));
    }

    @Test
    void talksInPrivateOnlyToWhoseCertificateItTrusts() throws Exception {
        open("start-tls", "true", "trust", certificate().certificate().toString());
        assertEquals(List.of("Maria Lehmann"), names("maria"));
        open("start-tls", "true");
        assertEquals(Problem.SET_UP, problem(), "Java knows no such certificate");
    }

    @Test
    void aClosedDirectoryLeavesNothingBehind() {
        open("timeout", "30");
        hang(true);
        CompletableFuture<Page> search = directory.search(new Query("maria", "", 10)).toCompletableFuture();
        directory.close();
        hang(false);
        try {
            search.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertTrue(Set.of(Problem.UNREACHABLE, Problem.FAILED, Problem.SET_UP)
                    .contains(((DirectoryException) e.getCause()).problem()), e.toString());
        } catch (Exception e) {
            throw new AssertionError("the search hangs", e);
        }
    }
}
