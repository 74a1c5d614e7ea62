// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.spi.PbxListener;

@Tag("END-09")
class HooksTest {

    private static final String OURS = Names.of(new LegId("leg-1"));
    private static final String FOREIGN = "patchbay-1.5";

    private final List<String> told = new ArrayList<>();
    private final PbxListener listener = (PbxListener) Proxy.newProxyInstance(HooksTest.class.getClassLoader(),
            new Class<?>[] {PbxListener.class}, (_, method, arguments) -> {
                told.add(method.getName() + " " + Arrays.asList(arguments));
                return null;
            });
    private final Picture picture = new Picture();
    private final Hooks hooks = new Hooks(picture, "customers", () -> listener);

    private void has(String... channels) {
        hooks.has("1001", List.of(channels));
    }

    @Test
    void aChannelThatIsNoneOfOursTakesThePhoneOffTheHook() {
        has(FOREIGN);
        has(FOREIGN, OURS);
        has();
        has();
        assertEquals(List.of("phoneOffHook [1001, true]", "phoneOffHook [1001, false]"), told);
    }

    @Test
    void legsOfPlansDoNotCountNeitherWhileTheyLiveNorWhenTheyHaveJustEnded() {
        picture.add(Line.dialled(new LegId("leg-1")));
        has(OURS);
        picture.end(new LegId("leg-1"), Cause.ENDED);
        has(OURS);
        has();
        assertEquals(List.of(), told);
    }

    @Test
    void customersAreNoPhones() {
        hooks.has("customers", List.of(FOREIGN));
        assertEquals(List.of(), told);
    }

    @Test
    @Tag("PHONE-02")
    void aPhoneThatWasLiftedSaysSoWhenItIsPutBack() {
        has(FOREIGN);
        hooks.lifted("1001");
        has();
        assertEquals(List.of("phoneOffHook [1001, true]", "phoneOffHook [1001, false]", "featureCode [1001, ]"), told);
    }

    @Test
    void aNewLinkIsToldEverythingAgain() {
        has(FOREIGN);
        hooks.forget();
        has(FOREIGN);
        assertEquals(List.of("phoneOffHook [1001, true]", "phoneOffHook [1001, true]"), told);
    }
}
