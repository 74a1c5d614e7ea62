// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.CampaignId;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.files.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contact lists in one SQLite file, {@code campaigns/lists.db} below the framework property
 * {@code patchbay.data}. Requests run one after the other on a thread of their own, those of screens on a second one;
 * files are read on a third, which looks every few seconds whether one has changed.
 */
@Component(service = ContactLists.class)
public final class CampaignLists implements ContactLists {

    private static final Duration LOOK = Duration.ofSeconds(3);
    /** So long a file rests that could not be read or kept, though nothing is wrong with what it says. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(CampaignLists.class);
    private static final int MOST = 500;

    private record Seen(Source source, FileTime changed, long size) {
    }

    private interface Request<T> {
        T on(Turns turns) throws SQLException, IOException;
    }

    private final Path folder;
    private final Duration retry;
    private final ExecutorService requests = Executors.newSingleThreadExecutor(thread("contact-lists"));
    /** Somebody who searches a long list must not keep agents from their next contact. */
    private final ExecutorService screens = Executors.newSingleThreadExecutor(thread("contact-list-screens"));
    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor(thread("contact-list-files"));
    private final Map<CampaignId, Source> sources = new ConcurrentHashMap<>();
    private final Map<CampaignId, Reading> readings = new ConcurrentHashMap<>();
    /** The files' thread's own. */
    private final Map<CampaignId, Seen> seen = new HashMap<>();
    private ContactStore store;
    private volatile Consumer<CampaignId> more = _ -> { };
    private volatile boolean stopped;

    @Activate
    public CampaignLists(BundleContext context) {
        this(DataFolder.of(context::getProperty).resolve("campaigns"));
        files.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    CampaignLists(Path folder) {
        this(folder, RETRY);
    }

    CampaignLists(Path folder, Duration retry) {
        this.folder = folder;
        this.retry = retry;
    }

    private static ThreadFactory thread(String name) {
        return task -> Thread.ofPlatform().name(name).daemon().unstarted(task);
    }

    private synchronized ContactStore store() throws SQLException, IOException {
        if (store == null) {
            store = new ContactStore(folder);
        }
        return store;
    }

    @Override
    public void use(Collection<Source> now, Consumer<CampaignId> told) {
        more = told;
        sources.keySet().retainAll(now.stream().map(Source::campaign).toList());
        now.forEach(source -> sources.put(source.campaign(), source));
        files.execute(this::look);
    }

    /** Reads what changed. */
    private void look() {
        for (Source source : List.copyOf(sources.values())) {
            try {
                Seen is = new Seen(source, Files.getLastModifiedTime(source.file()), Files.size(source.file()));
                if (!is.equals(seen.put(source.campaign(), is))) {
                    read(source);
                }
            } catch (IOException e) {
                failed(source, "it can't be read: " + e);
            } catch (SQLException | RuntimeException | Error e) { // nobody else would hear of an error, nor look again
                LOG.error("the contact list of campaign {} could not be read", source.campaign(), e);
                failed(source, "it could not be kept: " + e);
            }
        }
    }

    private void failed(Source source, String why) {
        told(source, new Reading(0, 0, List.of(), why, false));
        if (seen.containsKey(source.campaign()) && !stopped) {
            files.schedule(() -> {
                seen.remove(source.campaign());
                look();
            }, retry.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void read(Source source) throws SQLException, IOException {
        Loading loading = new Loading(store(), source, reading -> reads(source, reading), () -> stopped);
        loading.run().ifPresent(reading -> {
            told(source, reading);
            if (reading.loaded() > 0) {
                more.accept(source.campaign());
            }
        });
    }

    private void reads(Source source, Reading reading) {
        Reading before = readings.put(source.campaign(), reading);
        boolean first = before == null || !before.running() || before.loaded() == 0;
        if (first && reading.loaded() > 0) {
            more.accept(source.campaign());
        }
    }

    private void told(Source source, Reading reading) {
        if (reading.equals(readings.put(source.campaign(), reading))) {
            return;
        }
        String name = source.file().getFileName().toString();
        if (reading.trouble().isEmpty()) {
            LOG.info("campaign {}: {} contacts of {}, {} lines are rejected", source.campaign(), reading.loaded(), name,
                    reading.rejected());
        } else {
            LOG.warn("campaign {}: {} is not loaded: {}", source.campaign(), name, reading.trouble());
        }
    }

    @Override
    public CompletionStage<Optional<Reading>> reading(CampaignId campaign) {
        return CompletableFuture.completedFuture(Optional.ofNullable(readings.get(campaign)));
    }

    private <T> CompletionStage<T> ask(Request<T> request) {
        return ask(request, requests);
    }

    private <T> CompletionStage<T> ask(Request<T> request, Executor on) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return request.on(new Turns(store()));
            } catch (SQLException | IOException e) {
                throw new CompletionException("the contact lists in " + folder + " can't be used: " + e.getMessage(), e);
            }
        }, on);
    }

    private Source source(CampaignId campaign) {
        Source source = sources.get(campaign);
        if (source == null) {
            throw new IllegalArgumentException("there is no campaign " + campaign);
        }
        return source;
    }

    @Override
    public CompletionStage<Next> next(CampaignId campaign, String reservation, Instant now, Duration held) {
        return ask(turns -> turns.next(source(campaign), reservation, now, held));
    }

    @Override
    public CompletionStage<Void> settle(CampaignId campaign, String reservation, Settlement settlement) {
        return ask(turns -> {
            turns.settle(campaign, reservation, settlement, Instant.now());
            return null;
        });
    }

    @Override
    public CompletionStage<List<Listed>> page(CampaignId campaign, long after, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " lines");
        }
        return ask(turns -> turns.page(source(campaign), after, most), screens);
    }

    @Override
    public CompletionStage<Map<Standing, Long>> count(CampaignId campaign) {
        return ask(turns -> turns.count(source(campaign)), screens);
    }

    @Deactivate
    void stop() throws SQLException, InterruptedException {
        stopped = true;
        files.shutdown();
        requests.shutdown();
        screens.shutdown();
        boolean quiet = files.awaitTermination(10, TimeUnit.SECONDS) & requests.awaitTermination(10, TimeUnit.SECONDS)
                & screens.awaitTermination(10, TimeUnit.SECONDS);
        synchronized (this) {
            if (store != null && quiet) {
                store.close();
            }
        }
    }
}
