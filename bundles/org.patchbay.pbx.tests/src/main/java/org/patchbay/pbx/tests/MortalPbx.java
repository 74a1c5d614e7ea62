// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;

/**
 * A switch whose program dies in the middle of a plan, as a power failure would end it: when the journal has the events and
 * the switch not yet the plan, when the switch's link has it, or when so many requests of it have gone to Asterisk.
 */
final class MortalPbx implements Pbx {

    private final Pbx target;
    private volatile Deaths when = Deaths.NEVER;
    private volatile int requests;
    private CountedCable cable;

    /** When it dies. */
    enum Deaths {
        NEVER, BEFORE_PLAN, AFTER_PLAN, AFTER_REQUESTS
    }

    MortalPbx(Pbx target) {
        this.target = target;
    }

    Pbx target() {
        return target;
    }

    /** @param count of requests, for {@link Deaths#AFTER_REQUESTS} */
    void die(Deaths next, int count) {
        requests = count;
        when = next;
        if (next == Deaths.NEVER && cable != null) {
            cable.live();
        }
    }

    private void die(Deaths here) {
        if (when == here) {
            Runtime.getRuntime().halt(9);
        }
    }

    @Override
    public void realise(MediaPlan plan) {
        die(Deaths.BEFORE_PLAN);
        if (when == Deaths.AFTER_REQUESTS) {
            cable.dieAfter(requests);
        }
        target.realise(plan);
        die(Deaths.AFTER_PLAN);
    }

    /** What goes to Asterisk goes through a cable that counts. */
    @Override
    public void open(Map<String, String> settings, PbxListener listener) {
        Map<String, String> own = new HashMap<>(settings);
        own.remove(Pbx.NAME); // who chose the switch by it needs it no more
        target.open(own.containsKey("properties") ? counted(own) : own, listener);
    }

    private Map<String, String> counted(Map<String, String> settings) {
        Properties file = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(settings.get("properties")))) {
            file.load(in);
            cable = new CountedCable(URI.create(file.getProperty("url")).getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>();
        file.stringPropertyNames().forEach(name -> all.put(name, file.getProperty(name)));
        all.put("url", "http://127.0.0.1:" + cable.port());
        return all;
    }

    @Override
    public Capabilities capabilities() {
        return target.capabilities();
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        target.resynchronise(plans);
    }

    @Override
    public void refuse(LegId leg) {
        target.refuse(leg);
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return target.fetch(recording);
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return target.delete(recording);
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return target.recordings();
    }

    @Override
    public Optional<Phones> phones() {
        return target.phones();
    }

    @Override
    public void close() {
        target.close();
    }
}
