// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.patchbay.channel.simulated.Settings.Span;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.spi.ChannelControl.Conversation;
import org.patchbay.spi.ChannelListener;
import org.patchbay.spi.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The customers who write in one channel. The timeline's thread owns them. */
final class Writers {

    private static final Logger LOG = LoggerFactory.getLogger(Writers.class);
    private static final Duration FIRST = Duration.ofSeconds(8);
    private static final List<String> NAMES = List.of("Anna Fischer", "Tom Becker", "Olena Kovalenko", "Piotr Nowak",
            "Li Wei", "Maria Schulz", "Emma Clark", "Oliver Hughes", "Grace Patel", "James Carter", "Wang Fang",
            "Jan Kowalski");

    private final Channel channel;
    private final Settings settings;
    private final ChannelListener listener;
    private final Timeline time;
    private final Memory memory;
    private final Random random;
    private final Map<ContactId, Writer> present = new LinkedHashMap<>();
    private final Map<ContactId, Timeline.Alarm> leaving = new HashMap<>();
    private final String prefix;
    private Timeline.Alarm next = () -> { };
    private boolean closed;
    private long count;

    Writers(Channel channel, Settings settings, ChannelListener listener, Timeline time) {
        this.channel = channel;
        this.settings = settings;
        this.listener = listener;
        this.time = time;
        this.memory = new Memory(settings.directory().map(folder -> folder.resolve(channel.name() + ".properties")));
        this.random = new Random(settings.seed());
        this.prefix = channel.name() + "-" + Long.toString(time.now().toEpochMilli(), Character.MAX_RADIX) + "-";
    }

    /** Those who wrote before are still there; who waits writes again, for we may have died before it was known. */
    void start() {
        Memory.Kept kept = recall();
        count = kept.count();
        kept.writers().forEach(this::begin);
        if (settings.perMinute() > 0) {
            next = time.after(FIRST, this::somebodyWrites);
        }
    }

    void close() {
        closed = true;
        next.cancel();
        leaving.values().forEach(Timeline.Alarm::cancel);
    }

    private Memory.Kept recall() {
        try {
            return memory.recall();
        } catch (IOException | RuntimeException e) {
            LOG.warn("who wrote in {} before is forgotten", channel.name(), e);
            return new Memory.Kept(0, List.of());
        }
    }

    private void keep() {
        try {
            memory.keep(count, present.values());
        } catch (IOException e) {
            LOG.warn("who writes in {} can't be kept", channel.name(), e);
        }
    }

    void write(String who, EntryPointId entryPoint, String from, String name, Map<String, String> variables) {
        if (find(who).isPresent()) {
            LOG.warn("{} writes in {} already", who, channel.name());
            return;
        }
        begin(new Writer(nextContact(), who, entryPoint, from, name, variables, "", false));
        keep();
    }

    private ContactId nextContact() {
        return new ContactId(prefix + ++count);
    }

    private void somebodyWrites() {
        if (present.size() < settings.atOnce()) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            ContactId contact = nextContact();
            begin(new Writer(contact, contact.value(), any(settings.entryPoints()), address(name), name, variables(), "",
                    true));
            keep();
        }
        double minutes = -Math.log(1 - random.nextDouble()) / settings.perMinute();
        next = time.after(Duration.ofMillis(Math.round(minutes * 60_000)), this::somebodyWrites);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Of a domain that is kept free for examples. */
    private String address(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return channel.equals(Channel.EMAIL) ? slug + "@example.com" : "@" + slug;
    }

    private Map<String, String> variables() {
        Map<String, String> values = new TreeMap<>();
        settings.variables().forEach((name, choices) -> values.put(name, choices.isEmpty() ? "" : any(choices)));
        return values;
    }

    private void begin(Writer writer) {
        present.put(writer.contact(), writer);
        leaveLater(writer);
        if (writer.isWaiting()) {
            listener.requestArrived(writer.contact(), writer.entryPoint(), writer.from(), writer.name(),
                    writer.variables());
        }
    }

    private void leaveLater(Writer writer) {
        cancelLeaving(writer.contact());
        if (writer.demo()) {
            Span span = writer.isWaiting() ? settings.patience() : settings.talks();
            Duration stays = Duration.ofSeconds(random.nextInt(span.from(), span.to() + 1));
            leaving.put(writer.contact(), time.after(stays, () -> leave(writer.contact())));
        }
    }

    private void cancelLeaving(ContactId contact) {
        Optional.ofNullable(leaving.remove(contact)).ifPresent(Timeline.Alarm::cancel);
    }

    void leave(String who) {
        find(who).ifPresent(writer -> leave(writer.contact()));
    }

    private Optional<Writer> find(String who) {
        return present.values().stream().filter(writer -> writer.who().equals(who)).findFirst();
    }

    private void leave(ContactId contact) {
        if (forget(contact)) {
            listener.customerLeft(contact);
        }
    }

    void accepted(ContactId contact, String agent) {
        Writer writer = present.get(contact);
        if (writer != null && !closed) {
            Writer taken = writer.takenBy(agent.isEmpty() ? "?" : agent);
            present.put(contact, taken);
            leaveLater(taken);
            keep();
        }
    }

    void ended(ContactId contact) {
        forget(contact);
    }

    private boolean forget(ContactId contact) {
        cancelLeaving(contact);
        boolean known = present.remove(contact) != null && !closed;
        if (known) {
            keep();
        }
        return known;
    }

    List<Conversation> conversations() {
        return present.values().stream().map(writer -> new Conversation(writer.contact(), writer.who(), writer.agent()))
                .toList();
    }
}
