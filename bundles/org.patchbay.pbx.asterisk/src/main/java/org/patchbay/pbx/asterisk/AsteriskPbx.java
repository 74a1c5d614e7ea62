// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.pbx.asterisk.ari.AriFiles;
import org.patchbay.pbx.asterisk.ari.AriLink;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asterisk 22 or newer, over ARI: requests and events on one websocket. See {@link Settings} for what the
 * centre file says about it. Everything happens on one thread of its own; methods only hand over.
 */
@Component(property = Pbx.NAME + "=asterisk")
public final class AsteriskPbx implements Pbx {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskPbx.class);

    /** One opening: what is made together and ends together. */
    private record Line(ScheduledThreadPoolExecutor thread, HttpClient http, AriLink link, Switchboard switchboard,
            Tapes tapes, RecordingFiles files) {
    }

    private volatile Line open;
    /** Done when the last connection is over at Asterisk's end as well. */
    private CompletableFuture<?> closed = CompletableFuture.completedFuture(null);

    @Override
    public Capabilities capabilities() {
        Line now = open;
        return new Capabilities(false, now == null || now.switchboard().removesNoise());
    }

    @Override
    public synchronized void open(Map<String, String> given, PbxListener listener) {
        Settings settings = Settings.of(given);
        close();
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().name("pbx-asterisk").daemon().factory());
        thread.setRemoveOnCancelPolicy(true);
        // what comes after the end concerns nobody
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Switchboard switchboard = new Switchboard(thread, new Requests(settings), listener);
        AriLink link = new AriLink(settings.ari(), http, thread, switchboard);
        switchboard.use(link);
        open = new Line(thread, http, link, switchboard, switchboard.tapes(),
                new RecordingFiles(new AriFiles(settings.ari(), http)));
        closed.whenComplete((_, _) -> thread.execute(link::open));
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        List<MediaPlan> copy = List.copyOf(plans);
        hand(line -> line.switchboard().resynchronise(copy));
    }

    @Override
    public void realise(MediaPlan plan) {
        hand(line -> line.switchboard().realise(plan));
    }

    @Override
    public void refuse(LegId leg) {
        hand(line -> line.switchboard().refuse(leg));
    }

    private void hand(Consumer<Line> work) {
        Line now = open;
        if (now != null) {
            now.thread().execute(() -> {
                try {
                    work.accept(now);
                } catch (RuntimeException e) {
                    LOG.error("what the centre asked for could not be worked on", e);
                }
            });
        }
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        Line now = open;
        if (now == null) {
            return closed();
        }
        return now.tapes().isEmpty(recording) ? CompletableFuture.completedFuture(RecordingFiles.nothing())
                : now.files().fetch(recording);
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        Line now = open;
        if (now == null) {
            return closed();
        }
        now.tapes().deleted(recording);
        return now.files().delete(recording);
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        Line now = open;
        return now == null ? closed() : now.files().all();
    }

    private static <T> CompletionStage<T> closed() {
        return CompletableFuture.failedFuture(new IllegalStateException("the switch is not open"));
    }

    @Override
    @Deactivate
    public synchronized void close() {
        Line last = open;
        open = null;
        if (last != null) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            closed = over;
            last.thread().execute(() -> last.link().close().whenComplete((_, _) -> {
                last.thread().shutdown();
                last.http().shutdownNow();
                over.complete(null);
            }));
        }
    }
}
