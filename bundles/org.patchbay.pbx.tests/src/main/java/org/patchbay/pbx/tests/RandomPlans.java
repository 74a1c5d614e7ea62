// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.List;
import java.util.Random;

import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening.Mode;
import org.patchbay.model.media.Sound;

/** Changes a plan in ways that nobody thought of; the same seed brings the same ways. */
final class RandomPlans {

    private static final int BRIDGES = 3;
    private static final int FEWEST = 3;

    private final Random random;
    private final Plan plan;

    RandomPlans(long seed, Plan plan) {
        this.random = new Random(seed);
        this.plan = plan;
    }

    /** Up to four parties move; now and then one listens to another, or leaves for good. */
    void change() {
        for (int moves = 1 + random.nextInt(4); moves > 0; moves--) {
            move(any());
        }
        if (random.nextInt(3) == 0) {
            listen(any(), any());
        }
        if (random.nextInt(6) == 0 && plan.legs().size() > FEWEST) {
            plan.without(any());
        }
    }

    private LegId any() {
        List<LegId> legs = plan.legs();
        return legs.get(random.nextInt(legs.size()));
    }

    private void move(LegId leg) {
        int place = random.nextInt(BRIDGES + 1);
        plan.withoutListeners(leg);
        if (place == BRIDGES) {
            plan.alone(leg, Sound.values()[random.nextInt(Sound.values().length)]);
        } else {
            plan.bridge("room-" + place, leg);
        }
    }

    private void listen(LegId listener, LegId target) {
        if (!listener.equals(target)) {
            plan.alone(listener, Sound.SILENCE);
            plan.listen(listener, target, random.nextBoolean() ? Mode.MONITOR : Mode.WHISPER);
        }
    }
}
