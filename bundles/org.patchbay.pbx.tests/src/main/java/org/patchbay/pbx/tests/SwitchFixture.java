// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.patchbay.model.AnsweredBy;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Reaction;

/**
 * A switch with people around it, for the contract. A party is named by what one dials to reach it: customers
 * by their number, phones by their extension. Each party says a tone of its own while it is in a call.
 */
public interface SwitchFixture extends AutoCloseable {

    /** Connect, or connect again after {@link Pbx#close}; {@code up} is told to the listener. */
    void open(PbxListener listener);

    Pbx pbx();

    /** The beginning of ids; another one each time. */
    String unique();

    /** Extensions of the phones, eight at least, all on hook. */
    String extension(int index);

    /** Numbers of customers, four at least. */
    String customer(int index);

    /** A number outside that, dialled, behaves so. */
    String number(Reaction reaction);

    /** A number outside where this answers. */
    String number(AnsweredBy answeredBy);

    /** Names of prompts that the switch has, from 1 to 3; each takes a second. */
    String prompt(int index);

    /** A number that the centre answers to. */
    String dnis();

    void customerCalls(String number, String name);

    void customerHangsUp(String number);

    /** Answer. */
    void lift(String extension);

    /** Lift a phone that does not ring; one that tells its switch dials {@code *} by itself then. */
    void liftUncalled(String extension);

    /** Hang up or reject. */
    void hangUp(String extension);

    /** The phone's own hold key, pressed once. */
    void toggleHold(String extension);

    /** A customer, or a phone, presses this key in a call. */
    void press(String party, char key);

    /** Whether it says anything; in the beginning everybody does. A tone that it says may be heard in silence too. */
    void talks(String party, boolean talks);

    /** The phone's own transfer key, and this number. */
    void transfer(String extension, String number);

    /** The phone dials a feature code. */
    void dial(String extension, String code);

    /** Out of reach, or back. */
    void reachable(String extension, boolean reachable);

    /** The parties whose tones this party hears now. */
    Set<String> hears(String party);

    /** What the switch plays to this party now. */
    Sound plays(String party);

    /** The prompt that is played to this party now, "" for none. */
    String announces(String party);

    /** Hz. */
    int tone(String party);

    /** How exact times in recordings are. */
    Duration exactness();

    /** How much of a tone that was said for so long a recording may lack, because a busy machine was late with it. */
    Duration gaps(Duration said);

    void loseLink();

    void restoreLink();

    /** The switch forgets all calls; the link is lost and comes back. */
    void restart();

    Instant now();

    /** Let this time pass. */
    void pass(Duration time);

    /** Wait until the condition is true; fail with {@code what} when it does not become true in good time. */
    void await(String what, BooleanSupplier condition);

    /** Between two tests: the phones are on hook and in reach, no customer calls, the link is let go. */
    void rest();

    /** After the last test. */
    @Override
    void close();
}
