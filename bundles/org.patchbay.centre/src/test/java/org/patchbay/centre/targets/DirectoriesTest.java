// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchbay.model.Message;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;

@Timeout(60)
class DirectoriesTest {

    private final ExecutorService outside = Executors.newCachedThreadPool();
    private final Directories directories = new Directories(outside, true);
    private final List<Fake> added = new ArrayList<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        directories.close();
        outside.shutdownNow();
    }

    /** A directory that notes its openings and closings. */
    private final class Fake implements Directory {
        private final String name;
        private final Function<Query, CompletionStage<Page>> answer;
        private final CountDownLatch opened = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        Fake(String name, Function<Query, CompletionStage<Page>> answer) {
            this.name = name;
            this.answer = answer;
        }

        @Override
        public void open(Map<String, String> settings) {
            opened.countDown();
            if (settings.containsKey("wrong")) {
                throw new IllegalArgumentException("wrong: is not known");
            }
            seen.add(name + " opened " + settings);
        }

        @Override
        public Set<Field> searchedBy() {
            return EnumSet.of(name.equals("names") ? Field.NAME : Field.NUMBER);
        }

        @Override
        public CompletionStage<Page> search(Query query) {
            return answer.apply(query);
        }

        @Override
        public void close() {
            seen.add(name + " closed");
            closed.countDown();
        }
    }

    private static Directory.Page page(String next, String... names) {
        return new Directory.Page(List.of(names).stream().map(n -> new Directory.Person(n, n, "", "", "+493023125017",
                Optional.empty())).toList(), next, !next.isEmpty());
    }

    private static Function<Directory.Query, CompletionStage<Directory.Page>> says(String... names) {
        return _ -> CompletableFuture.completedFuture(page("", names));
    }

    private Fake add(String name, Function<Directory.Query, CompletionStage<Directory.Page>> answer) {
        Fake fake = new Fake(name, answer);
        added.add(fake);
        directories.add(name, fake);
        return fake;
    }

    private People.Found search(Map<String, String> after) throws Exception {
        return directories.search("ann", after, 10).get(60, TimeUnit.SECONDS);
    }

    private static List<String> names(People.Found found) {
        return found.people().stream().map(m -> m.person().name()).toList();
    }

    @Test
    @Tag("DIR-19")
    @Tag("DIR-21")
    void oneThatBlocksThrowsOrNeverAnswersDelaysNobodyForLong() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Directory.Page> never = new CompletableFuture<>();
        directories.use(Set.of("good", "throws", "fails", "nothing", "never", "blocks", "absent", "wrong"),
                name -> name.equals("wrong") ? Map.of("wrong", "") : Map.of());
        add("good", says("Anna"));
        add("throws", _ -> {
            throw new IllegalStateException("broken");
        });
        add("fails", _ -> CompletableFuture.failedFuture(new DirectoryException(Problem.SIGN_IN, "who are you")));
        add("nothing", _ -> CompletableFuture.completedFuture(null));
        add("never", _ -> never);
        add("wrong", says("nobody"));
        add("blocks", _ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return never;
        });
        // on a busy machine the opening of eight may take as long as one may take to answer
        for (Fake fake : added) {
            assertTrue(fake.opened.await(60, TimeUnit.SECONDS));
        }
        People.Found found = search(Map.of());
        end.countDown();
        assertEquals(List.of("Anna"), names(found));
        assertEquals(List.of(Message.of("directory.set-up", "absent"), Message.of("directory.slow", "blocks"),
                Message.of("directory.sign-in", "fails"), Message.of("directory.slow", "never"),
                Message.of("directory.failed", "nothing"), Message.of("directory.failed", "throws"),
                Message.of("directory.set-up", "wrong")), found.problems());
        assertTrue(never.isCancelled(), "who is too slow is told to stop");
    }

    @Test
    @Tag("DIR-14")
    void severalAreOneList() throws Exception {
        directories.use(Set.of("names", "numbers"), _ -> Map.of());
        add("names", query -> CompletableFuture.completedFuture(
                query.after().isEmpty() ? page("17", "Anna", "Annika") : page("", "Annette " + query.after())));
        add("numbers", says("Anke"));
        People.Found first = search(Map.of());
        assertEquals(List.of("Anke", "Anna", "Annika"), names(first));
        assertEquals(EnumSet.of(Directory.Field.NAME, Directory.Field.NUMBER), first.fields());
        assertTrue(first.more());
        People.Found second = search(first.next());
        assertEquals(List.of("Annette 17"), names(second));
        assertEquals(Map.of(), second.next());
    }

    @Test
    void aSearchThatNobodyWaitsForIsAbandoned() throws Exception {
        CompletableFuture<Directory.Page> never = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        never.whenComplete((_, _) -> cancelled.countDown());
        directories.use(Set.of("never"), _ -> Map.of());
        add("never", _ -> {
            asked.countDown();
            return never;
        });
        CompletableFuture<People.Found> search = directories.search("a", Map.of(), 10);
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        search.cancel(true);
        assertTrue(cancelled.await(1, TimeUnit.SECONDS));
    }

    @Test
    void directoriesComeAndGoAndAreOpenedOnlyWhenWanted() throws Exception {
        Fake first = add("ldap", says("Anna"));
        add("other", says("Ben"));
        assertEquals(List.of(), names(search(Map.of())));
        directories.use(Set.of("ldap"), _ -> Map.of("url", "a"));
        assertEquals(List.of("Anna"), names(search(Map.of())));
        directories.use(Set.of("ldap"), _ -> Map.of("url", "b"));
        assertEquals(List.of("Anna"), names(search(Map.of())));
        directories.remove("ldap", first);
        assertEquals(List.of(Message.of("directory.set-up", "ldap")), search(Map.of()).problems());
        add("ldap", says("Anton"));
        assertEquals(List.of("Anton"), names(search(Map.of())));
        assertTrue(first.closed.await(10, TimeUnit.SECONDS));
        assertEquals(List.of("ldap opened {url=a}", "ldap opened {url=b}", "ldap closed", "ldap opened {url=b}"), seen);
    }

    @Test
    void aSecretThatCantBeReadIsAProblemOfThatDirectory() throws Exception {
        directories.use(Set.of("ldap"), _ -> {
            throw new IOException("no such file");
        });
        add("ldap", says("Anna"));
        assertEquals(List.of(Message.of("directory.set-up", "ldap")), search(Map.of()).problems());
    }
}
