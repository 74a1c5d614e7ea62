// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;
import org.patchbay.spi.Timeline;

/**
 * The simulated switch as the centre of a rehearsal meets it: only what the script says happens there, what it can
 * do is the script's choice, and its reports may come late.
 */
final class StagePbx implements Pbx {

    private final Pbx pbx;
    private final Timeline time;
    private final Capabilities capabilities;
    private final Map<String, String> settings;
    private final BiConsumer<LegId, Caller> arrivals;
    private Duration lag = Duration.ZERO;
    private Instant lastReport = Instant.MIN;

    /** Who called, as the switch tells. */
    record Caller(String number, String name) {
    }

    /**
     * @param settings for the simulated switch, in place of those of the centre file
     * @param arrivals is told of every call that arrives
     */
    StagePbx(Pbx pbx, Timeline time, Capabilities capabilities, Map<String, String> settings,
            BiConsumer<LegId, Caller> arrivals) {
        this.pbx = pbx;
        this.time = time;
        this.capabilities = capabilities;
        this.settings = settings;
        this.arrivals = arrivals;
    }

    /** Everything that the switch tells from now on comes so much later, in its order. */
    void lag(Duration newLag) {
        lag = newLag;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void open(Map<String, String> given, PbxListener listener) {
        pbx.open(settings, (PbxListener) Proxy.newProxyInstance(PbxListener.class.getClassLoader(),
                new Class<?>[] {PbxListener.class}, (_, method, arguments) -> {
                    if (method.getName().equals("callArrived")) {
                        arrivals.accept((LegId) arguments[0], new Caller((String) arguments[1], (String) arguments[2]));
                    }
                    tell(() -> call(listener, method, arguments));
                    return null;
                }));
    }

    private void tell(Runnable report) {
        Instant due = time.now().plus(lag);
        due = due.isBefore(lastReport) ? lastReport : due;
        if (due.isAfter(time.now())) {
            lastReport = due;
            time.at(due, report);
        } else {
            report.run();
        }
    }

    private static void call(PbxListener listener, Method method, Object[] arguments) {
        try {
            method.invoke(listener, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        pbx.resynchronise(plans);
    }

    @Override
    public void realise(MediaPlan plan) {
        pbx.realise(plan);
    }

    @Override
    public void refuse(LegId leg) {
        pbx.refuse(leg);
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return pbx.fetch(recording);
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return pbx.delete(recording);
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return pbx.recordings();
    }

    @Override
    public Optional<Phones> phones() {
        return pbx.phones();
    }

    @Override
    public void close() {
        pbx.close();
    }
}
