// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Reaction;

class WireTest {

    private static final LegId ONE = new LegId("one");
    private static final LegId TWO = new LegId("zwei-二");
    private static final MediaPlan PLAN = new MediaPlan(new ContactId("c"), 1L << 40, List.of(
            new Party(ONE, Optional.empty(), true, Optional.of(new BridgeId("b")), Sound.MUSIC, true),
            new Party(TWO, Optional.of(new Party.Dial(Party.Kind.EXTERNAL, "+12025550141", "", "Zoë", Duration.ofMillis(18_500))),
                    false, Optional.empty(), Sound.RINGING, false)),
            List.of(new Recording(new RecordingId("r/1"), ONE, TWO, true)),
            List.of(new Listening(ONE, TWO, Listening.Mode.WHISPER)));

    @Test
    void whatIsAskedOfTheWorldArrivesAsItWasAsked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Remote<WorldPort> remote = new Remote<>(WorldPort.class);
        WorldPort far = remote.caller(bytes::writeBytes);
        far.configure(Map.of("dnis", "+493023125900"));
        far.resynchronise(List.of(PLAN, PLAN));
        far.colleague("1002", new Behaviour(Reaction.REJECTS, Duration.ofSeconds(2), Duration.ZERO));
        far.fail(Failure.SLOW_PLAN, "", Duration.ofNanos(1));
        far.end();
        List<String> heard = new ArrayList<>();
        WorldPort near = (WorldPort) Proxy.newProxyInstance(WorldPort.class.getClassLoader(),
                new Class<?>[] {WorldPort.class}, (_, method, arguments) -> heard
                        .add(method.getName() + (arguments == null ? "" : Arrays.toString(arguments))) ? null : null);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        while (in.available() > 0) {
            remote.read(in).accept(near);
        }
        assertEquals(List.of("configure[{dnis=+493023125900}]", "resynchronise[[" + PLAN + ", " + PLAN + "]]",
                "colleague[1002, " + new Behaviour(Reaction.REJECTS, Duration.ofSeconds(2), Duration.ZERO) + "]",
                "fail[SLOW_PLAN, , PT0.000000001S]", "end"), heard);
    }

    @Test
    void whatIsNotOursIsRefused() {
        byte[] foreign = {0, 0, 0, 3, 'G', 'E', 'T'};
        byte[] huge = {127, 0, 0, 0};
        for (byte[] bytes : List.of(foreign, huge)) {
            assertThrows(IOException.class,
                    () -> new Remote<>(WorldPort.class).read(new DataInputStream(new ByteArrayInputStream(bytes))));
        }
    }
}
