// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening.Mode;
import org.patchbay.model.media.Sound;

/** Others come to somebody who stays where they are, and who is listened to: all who come are heard. */
interface CompanyCases extends ContractWords {

    @Test
    @Tag("NOISE-01")
    default void whoListensHearsWhoComesToTheAgent() {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        LegId supervisor = answersAt(2);
        String agent = fixture().extension(0);
        realise(plan().alone(colleague, Sound.MUSIC).denoised(legs.get(1), true).listen(supervisor, legs.get(1), Mode.MONITOR));
        for (int times = 0; times < 3; times++) {
            realise(plan().alone(legs.get(0), Sound.MUSIC).bridge("talk", colleague));
            hear(agent, fixture().extension(1));
            hears(fixture().extension(2), Set.of(agent, fixture().extension(1)));
            realise(plan().alone(colleague, Sound.MUSIC).bridge("talk", legs.get(0)));
            hear(agent, fixture().customer(0));
            hears(fixture().extension(2), Set.of(agent, fixture().customer(0)));
        }
    }

    /** The tap is made in the moment in which the company changes. */
    @Test
    default void whoBeginsToListenHearsWhoComesToTheAgentInThatMoment() {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        LegId supervisor = answersAt(2);
        String agent = fixture().extension(0);
        for (int times = 0; times < 3; times++) {
            realise(plan().withoutListeners(supervisor).alone(colleague, Sound.MUSIC).bridge("talk", legs.get(0)));
            hear(agent, fixture().customer(0));
            realise(plan().alone(legs.get(0), Sound.MUSIC).bridge("talk", colleague)
                    .listen(supervisor, legs.get(1), Mode.WHISPER));
            hears(fixture().extension(2), Set.of(agent, fixture().extension(1)));
        }
    }
}
