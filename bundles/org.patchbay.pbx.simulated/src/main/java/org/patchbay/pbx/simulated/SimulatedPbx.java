// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.pbx.simulated.WorldPort.Key;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;
import org.patchbay.spi.RealTimeline;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A switch without telephones: its world lives in a process of its own, or on a timeline that it is given. */
@Component(service = {Pbx.class, SwitchControl.class}, property = Pbx.NAME + "=simulated")
public final class SimulatedPbx implements Pbx, Phones, SwitchControl {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPbx.class);

    private final Displays displays = new Displays();
    private final Map<Long, CompletableFuture<List<Hearing>>> questions = new ConcurrentHashMap<>();
    private final AtomicLong question = new AtomicLong();
    private Optional<Timeline> timeline = Optional.empty();
    private Inside inside;
    private volatile Receiver receiver;
    private volatile Link link;
    private volatile RecordingFiles files;

    /**
     * A world in this process; it outlives the provider's link as the other kind does.
     *
     * @param receiver the latest link's
     */
    private record Inside(World world, Timeline time, AtomicReference<Reports> receiver) {
    }

    @Override
    public synchronized void live(Timeline newTimeline) {
        timeline = Optional.of(newTimeline);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true);
    }

    @Override
    public synchronized void open(Map<String, String> given, PbxListener listener) {
        Settings settings = Settings.of(given);
        if (link != null) {
            throw new IllegalStateException("the simulated switch is open already");
        }
        files = new RecordingFiles(settings.directory());
        receiver = new Receiver(listener, displays, this::answer);
        if (settings.ownProcess() && timeline.isEmpty()) {
            link = new ProcessLink(settings.directory(), receiver, greeting(given), LOG::warn);
        } else {
            openInside(given);
        }
    }

    private ProcessLink.Listener greeting(Map<String, String> given) {
        Receiver linked = receiver;
        return new ProcessLink.Listener() {
            @Override
            public void reached(WorldPort world) {
                world.configure(given);
                world.connect(true);
                displays.extensions().forEach(world::follow);
            }

            @Override
            public void lost() {
                linked.down();
                // a link that was closed may end when the next one is in use
                if (linked == receiver) {
                    displays.forget();
                    giveUpQuestions();
                }
            }
        };
    }

    private void openInside(Map<String, String> given) {
        if (inside == null) {
            Timeline time = timeline.orElseGet(() -> new RealTimeline("simulated-switch",
                    e -> LOG.error("the simulated switch failed in a task", e)));
            AtomicReference<Reports> latest = new AtomicReference<>(receiver);
            World world = new World(time, new Remote<>(Reports.class).redirect(latest::get),
                    new RecordingWriter(files, Runnable::run, time), LOG::error);
            inside = new Inside(world, time, latest);
        }
        inside.receiver().set(receiver);
        link = new InsideLink(inside.world(), inside.time());
        world().configure(given);
        world().connect(true);
        displays.extensions().forEach(world()::follow);
    }

    private WorldPort world() {
        return link().world();
    }

    private WorldPort hand() {
        return link().hand();
    }

    private Link link() {
        Link present = link;
        if (present == null) {
            throw new IllegalStateException("the simulated switch is not open");
        }
        return present;
    }

    @Override
    @Deactivate
    public synchronized void close() {
        if (link != null) {
            receiver.close();
            link.close();
            link = null;
            giveUpQuestions();
        }
    }

    private void giveUpQuestions() {
        questions.keySet().forEach(number -> Optional.ofNullable(questions.remove(number))
                .ifPresent(answer -> answer.completeExceptionally(new IOException("the link is lost"))));
    }

    @Override
    public synchronized void end() {
        hand().end();
        close();
        if (inside != null) {
            if (inside.time() instanceof RealTimeline own) {
                own.soon(own::close);
            }
            inside = null;
        }
        timeline = Optional.empty();
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        world().resynchronise(List.copyOf(plans));
    }

    @Override
    public void realise(MediaPlan plan) {
        world().realise(plan);
    }

    @Override
    public void refuse(LegId leg) {
        world().refuse(leg);
    }

    // Recordings: files that both sides see

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return attempt(() -> files.open(recording));
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return attempt(() -> {
            files.delete(recording);
            return null;
        });
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return attempt(files::all);
    }

    private interface Access<T> {
        T now() throws IOException;
    }

    /** Local files are there at once: a thread more would only bring another order each time. */
    private static <T> CompletionStage<T> attempt(Access<? extends T> access) {
        try {
            return CompletableFuture.completedStage(access.now());
        } catch (IOException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    // Phones

    @Override
    public Optional<Phones> phones() {
        return Optional.of(this);
    }

    @Override
    public void lift(String extension) {
        hand().key(extension, Key.LIFT);
    }

    @Override
    public void hangUp(String extension) {
        hand().key(extension, Key.HANG_UP);
    }

    @Override
    public void toggleHold(String extension) {
        hand().key(extension, Key.HOLD);
    }

    @Override
    public void dial(String extension, String number) {
        hand().dial(extension, number);
    }

    @Override
    public void transfer(String extension, String number) {
        hand().transfer(extension, number);
    }

    @Override
    public AutoCloseable follow(String extension, Consumer<PhoneView> listener) {
        Link present = link;
        if (displays.add(extension, listener) && present != null) {
            present.hand().follow(extension);
        }
        return () -> displays.remove(extension, listener);
    }

    // The hand behind it

    @Override
    public void customerCalls(String who, String number, String name, String dnis, Duration patience) {
        hand().customerCalls(who, number, name, dnis, patience);
    }

    @Override
    public void customerHangsUp(String who) {
        hand().customerHangsUp(who);
    }

    @Override
    public void customerPresses(String who, String digits) {
        if (!digits.matches("[0-9*#A-D]+")) {
            throw new IllegalArgumentException("'" + digits + "' are no keys of a telephone: 0 to 9, *, #, A to D");
        }
        hand().customerPresses(who, digits);
    }

    @Override
    public void outside(String number, Behaviour behaviour) {
        hand().outside(number, behaviour);
    }

    @Override
    public void colleague(String extension, Behaviour behaviour) {
        hand().colleague(extension, behaviour);
    }

    @Override
    public void talks(String who, Talk how) {
        hand().talks(who, how);
    }

    @Override
    public void fail(Failure failure, String which, Duration howLong) {
        hand().fail(failure, which, howLong);
    }

    @Override
    public void repair(Failure failure, String which) {
        hand().repair(failure, which);
    }

    @Override
    public CompletionStage<List<Hearing>> heard() {
        CompletableFuture<List<Hearing>> answer = new CompletableFuture<>();
        long number = question.incrementAndGet();
        questions.put(number, answer);
        hand().askHeard(number);
        return answer;
    }

    private void answer(long number, List<Hearing> hearings) {
        Optional.ofNullable(questions.remove(number)).ifPresent(answer -> answer.complete(hearings));
    }
}
