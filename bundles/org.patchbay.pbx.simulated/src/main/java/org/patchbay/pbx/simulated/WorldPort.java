// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Talk;

/** All that can be asked of the world; each call is one message, nothing comes back but {@link Reports}. */
interface WorldPort {

    /** The keys of a phone. */
    enum Key {
        LIFT, HANG_UP, HOLD
    }

    /** The first thing a provider says. Settings that are the same as before change nothing. */
    void configure(Map<String, String> settings);

    /** Whether somebody takes the reports; while nobody does they are lost, as a real switch's are. */
    void connect(boolean connected);

    void resynchronise(List<MediaPlan> plans);

    void realise(MediaPlan plan);

    void refuse(LegId leg);

    void key(String extension, Key key);

    void dial(String extension, String number);

    void transfer(String extension, String number);

    void follow(String extension);

    void customerCalls(String who, String number, String name, String dnis, Duration patience);

    void customerHangsUp(String who);

    void customerPresses(String who, String digits);

    void outside(String number, Behaviour behaviour);

    void colleague(String extension, Behaviour behaviour);

    void talks(String who, Talk how);

    void fail(Failure failure, String which, Duration howLong);

    void repair(Failure failure, String which);

    /** Answered by {@link Reports#heard} with the same number. */
    void askHeard(long question);

    void end();
}
