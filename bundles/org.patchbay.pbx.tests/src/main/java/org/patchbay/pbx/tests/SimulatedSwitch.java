// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Hearing;
import org.patchbay.spi.SwitchControl.Reaction;
import org.patchbay.spi.SwitchControl.Talk;
import org.patchbay.spi.VirtualTimeline;

/** The simulated switch, in virtual time inside this process or in real time in its own. */
final class SimulatedSwitch extends Surroundings {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Pbx pbx = Switches.named("simulated");
    private final SwitchControl control = (SwitchControl) pbx;
    private final Phones phones = pbx.phones().orElseThrow();
    private final Map<String, String> settings;
    private final VirtualTimeline virtual;
    private final Object lock = new Object();

    private SimulatedSwitch(Map<String, String> settings, VirtualTimeline virtual) {
        this.settings = settings;
        this.virtual = virtual;
    }

    static SimulatedSwitch inVirtualTime(Path directory) {
        VirtualTimeline time = new VirtualTimeline(Instant.parse("2026-03-02T08:00:00Z"));
        SimulatedSwitch fixture = new SimulatedSwitch(settings(directory), time);
        fixture.control.live(time);
        return fixture;
    }

    static SimulatedSwitch inItsOwnProcess(Path directory) {
        return new SimulatedSwitch(settings(directory), null);
    }

    private static Map<String, String> settings(Path directory) {
        try {
            return Map.of("directory", directory.toString(), "linger-minutes", "0.2", "prompts",
                    writePrompts(directory.resolve("prompts")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SwitchControl control() {
        return control;
    }

    @Override
    public void open(PbxListener listener) {
        pbx.open(settings, listener);
    }

    @Override
    public Pbx pbx() {
        return pbx;
    }

    @Override
    public void customerCalls(String number, String name) {
        control.customerCalls(number, number, name, dnis(), Duration.ZERO);
    }

    @Override
    public void customerHangsUp(String number) {
        control.customerHangsUp(number);
    }

    @Override
    public void lift(String extension) {
        phones.lift(extension);
    }

    @Override
    public void liftUncalled(String extension) {
        phones.lift(extension);
    }

    @Override
    public void hangUp(String extension) {
        phones.hangUp(extension);
    }

    @Override
    public void toggleHold(String extension) {
        phones.toggleHold(extension);
    }

    @Override
    public void press(String party, char key) {
        if (party.length() <= extension(0).length()) {
            phones.dial(party, String.valueOf(key));
        } else {
            control.customerPresses(party, String.valueOf(key));
        }
    }

    @Override
    public void talks(String party, boolean talks) {
        control.talks(party, talks ? Talk.IN_TURN : Talk.NEVER);
    }

    @Override
    public void transfer(String extension, String number) {
        phones.transfer(extension, number);
    }

    @Override
    public void dial(String extension, String code) {
        phones.dial(extension, code);
    }

    @Override
    public void reachable(String extension, boolean reachable) {
        if (reachable) {
            control.repair(Failure.PHONE, extension);
        } else {
            control.fail(Failure.PHONE, extension, Duration.ZERO);
        }
    }

    @Override
    public Set<String> hears(String party) {
        List<Hearing> all = heard();
        Map<LegId, String> parties = all.stream().collect(Collectors.toMap(Hearing::leg, Hearing::party));
        return all.stream().filter(hearing -> hearing.party().equals(party)).flatMap(hearing -> hearing.hears().stream())
                .map(parties::get).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Sound plays(String party) {
        return heard().stream().filter(hearing -> hearing.party().equals(party)).findFirst()
                .map(Hearing::sound).orElse(Sound.SILENCE);
    }

    @Override
    public String announces(String party) {
        return heard().stream().filter(hearing -> hearing.party().equals(party)).findFirst().map(Hearing::prompt)
                .orElse("");
    }

    List<Hearing> heard() {
        CompletableFuture<List<Hearing>> answer = control.heard().toCompletableFuture();
        await("the answer who hears whom", answer::isDone);
        return answer.join();
    }

    @Override
    public Duration exactness() {
        return Duration.ofMillis(150);
    }

    @Override
    public Duration gaps(Duration said) {
        return exactness();
    }

    @Override
    public void loseLink() {
        control.fail(Failure.LINK, "", Duration.ZERO);
    }

    @Override
    public void restoreLink() {
        control.repair(Failure.LINK, "");
    }

    @Override
    public void restart() {
        control.fail(Failure.RESTART, "", Duration.ofMillis(200));
    }

    @Override
    public Instant now() {
        return virtual == null ? Instant.now() : virtual.now();
    }

    @Override
    public void pass(Duration time) {
        if (virtual != null) {
            virtual.pass(time);
        } else {
            Instant end = now().plus(time);
            await(time + " to pass", () -> !now().isBefore(end));
        }
    }

    @Override
    public void await(String what, BooleanSupplier condition) {
        boolean came = virtual == null ? cameTrue(condition) : virtual.passUntil(condition, PATIENCE);
        if (!came) {
            throw new AssertionError("waited in vain for " + what);
        }
    }

    private boolean cameTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            synchronized (lock) {
                try {
                    lock.wait(LOOK_AGAIN.toMillis());
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return true;
    }

    @Override
    public void rest() {
        for (int i = 0; i < 4; i++) {
            control.customerHangsUp(customer(i));
            talks(customer(i), true);
        }
        for (int i = 0; i < PHONES; i++) {
            phones.hangUp(extension(i));
            talks(extension(i), true);
            control.repair(Failure.PHONE, extension(i));
            control.colleague(extension(i), Behaviour.of(Reaction.IGNORES));
        }
        NUMBERS.forEach((reaction, number) -> control.outside(number,
                new Behaviour(reaction, Duration.ofMillis(500), Duration.ZERO)));
        ANALYSED.forEach((answeredBy, number) -> control.outside(number,
                new Behaviour(Reaction.ANSWERS, Duration.ofMillis(500), Duration.ZERO, answeredBy)));
        heard();
        pbx.close();
    }

    @Override
    public void close() {
        pbx.open(settings, new Log(this::now));
        heard();
        control.end();
    }
}
