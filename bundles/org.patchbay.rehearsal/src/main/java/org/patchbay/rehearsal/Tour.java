// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.SwitchControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Directs a tour through the real workstation: customers and colleagues do their part at the simulated switch, and
 * what {@code screen} does is done on the screen with real mouse and keys. It exists where somebody works the screen,
 * and that is where the system property {@code patchbay.tour} names a tour. Pictures go to {@code
 * patchbay.tour.pictures}, and in the end a file {@code result.txt}: {@code passed}, or what was not right.
 */
@Component(service = Tour.class, immediate = true)
public final class Tour {

    static final String FILE = "patchbay.tour";
    static final String PICTURES = "patchbay.tour.pictures";
    static final String RESULT = "result.txt";

    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final int PATIENCE_SECONDS = 60;

    private final SwitchControl hand;
    private final List<ChannelControl> channels = new CopyOnWriteArrayList<>();
    private final Function<String, CompletionStage<String>> screen;
    private final Path pictures;
    private final List<String> faults = new ArrayList<>();
    private final Thread thread;
    private int picture;

    @Activate
    public Tour(@Reference SwitchControl hand,
            @Reference(target = "(" + FILE + "=screen)") Function<String, CompletionStage<String>> screen) {
        this.hand = hand;
        this.screen = screen;
        this.pictures = Path.of(System.getProperty(PICTURES, "tour")).toAbsolutePath();
        this.thread = Thread.ofPlatform().name("tour").daemon().unstarted(this::run);
    }

    @Activate
    void start() {
        thread.start();
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChannel(ChannelControl channel) {
        channels.add(channel);
    }

    void removeChannel(ChannelControl channel) {
        channels.remove(channel);
    }

    private void run() {
        try {
            Files.createDirectories(pictures);
            Path file = Path.of(System.getProperty(FILE));
            Script script = new ScriptReader(file, new CentreHouses()::agents).read(Files.readString(file), file);
            script.customers().values().forEach(
                    person -> person.whenCalled().ifPresent(behaviour -> hand.outside(person.number(), behaviour)));
            script.phones().forEach((agent, behaviour) -> hand.colleague(script.agents().get(agent), behaviour));
            LiveHands hands = new LiveHands(script, hand, channels);
            for (Script.Step step : script.steps()) {
                step(step, hands);
            }
            result();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | ScriptException | RuntimeException e) {
            LOG.error("the tour could not go on", e);
            faults.add(String.valueOf(e.getMessage()));
            result();
        }
    }

    private void step(Script.Step step, LiveHands hands) throws InterruptedException {
        for (Deed.Act act : step.deed().acts()) {
            LOG.info("{} {}", act.place(), act);
            try {
                if (act.verb().who == Verb.Who.SCREEN) {
                    onScreen(act);
                } else {
                    hands.act(act);
                }
            } catch (ExecutionException | TimeoutException e) {
                Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
                throw new IllegalStateException(act.place() + ": " + act + ": " + cause.getMessage(), cause);
            }
        }
    }

    private void onScreen(Deed.Act act) throws InterruptedException, ExecutionException, TimeoutException {
        String sentence = act.verb().words + " " + act.argument();
        if (act.verb() == Verb.PICTURE) {
            picture++;
            sentence = "picture " + pictures.resolve("%02d-%s.png".formatted(picture, act.argument()));
        }
        String wrong = screen.apply(sentence).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        wrong.lines().forEach(line -> faults.add(act.place() + ": " + act + ": " + line));
    }

    private void result() {
        try {
            if (!faults.isEmpty()) {
                screen.apply("picture " + pictures.resolve("end.png")).toCompletableFuture().get(PATIENCE_SECONDS,
                        TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("there is no picture of the end", e);
        }
        try {
            Path written = Files.writeString(pictures.resolve(RESULT + ".part"),
                    faults.isEmpty() ? "passed\n" : String.join("\n", faults) + "\n");
            Files.move(written, pictures.resolve(RESULT));
        } catch (IOException e) {
            LOG.error("the tour's result could not be written", e);
        }
    }
}
