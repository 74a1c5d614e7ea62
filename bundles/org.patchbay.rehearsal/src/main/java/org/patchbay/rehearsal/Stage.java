// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.Callbacks;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.Phones;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.SwitchControl.Hearing;
import org.patchbay.spi.VirtualTimeline;

/** A whole centre in this process, in virtual time: switch, channels, centre, and a desk for everybody in the cast. */
final class Stage implements AutoCloseable {

    private final Script script;
    private final VirtualTimeline time;
    private final Cast cast;
    private final Path folder;
    private final StagePbx pbx;
    private final SwitchControl hand;
    private final Phones phones;
    private final Map<String, StageChannel> channels = new TreeMap<>();
    private final House house;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Stage(Script script, Houses houses) {
        this.script = script;
        time = new VirtualTimeline(script.start());
        cast = new Cast(script);
        folder = temporaryFolder();
        Pbx simulated = ServiceLoader.load(Pbx.class).stream().map(ServiceLoader.Provider::get)
                .filter(SwitchControl.class::isInstance).findFirst()
                .orElseThrow(() -> new IllegalStateException("the simulated switch is not on the class path"));
        hand = (SwitchControl) simulated;
        hand.live(time);
        phones = simulated.phones().orElseThrow();
        pbx = new StagePbx(simulated, time, script.capabilities(),
                Map.of("world", "inside", "directory", folder.resolve("switch").toString()), cast::arrived);
        List<ContactChannel> all = new ArrayList<>();
        script.channels().forEach(name -> channels.put(name, new StageChannel(name)));
        all.addAll(channels.values());
        house = houses.open(script.centre(), folder.resolve("centre"), time, pbx, all,
                new StageLists(script.customers()));
        time.settle();
        prepare();
    }

    private void prepare() {
        script.customers().values()
                .forEach(person -> person.whenCalled().ifPresent(behaviour -> hand.outside(person.number(), behaviour)));
        script.phones().forEach((agent, behaviour) -> hand.colleague(script.agents().get(agent), behaviour));
        for (String agent : script.cast()) {
            Desk desk = new Desk(this::seen);
            desks.put(agent, desk);
            phones.follow(script.agents().get(agent), desk::phone);
            openDesk(agent);
        }
        time.settle();
    }

    private void seen(DeskView view) {
        cast.at(view.agent());
        view.contacts().forEach(cast::seen);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("patchbay-rehearsal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VirtualTimeline time() {
        return time;
    }

    Cast cast() {
        return cast;
    }

    SwitchControl hand() {
        return hand;
    }

    Phones phones() {
        return phones;
    }

    StageChannel channel(String name) {
        return channels.get(name);
    }

    /** The centre is gone and comes back; desks that were open find it again. */
    void restartCentre() {
        List<String> open = desks.entrySet().stream().filter(entry -> entry.getValue().link() == Desk.Link.OPEN)
                .map(Map.Entry::getKey).toList();
        house.restart();
        time.settle();
        open.forEach(this::openDesk);
    }

    void changeCentre(CentreText text) {
        house.adopt(text);
    }

    Callbacks callbacks() {
        return house.callbacks();
    }

    void lag(Duration lag) {
        pbx.lag(lag);
    }

    Map<String, Desk> desks() {
        return desks;
    }

    void openDesk(String agent) {
        Desk desk = desks.get(agent);
        Centre centre = house.centre();
        CompletionStage<DeskSession> opening = centre.open(new AgentId(agent), desk);
        opening.thenAccept(desk::opened);
        time.settle();
    }

    /** What comes of a stage that is done once everything due now has happened. */
    <T> Optional<T> now(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        time.settle();
        return future.isDone() ? Optional.of(future.join()) : Optional.empty();
    }

    /** What everybody hears who is connected: customers and agents by their names. */
    Map<String, List<String>> heard() {
        List<Hearing> all = now(hand.heard()).orElse(List.of());
        Map<LegId, String> names = new LinkedHashMap<>();
        all.forEach(hearing -> names.put(hearing.leg(), cast.party(hearing.party())));
        Map<String, List<String>> heard = new TreeMap<>();
        for (Hearing hearing : all) {
            List<String> what = new ArrayList<>(hearing.hears().stream().map(names::get).sorted().toList());
            if (hearing.sound() != Sound.SILENCE) {
                what.add(Kind.word(hearing.sound()));
            }
            if (!hearing.prompt().isEmpty()) {
                what.add("prompt " + hearing.prompt());
            }
            heard.put(names.get(hearing.leg()), what);
        }
        return heard;
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        hand.end();
        time.settle();
        house.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException trouble) throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
