// SPDX-License-Identifier: EPL-2.0
package org.patchbay.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switch as the centre sees it: always there, whatever provider stands behind it. A provider that is
 * swapped while calls are up is a link that is lost and comes back: the next one reads everything again.
 *
 * <p>{@link #open} takes the wanted provider's name under {@link Pbx#NAME} beside its settings.
 */
@Component(service = Pbx.class, property = Pbx.NAME + "=" + Telephony.SELF)
public final class Telephony implements Pbx {

    static final String SELF = "telephony";

    private static final Logger LOG = LoggerFactory.getLogger(Telephony.class);

    private record Candidate(Pbx pbx, String name) {
    }

    private final List<Candidate> candidates = new ArrayList<>();
    private final FollowedPhones phones = new FollowedPhones();
    private String wanted = "";
    private Map<String, String> settings = Map.of();
    private PbxListener listener;
    private Pbx provider;
    private GuardedListener guard;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            target = "(!(" + Pbx.NAME + "=" + SELF + "))")
    synchronized void bindProvider(Pbx pbx, Map<String, Object> properties) {
        candidates.add(new Candidate(pbx, String.valueOf(properties.get(Pbx.NAME))));
        attachWhereWanted();
    }

    synchronized void unbindProvider(Pbx pbx) {
        candidates.removeIf(c -> c.pbx() == pbx);
        if (provider == pbx) {
            LOG.info("switch {} goes away; calls go on", wanted);
            PbxListener told = listener;
            detach();
            told.down();
            attachWhereWanted();
        }
    }

    private void attachWhereWanted() {
        if (listener != null && provider == null) {
            candidates.stream().filter(c -> c.name().equals(wanted)).findFirst().ifPresent(c -> {
                try {
                    attach(c.pbx());
                } catch (IllegalArgumentException e) {
                    LOG.error("switch {} can't be opened: {}", wanted, e.getMessage());
                }
            });
        }
    }

    private void attach(Pbx pbx) {
        guard = new GuardedListener(listener);
        provider = pbx;
        try {
            pbx.open(settings, guard);
        } catch (RuntimeException e) {
            guard.cut();
            provider = null;
            throw e;
        }
        pbx.phones().ifPresent(phones::attach);
        LOG.info("switch {} is opened", wanted);
    }

    private void detach() {
        guard.cut();
        phones.detach();
        Pbx gone = provider;
        provider = null;
        try {
            gone.close();
        } catch (RuntimeException e) {
            LOG.warn("switch {} did not close well", wanted, e);
        }
    }

    @Override
    public synchronized void open(Map<String, String> given, PbxListener newListener) {
        if (listener != null) {
            throw new IllegalStateException("telephony is open already");
        }
        Map<String, String> rest = new HashMap<>(given);
        wanted = Optional.ofNullable(rest.remove(Pbx.NAME))
                .orElseThrow(() -> new IllegalArgumentException("no switch is named under " + Pbx.NAME));
        settings = Map.copyOf(rest);
        listener = newListener;
        Optional<Candidate> there = candidates.stream().filter(c -> c.name().equals(wanted)).findFirst();
        if (there.isPresent()) {
            attach(there.get().pbx());
        } else {
            LOG.warn("switch {} is not installed; installed: {}", wanted, candidates.stream().map(Candidate::name).toList());
        }
    }

    @Override
    @Deactivate
    public synchronized void close() {
        if (provider != null) {
            detach();
        }
        listener = null;
    }

    private synchronized Optional<Pbx> provider() {
        return Optional.ofNullable(provider);
    }

    @Override
    public Capabilities capabilities() {
        return provider().map(Pbx::capabilities).orElse(new Capabilities(false, false));
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        provider().ifPresent(p -> p.resynchronise(plans));
    }

    /** Without a provider nothing is lost: the next one gets all plans. */
    @Override
    public void realise(MediaPlan plan) {
        provider().ifPresent(p -> p.realise(plan));
    }

    @Override
    public void refuse(LegId leg) {
        provider().ifPresent(p -> p.refuse(leg));
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        return ask(p -> p.fetch(recording));
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return ask(p -> p.delete(recording));
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        return ask(Pbx::recordings);
    }

    private <T> CompletionStage<T> ask(Function<Pbx, CompletionStage<T>> question) {
        return provider().map(question)
                .orElseGet(() -> CompletableFuture.failedStage(new IOException("there is no switch now")));
    }

    @Override
    public Optional<Phones> phones() {
        return provider().flatMap(Pbx::phones).map(_ -> phones);
    }
}
