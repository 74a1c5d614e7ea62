// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

import org.patchbay.pbx.simulated.Settings.Span;
import org.patchbay.spi.Timeline;

/** Simulated customers who call by themselves while the centre is connected. The same seed brings the same ones. */
final class DemoDay {

    /** The numbers are of the ranges that regulators keep free for fiction. */
    private record Person(String name, String number) {
    }

    private static final List<Person> PEOPLE = List.of(new Person("Anna Fischer", "+493023125017"),
            new Person("Tom Becker", "+493023125128"), new Person("Olena Kovalenko", "+493023125239"),
            new Person("Piotr Nowak", "+493023125341"), new Person("Li Wei", "+493023125452"),
            new Person("Maria Schulz", "+493023125563"), new Person("Jan Kowalski", "+493023125674"),
            new Person("Emma Clark", "+442079460103"), new Person("Oliver Hughes", "+442079460214"),
            new Person("Grace Patel", "+442079460325"), new Person("James Carter", "+12025550136"),
            new Person("Sofia Ramirez", "+12025550147"), new Person("Wang Fang", "+12025550158"),
            new Person("Taras Bondar", "+12025550169"), new Person("", "+442079460436"), new Person("", ""));

    /** The first one calls soon, so that whoever starts a demo sees something. */
    private static final Duration FIRST = Duration.ofSeconds(4);

    private final Settings settings;
    private final Exchange exchange;
    private final BiConsumer<Customer, String> arrive;
    private final LongSupplier calling;
    private final Random random;
    private Timeline.Alarm next = DemoDay::nothing;
    private long count;

    /**
     * @param arrive takes a customer and the number dialled
     * @param calling how many customers there are now
     */
    DemoDay(Settings settings, Exchange exchange, BiConsumer<Customer, String> arrive, LongSupplier calling) {
        this.settings = settings;
        this.exchange = exchange;
        this.arrive = arrive;
        this.calling = calling;
        this.random = new Random(settings.seed());
    }

    private static void nothing() {
        // No customer is on the way.
    }

    void run() {
        stop();
        if (settings.callsPerMinute() > 0) {
            next = exchange.time().after(FIRST, this::call);
        }
    }

    void stop() {
        next.cancel();
        next = DemoDay::nothing;
    }

    private void call() {
        if (calling.getAsLong() < settings.callsAtOnce()) {
            Person person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Customer customer = new Customer(exchange, "demo-" + ++count, person.number(), person.name(),
                    seconds(settings.patience()), seconds(settings.talks()));
            arrive.accept(customer, settings.dnis().get(random.nextInt(settings.dnis().size())));
        }
        double minutes = -Math.log(1 - random.nextDouble()) / settings.callsPerMinute();
        next = exchange.time().after(Duration.ofMillis(Math.round(minutes * 60_000)), this::call);
    }

    private Duration seconds(Span span) {
        return Duration.ofSeconds(random.nextInt(span.from(), span.to() + 1));
    }
}
