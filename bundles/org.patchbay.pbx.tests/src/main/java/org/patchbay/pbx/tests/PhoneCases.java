// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Reaction;

/** What is done at a phone, and what becomes of a phone. */
interface PhoneCases extends ContractWords {

    @Test
    @Tag("PHONE-05")
    default void aPhoneThatRejectsSaysSo() {
        LegId agent = ringsAt(0);
        fixture().hangUp(fixture().extension(0));
        fixture().await("rejected " + log().texts(), () -> log().has("ended " + agent + " " + Cause.REJECTED)
                || log().has("ended " + agent + " " + Cause.BUSY));
    }

    @Test
    @Tag("PHONE-05")
    default void aPhoneOutOfReachSaysSoAtOnce() {
        fixture().reachable(fixture().extension(1), false);
        await("unreachable " + fixture().extension(1));
        LegId agent = leg("phone-1");
        fixture().pbx().realise(plan().phone(agent, fixture().extension(1), Plan.RINGS).next());
        await("ended " + agent + " " + Cause.UNREACHABLE);
        fixture().reachable(fixture().extension(1), true);
        await("reachable " + fixture().extension(1));
    }

    @Test
    @Tag("HOLD-03")
    @Tag("PHONE-04")
    default void aPhonesOwnHoldKeyIsToldAndTheOtherHearsMusic() {
        LegId agent = talk().get(1);
        fixture().toggleHold(fixture().extension(0));
        await("held " + agent);
        plays(Sound.MUSIC, fixture().customer(0));
        fixture().toggleHold(fixture().extension(0));
        await("unheld " + agent);
        hear(fixture().customer(0), fixture().extension(0));
    }

    @Test
    @Tag("PHONE-04")
    default void anAgentWhoHangsUpLeavesTheCustomerToThePlan() {
        List<LegId> legs = talk();
        fixture().hangUp(fixture().extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        realise(plan().without(legs.get(1)).alone(legs.get(0), Sound.MUSIC));
        plays(Sound.MUSIC, fixture().customer(0));
    }

    @Test
    @Tag("PHONE-01")
    default void aFeatureCodeIsToldAndThePhoneIsFreeAgain() {
        fixture().dial(fixture().extension(0), "*45");
        await("code " + fixture().extension(0) + " *45");
        ringsAt(0);
    }

    @Test
    @Tag("END-09")
    @Tag("PHONE-02")
    default void aPhoneThatIsLiftedIsOffTheHookUntilItIsPutBack() {
        String phone = fixture().extension(0);
        LegId agent = talk().get(1);
        fixture().hangUp(phone);
        await("ended " + agent + " " + Cause.HUNG_UP);
        fixture().liftUncalled(phone);
        await("off hook " + phone);
        assertEquals(1, log().countStarting("off hook "), () -> "a leg of ours is no news: " + log().texts());
        fixture().hangUp(phone);
        await("on hook " + phone);
        await("code " + phone + " " + PbxListener.LIFTED);
        anotherContact();
        LegId next = leg("next");
        realise(plan().phone(next, phone, Plan.RINGS));
        await("ringing " + next);
    }

    @Test
    @Tag("PHONE-04")
    default void aPhonesOwnTransferKeyIsToldAndThePlanTransfers() {
        List<LegId> legs = talk();
        String number = fixture().number(Reaction.ANSWERS);
        fixture().transfer(fixture().extension(0), number);
        await("transferred " + legs.get(1) + " " + number);
        assertEquals(0, log().countStarting("ended "), "the switch does nothing by itself");
        LegId outside = leg("outside");
        realise(plan().without(legs.get(1)).outside(outside, number, Plan.RINGS).bridge("talk", legs.get(0), outside));
        await("ended " + legs.get(1) + " " + Cause.ENDED);
        await("answered " + outside);
        hear(fixture().customer(0), number);
    }

    @Test
    default void aTransferAtThePhoneIsToldOnceAndLeavesTheCallAsItIs() {
        List<LegId> legs = talk();
        String number = fixture().number(Reaction.ANSWERS);
        fixture().transfer(fixture().extension(0), number);
        await("transferred " + legs.get(1) + " " + number);
        fixture().pass(Duration.ofSeconds(1));
        hear(fixture().customer(0), fixture().extension(0));
        assertEquals(1, log().countStarting("transferred "));
        assertEquals(0, log().countStarting("ended "));
        realise(plan().alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
        plays(Sound.MUSIC, fixture().customer(0));
        plays(Sound.SILENCE, fixture().extension(0));
    }
}
