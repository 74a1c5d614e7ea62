// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.patchbay.model.Message;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directories that plugins bring. They are asked all at a time; who is too slow is cancelled and reported, and the
 * others' people are shown.
 */
public final class Directories implements People {

    private static final Logger LOG = LoggerFactory.getLogger(Directories.class);
    /** The wait of {@link Directory#search}. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Where a directory's settings come from; may read files. */
    public interface Settings {
        Map<String, String> of(String directory) throws IOException;
    }

    /** Searches that a plugin blocks in; more are not begun. */
    private static final int STUCK_AT_MOST = 4;

    /** A directory, what its opening led to (a problem, or none), and how many calls it has not returned from. */
    private record Opened(Directory directory, CompletableFuture<Optional<DirectoryException>> opening,
            AtomicInteger inside) {
    }

    private record Answer(String directory, Directory.Page page, Set<Directory.Field> fields, Optional<Problem> problem) {
    }

    private final Executor outside;
    private final boolean realTime;
    private final ConcurrentMap<String, Directory> present = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Opened> open = new ConcurrentHashMap<>();
    /** The opening or closing that comes last, by directory: one after the other. */
    private final Map<String, CompletableFuture<Void>> turns = new HashMap<>();
    private volatile Set<String> wanted = Set.of();
    private volatile Settings settings = _ -> Map.of();

    /**
     * @param outside calls plugins, which may take long
     * @param realTime whether patience ends
     */
    public Directories(Executor outside, boolean realTime) {
        this.outside = outside;
        this.realTime = realTime;
    }

    /** The centre file wants these, with other settings than before. */
    public synchronized void use(Set<String> names, Settings from) {
        wanted = Set.copyOf(names);
        settings = from;
        Set.copyOf(open.keySet()).stream().filter(name -> !wanted.contains(name)).forEach(this::shut);
        present.forEach(this::openWanted);
    }

    /** A plugin brings a directory. */
    public synchronized void add(String name, Directory directory) {
        present.put(name, directory);
        openWanted(name, directory);
    }

    public synchronized void remove(String name, Directory directory) {
        if (present.remove(name, directory)) {
            shut(name);
        }
    }

    public synchronized void close() {
        present.clear();
        Set.copyOf(open.keySet()).forEach(this::shut);
    }

    private void openWanted(String name, Directory directory) {
        if (!wanted.contains(name)) {
            return;
        }
        Opened opened = new Opened(directory, new CompletableFuture<>(), new AtomicInteger());
        Settings from = settings;
        open.put(name, opened);
        inTurn(name, () -> opened.opening().complete(open(name, directory, from)));
    }

    private void inTurn(String name, Runnable task) {
        turns.put(name, turns.getOrDefault(name, CompletableFuture.completedFuture(null)).handleAsync((_, _) -> {
            task.run();
            return null;
        }, outside));
    }

    private static Optional<DirectoryException> open(String name, Directory directory, Settings from) {
        try {
            directory.open(from.of(name));
            return Optional.empty();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.error("directory {} can't be opened: {}", name, e.getMessage());
            return Optional.of(new DirectoryException(Problem.SET_UP, "not open", e));
        }
    }

    private void shut(String name) {
        Opened opened = open.remove(name);
        if (opened != null) {
            inTurn(name, opened.directory()::close);
        }
    }

    @Override
    public CompletableFuture<Found> search(String text, Map<String, String> after, int size) {
        boolean first = after.isEmpty();
        List<CompletableFuture<Answer>> questions = wanted.stream().sorted()
                .filter(name -> first || after.containsKey(name))
                .map(name -> ask(name, new Directory.Query(text, after.getOrDefault(name, ""), size))).toList();
        CompletableFuture<Found> found = CompletableFuture.allOf(questions.toArray(CompletableFuture[]::new))
                .thenApply(_ -> together(questions.stream().map(CompletableFuture::join).toList()));
        found.whenComplete((_, _) -> {
            if (found.isCancelled()) {
                questions.forEach(question -> question.cancel(true));
            }
        });
        return found;
    }

    private static Found together(List<Answer> answers) {
        List<Member> people = new ArrayList<>();
        Map<String, String> next = new TreeMap<>();
        Set<Directory.Field> fields = EnumSet.noneOf(Directory.Field.class);
        List<Message> problems = new ArrayList<>();
        boolean more = false;
        for (Answer answer : answers) {
            answer.page().people().forEach(person -> people.add(new Member(answer.directory(), person)));
            if (!answer.page().next().isEmpty()) {
                next.put(answer.directory(), answer.page().next());
            }
            more |= answer.page().more();
            fields.addAll(answer.fields());
            answer.problem().ifPresent(problem -> problems.add(Message.of("directory."
                    + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'), answer.directory())));
        }
        people.sort(Comparator.comparing(member -> member.person().name()));
        return new Found(List.copyOf(people), next, more, fields, problems);
    }

    /** Never fails. A plugin may block, throw, or never answer; cancelling abandons its search. */
    private CompletableFuture<Answer> ask(String name, Directory.Query query) {
        Opened opened = open.get(name);
        if (opened == null) {
            return CompletableFuture.completedFuture(failed(name, Set.of(), Problem.SET_UP));
        }
        CompletableFuture<CompletableFuture<Directory.Page>> asked = opened.opening().thenCompose(failure -> {
            CompletableFuture<CompletableFuture<Directory.Page>> called = new CompletableFuture<>();
            failure.ifPresentOrElse(called::completeExceptionally, () -> outside.execute(() -> call(opened, query, called)));
            return called;
        });
        CompletableFuture<Directory.Page> page = asked.thenCompose(called -> called);
        if (realTime) {
            page.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        // before anybody hears of it: what waits on a stage is told in no order
        CompletableFuture<Directory.Page> told = page.whenComplete((_, error) -> {
            if (error != null) {
                asked.thenAccept(called -> called.cancel(true));
            }
        });
        CompletableFuture<Answer> answer = told.handle((found, error) -> error == null && found != null
                ? new Answer(name, found, fields(opened), Optional.empty())
                : failed(name, fields(opened), problem(name, error)));
        answer.whenComplete((_, _) -> {
            if (answer.isCancelled()) {
                page.cancel(true);
            }
        });
        return answer;
    }

    private static void call(Opened opened, Directory.Query query,
            CompletableFuture<CompletableFuture<Directory.Page>> called) {
        if (opened.inside().incrementAndGet() > STUCK_AT_MOST) {
            called.completeExceptionally(new DirectoryException(Problem.SLOW, "it blocks"));
        } else {
            try {
                called.complete(opened.directory().search(query).toCompletableFuture());
            } catch (RuntimeException | LinkageError e) {
                called.completeExceptionally(e);
            }
        }
        opened.inside().decrementAndGet();
    }

    private static Set<Directory.Field> fields(Opened opened) {
        try {
            return opened.directory().searchedBy();
        } catch (RuntimeException | LinkageError e) {
            return Set.of();
        }
    }

    private static Answer failed(String name, Set<Directory.Field> fields, Problem problem) {
        return new Answer(name, new Directory.Page(List.of(), "", false), fields, Optional.of(problem));
    }

    /** Logged where the directory is; here only what a plugin should not have thrown. */
    private static Problem problem(String name, Throwable error) {
        if (error == null) {
            LOG.warn("directory {} answered nothing", name);
            return Problem.FAILED;
        }
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof DirectoryException e) {
            LOG.debug("directory {}: {}", name, e.getMessage());
            return e.problem();
        }
        if (cause instanceof TimeoutException) {
            LOG.warn("directory {} did not answer within {} s", name, PATIENCE.toSeconds());
            return Problem.SLOW;
        }
        LOG.warn("directory {} failed: {}", name, cause.toString());
        return Problem.FAILED;
    }
}
