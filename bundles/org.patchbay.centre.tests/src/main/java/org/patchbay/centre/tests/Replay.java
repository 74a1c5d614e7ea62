// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.tests;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import org.patchbay.centre.KeyRing;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.codec.BatchCodec;
import org.patchbay.codec.CanonicalState;
import org.patchbay.codec.DeskJson;
import org.patchbay.engine.DeskViews;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.spi.Journal;

/** What a journal says, read by itself. As a program it prints the hash of the state it leads to. */
public final class Replay {

    private final State state = new State();
    private final Set<String> views = new HashSet<>();
    private Configuration configuration;

    private Replay() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(of(Class.forName(KilledCentre.SQLITE), Path.of(arguments[0])).hash());
    }

    static Replay of(Class<?> provider, Path folder) throws Exception {
        Replay replay = new Replay();
        try (Journal journal = KilledCentre.sqlite(provider, folder); KeyRing keys = new KeyRing(folder)) {
            BatchCodec codec = new BatchCodec(keys);
            journal.read(1, (sequence, content) -> codec.decode(content).events().forEach(replay::evolve));
        }
        return replay;
    }

    private void evolve(Event event) {
        if (event instanceof CentreEvent.ConfigurationAdopted adopted) {
            try {
                configuration = CentreFile.read("journal", adopted.text()).configuration();
            } catch (CentreFileException e) {
                throw new IllegalStateException(e);
            }
        }
        state.evolve(event);
        views.add(view());
    }

    /** The view as a desk would have been shown it, apart from its number and the time it was made. */
    private String view() {
        return anonymous(DeskJson.line(new DeskViews(state, configuration).of(new AgentId("anna"), 0, Instant.EPOCH)));
    }

    static String anonymous(String line) {
        String plain = line.replaceFirst("\"number\":\\d+,\"centreTime\":\"[^\"]*\"", "");
        // a signed-out agent has no state of the engine's: its time is the time of looking
        return plain.contains("\"SIGNED_OUT\"") ? plain.replaceFirst("\"since\":\"[^\"]*\"", "") : plain;
    }

    boolean knows(String shown) {
        return views.contains(anonymous(shown));
    }

    String hash() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CanonicalState.bytes(state)));
    }
}
