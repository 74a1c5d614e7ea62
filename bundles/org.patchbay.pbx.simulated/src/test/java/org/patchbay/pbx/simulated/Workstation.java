// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Sound;

/** A workstation in a process of its own: takes one customer's call, says its leg, and waits to be killed. */
final class Workstation {

    private Workstation() {
    }

    static MediaPlan plan(LegId customer) {
        return new MediaPlan(new ContactId("contact"), 1,
                List.of(new Party(customer, Optional.empty(), true, Optional.empty(), Sound.MUSIC, false)), List.of(),
                List.of());
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[0]);
        Heard heard = new Heard();
        SimulatedPbx pbx = new SimulatedPbx();
        pbx.open(Map.of("directory", directory.toString()), heard.listener());
        heard.await("up");
        pbx.resynchronise(List.of());
        pbx.customerCalls("Emma", "+12025550141", "Emma Clark", "+493023125900", Duration.ZERO);
        LegId leg = new LegId(heard.await("callArrived").split(" ")[1]);
        pbx.realise(plan(leg));
        heard.await("realised");
        System.out.println(leg);
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
