// SPDX-License-Identifier: EPL-2.0
package org.patchbay.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Phones;

class TelephonyTest {

    private static final MediaPlan PLAN = new MediaPlan(new ContactId("c-1"), 1, List.of(), List.of(), List.of());

    private final Telephony telephony = new Telephony();
    private final List<String> told = new ArrayList<>();

    /** Writes down what is told. */
    private PbxListener listener() {
        return (PbxListener) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { PbxListener.class },
                (proxy, method, arguments) -> told.add(method.getName()));
    }

    private static class Provider implements Pbx, Phones {
        final List<String> log = new ArrayList<>();
        PbxListener listener;
        Map<String, String> settings;
        Consumer<PhoneView> display;

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, false);
        }

        @Override
        public void open(Map<String, String> given, PbxListener newListener) {
            if (given.containsKey("wrong")) {
                throw new IllegalArgumentException("setting wrong is wrong");
            }
            settings = given;
            listener = newListener;
            log.add("open");
            listener.up();
        }

        @Override
        public void resynchronise(Collection<MediaPlan> plans) {
            log.add("resynchronise");
        }

        @Override
        public void realise(MediaPlan plan) {
            log.add("realise");
        }

        @Override
        public void refuse(LegId leg) {
            log.add("refuse");
        }

        @Override
        public CompletionStage<InputStream> fetch(RecordingId recording) {
            return CompletableFuture.completedFuture(InputStream.nullInputStream());
        }

        @Override
        public CompletionStage<Void> delete(RecordingId recording) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Collection<RecordingId>> recordings() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public Optional<Phones> phones() {
            return Optional.of(this);
        }

        @Override
        public void lift(String extension) {
            log.add("lift " + extension);
        }

        @Override
        public void hangUp(String extension) {
            log.add("hang up " + extension);
        }

        @Override
        public void toggleHold(String extension) {
            log.add("hold " + extension);
        }

        @Override
        public void transfer(String extension, String number) {
            log.add("transfer " + extension + " " + number);
        }

        @Override
        public void dial(String extension, String number) {
            log.add("dial " + extension + " " + number);
        }

        @Override
        public AutoCloseable follow(String extension, Consumer<PhoneView> follower) {
            display = follower;
            return () -> display = null;
        }

        @Override
        public void close() {
            log.add("close");
        }
    }

    private static Map<String, Object> named(String name) {
        return Map.of(Pbx.NAME, name);
    }

    private void open(String name) {
        telephony.open(Map.of(Pbx.NAME, name, "seed", "7"), listener());
    }

    @Test
    void theNamedOneIsOpenedWithItsSettingsAndNoOther() {
        Provider other = new Provider();
        Provider wanted = new Provider();
        telephony.bindProvider(other, named("asterisk"));
        telephony.bindProvider(wanted, named("simulated"));
        open("simulated");
        telephony.realise(PLAN);
        telephony.refuse(new LegId("l"));
        assertEquals(List.of(), other.log);
        assertEquals(List.of("open", "realise", "refuse"), wanted.log);
        assertEquals(Map.of("seed", "7"), wanted.settings);
        assertEquals(List.of("up"), told);
        assertTrue(telephony.capabilities().answersPhones());
    }

    @Test
    void oneThatComesLaterIsOpenedThen() {
        open("simulated");
        telephony.realise(PLAN);
        assertFalse(telephony.capabilities().answersPhones());
        assertTrue(telephony.recordings().toCompletableFuture().isCompletedExceptionally());
        Provider late = new Provider();
        telephony.bindProvider(late, named("simulated"));
        assertEquals(List.of("open"), late.log);
        assertEquals(List.of("up"), told);
    }

    @Test
    void aSwappedProviderIsALinkThatIsLostAndComesBack() {
        Provider first = new Provider();
        telephony.bindProvider(first, named("simulated"));
        open("simulated");
        List<String> shown = new ArrayList<>();
        telephony.phones().orElseThrow().follow("2001", v -> shown.add(v.display()));
        Provider second = new Provider();
        telephony.bindProvider(second, named("simulated"));
        assertEquals(List.of(), second.log);
        telephony.unbindProvider(first);
        assertEquals(List.of("up", "down", "up"), told);
        assertEquals(List.of("open", "close"), first.log);
        assertEquals(List.of("open"), second.log);
        first.listener.ringing(new LegId("l"));
        assertEquals(List.of("up", "down", "up"), told, "what a provider that went away says does not count");
        second.listener.ringing(new LegId("l"));
        assertEquals("ringing", told.getLast());
        second.display.accept(new PhoneView("2001", PhoneView.State.ON_HOOK, "still followed", Instant.EPOCH));
        assertEquals(List.of("still followed"), shown);
        telephony.phones().orElseThrow().lift("2001");
        assertEquals("lift 2001", second.log.getLast());
    }

    @Test
    void aWrongSettingIsToldAndOpeningAgainWorks() {
        Provider provider = new Provider();
        telephony.bindProvider(provider, named("simulated"));
        assertThrows(IllegalArgumentException.class,
                () -> telephony.open(Map.of(Pbx.NAME, "simulated", "wrong", "1"), listener()));
        telephony.close();
        open("simulated");
        assertEquals(List.of("open"), provider.log);
        telephony.close();
        assertEquals(List.of("open", "close"), provider.log);
    }

    @Test
    void aSwitchWithoutANameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> telephony.open(Map.of(), listener()));
    }
}
