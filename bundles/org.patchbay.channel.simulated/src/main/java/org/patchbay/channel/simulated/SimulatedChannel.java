// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.ChannelListener;
import org.patchbay.spi.ContactChannel;
import org.patchbay.spi.RealTimeline;
import org.patchbay.spi.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel in which simulated customers write; what agents answer they leave unread. */
public abstract class SimulatedChannel implements ContactChannel, ChannelControl {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedChannel.class);

    private final Channel channel;
    private Optional<Timeline> given = Optional.empty();
    private Timeline time;
    private Writers writers;

    SimulatedChannel(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public synchronized void live(Timeline timeline) {
        given = Optional.of(timeline);
    }

    @Override
    public void open(ChannelListener listener) {
        open(Map.of(), listener);
    }

    @Override
    public synchronized void open(Map<String, String> settings, ChannelListener listener) {
        Settings read = Settings.of(settings);
        if (writers != null) {
            throw new IllegalStateException("the simulated channel " + channel.name() + " is open already");
        }
        time = given.orElseGet(() -> new RealTimeline("simulated-" + channel.name(),
                e -> LOG.error("the simulated channel failed in a task", e)));
        writers = new Writers(channel, read, listener, time);
        time.soon(writers::start);
    }

    /** On the timeline's thread; nothing while closed, when nobody writes. */
    private synchronized void run(Consumer<Writers> task) {
        if (writers != null) {
            Writers present = writers;
            time.soon(() -> task.accept(present));
        }
    }

    @Override
    public void accepted(ContactId contact, String agentName) {
        run(all -> all.accepted(contact, agentName));
    }

    @Override
    public void ended(ContactId contact) {
        run(all -> all.ended(contact));
    }

    @Override
    public void customerWrites(String who, EntryPointId entryPoint, String from, String name,
            Map<String, String> variables) {
        run(all -> all.write(who, entryPoint, from, name, variables));
    }

    @Override
    public void customerLeaves(String who) {
        run(all -> all.leave(who));
    }

    @Override
    public synchronized CompletionStage<List<Conversation>> conversations() {
        if (writers == null) {
            return CompletableFuture.completedStage(List.of());
        }
        CompletableFuture<List<Conversation>> answer = new CompletableFuture<>();
        run(all -> answer.complete(all.conversations()));
        return answer;
    }

    /** Who writes is kept where a directory is set. */
    @Override
    public synchronized void close() {
        if (writers != null) {
            Timeline closing = time;
            run(Writers::close);
            writers = null;
            if (closing instanceof RealTimeline own && given.isEmpty()) {
                own.soon(own::close);
            }
        }
    }
}
