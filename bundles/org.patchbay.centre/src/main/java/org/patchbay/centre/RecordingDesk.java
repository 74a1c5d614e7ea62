// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import org.patchbay.api.RecordedSound;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.api.Recordings;
import org.patchbay.api.Subscription;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.configuration.Hearers;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.Masking;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.RecordingStore.Kept;

/** Recordings, as one agent's desk may find and hear them. */
final class RecordingDesk implements Recordings {

    /** Recordings looked through for one page; where a text fits few of them the page says how to go on. */
    private static final int LOOKED_THROUGH = 5000;
    private static final int AT_ONCE = 250;

    private final CentreLoop loop;
    private final Parts parts;
    private final AuditTrail audit;
    private final Forgetter forgetter;
    private final AgentId agent;
    private final Asking asking;
    private final Function<Runnable, Subscription> follow;

    /** Asks something on the centre's thread. */
    interface Asking {
        <T> CompletableFuture<T> ask(Supplier<T> question);
    }

    RecordingDesk(CentreLoop loop, Parts parts, AuditTrail audit, Forgetter forgetter, AgentId agent, Asking asking,
            Function<Runnable, Subscription> follow) {
        this.loop = loop;
        this.parts = parts;
        this.audit = audit;
        this.forgetter = forgetter;
        this.agent = agent;
        this.asking = asking;
        this.follow = follow;
    }

    private <T> CompletionStage<T> store(Function<RecordingStore, CompletionStage<T>> question) {
        return parts.recordings().get().map(question)
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("nobody keeps recordings")));
    }

    @Override
    public CompletionStage<RecordingPage> find(RecordingQuery query) {
        return asking.ask(loop::configuration)
                .thenCompose(configuration -> new Look(configuration, query).next(query.after(), new ArrayList<>(), 0));
    }

    @Override
    public Subscription follow(Runnable changed) {
        return follow.apply(changed);
    }

    /** A search for one page. */
    private final class Look {
        private final Configuration configuration;
        private final RecordingQuery query;
        private final Optional<Set<AgentId>> whom;
        private final boolean masked;
        private final String text;

        Look(Configuration configuration, RecordingQuery query) {
            this.configuration = configuration;
            this.query = query;
            Optional<Set<AgentId>> all = new Hearers(configuration).whom(agent);
            whom = query.agent().map(one -> all.filter(s -> !s.contains(one)).isPresent() ? Set.<AgentId>of() : Set.of(one))
                    .or(() -> all);
            masked = Optional.ofNullable(configuration.agents().get(agent)).map(AgentProfile::protectedData).orElse(true);
            text = query.text().strip().toLowerCase(Locale.ROOT);
        }

        CompletionStage<RecordingPage> next(Optional<RecordingPage.Place> after, List<RecordingEntry> found, int looked) {
            RecordingStore.Search search = new RecordingStore.Search(whom, query.queue(), query.from(), query.until(),
                    after.map(p -> new RecordingStore.Place(p.began(), p.id())), AT_ONCE);
            return store(s -> s.find(search)).thenCompose(kept -> take(kept, found, looked));
        }

        private CompletionStage<RecordingPage> take(List<Kept> kept, List<RecordingEntry> found, int looked) {
            for (Kept one : kept) {
                RecordingEntry entry = entry(one);
                if (fits(entry)) {
                    found.add(entry);
                }
                if (found.size() == query.most()) {
                    return page(found, Optional.of(place(one)));
                }
            }
            if (kept.size() < AT_ONCE) {
                return page(found, Optional.empty());
            }
            Optional<RecordingPage.Place> last = Optional.of(place(kept.getLast()));
            return looked + kept.size() < LOOKED_THROUGH ? next(last, found, looked + kept.size()) : page(found, last);
        }

        private CompletionStage<RecordingPage> page(List<RecordingEntry> found, Optional<RecordingPage.Place> next) {
            return CompletableFuture.completedFuture(new RecordingPage(found, next, agents(), queues()));
        }

        private static RecordingPage.Place place(Kept kept) {
            return new RecordingPage.Place(kept.call().began(), kept.call().id());
        }

        /** Searched is what is shown: a number that is masked is found by what can be seen of it (POP-19). */
        private boolean fits(RecordingEntry entry) {
            return text.isEmpty() || entry.name().toLowerCase(Locale.ROOT).contains(text) || entry.number().contains(text)
                    || !digits(text).isEmpty() && digits(entry.number()).contains(digits(text));
        }

        private static String digits(String of) {
            return of.matches("[+0-9 ()/-]*") || of.indexOf('•') >= 0 ? of.replaceAll("[^0-9•]", "") : "";
        }

        private RecordingEntry entry(Kept kept) {
            String number = PhoneNumbers.shown(kept.call().number().text()).text();
            return new RecordingEntry(kept.call().id(), kept.call().contact(), kept.call().name().text(),
                    masked ? Masking.mask(number) : number, named(kept.call().agent()),
                    new Named(kept.call().queue().value(), configuration.queueLabel(kept.call().queue())),
                    kept.call().began(), kept.length(), Spans.of(kept.call()));
        }

        private Named named(AgentId id) {
            return new Named(id.value(), Label.of(Optional.ofNullable(configuration.agents().get(id)).map(AgentProfile::name)
                    .orElse(id.value())));
        }

        private List<Named> agents() {
            Hearers hearers = new Hearers(configuration);
            return configuration.agents().keySet().stream().filter(of -> hearers.mayHear(agent, of)).map(this::named)
                    .sorted(Comparator.comparing(n -> n.label().text())).toList();
        }

        private List<Named> queues() {
            return configuration.queues().values().stream().map(q -> new Named(q.id().value(), q.label())).toList();
        }
    }

    @Override
    public CompletionStage<RecordedSound> open(RecordingId recording) {
        return store(s -> s.find(recording)).thenCompose(kept -> kept.map(this::allowed)
                .orElseGet(() -> CompletableFuture.failedFuture(new IllegalArgumentException("there is no recording " + recording))));
    }

    /** First the line in the audit trail, then the sound. */
    private CompletionStage<RecordedSound> allowed(Kept kept) {
        return asking.ask(() -> loop.decide(new CentreCommand.RecordingOpened(agent, kept.call().id(), kept.call().contact(),
                kept.call().agent()))).thenCompose(outcome -> outcome.accepted() ? written(kept.call().id()) : refused(outcome));
    }

    private static CompletionStage<RecordedSound> refused(Outcome outcome) {
        return CompletableFuture.failedFuture(new SecurityException(outcome.refusal().orElseThrow().name()));
    }

    private CompletionStage<RecordedSound> written(RecordingId recording) {
        CompletableFuture<Boolean> whole = new CompletableFuture<>();
        parts.scribe().execute(() -> whole.complete(audit.isWhole()));
        return whole.thenCompose(is -> is ? store(s -> s.open(recording)).thenApply(Hearing::new)
                : CompletableFuture.failedFuture(new IllegalStateException("the audit trail can't be written")));
    }

    private record Hearing(RecordingStore.Sound sound) implements RecordedSound {

        @Override
        public int rate() {
            return sound.rate();
        }

        @Override
        public int channels() {
            return sound.channels();
        }

        @Override
        public long frames() {
            return sound.frames();
        }

        @Override
        public CompletionStage<byte[]> read(long frame, int most) {
            return sound.read(frame, most);
        }

        @Override
        public void close() {
            sound.close();
        }
    }

    @Override
    public CompletionStage<Forgotten> forget(Customer customer) {
        return forgetter.forget(agent, customer, asking);
    }
}
