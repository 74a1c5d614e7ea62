// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.AnsweredBy;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/**
 * The hand behind a simulated switch: who calls, what the far ends do, what goes wrong. For rehearsals, tours
 * and tests. The same object is the {@link Pbx} and, by {@link Pbx#phones()}, the phones; it is registered
 * under this name too. No method blocks; all may be called from any thread once the switch is open.
 *
 * <p>Each party says a tone of its own while it is connected and not on hold at its own phone, see
 * {@link #toneOf}; recordings hold these tones.
 */
public interface SwitchControl {

    /** How somebody who is called behaves. */
    enum Reaction {
        /** Answers after a while. */
        ANSWERS,
        /** Lets it ring. */
        IGNORES,
        REJECTS, BUSY,
        /** The number does not exist. */
        INVALID, UNREACHABLE
    }

    /**
     * What a called party does.
     *
     * @param after how long it rings before the party answers or rejects
     * @param talks the party hangs up when it has been connected for this long; zero: never by itself
     * @param answeredBy who or what it is that answers, for calls that are analysed
     */
    record Behaviour(Reaction reaction, Duration after, Duration talks, AnsweredBy answeredBy) {

        /** Somebody alive. */
        public Behaviour(Reaction reaction, Duration after, Duration talks) {
            this(reaction, after, talks, AnsweredBy.LIVE);
        }

        public static Behaviour of(Reaction reaction) {
            return new Behaviour(reaction, Duration.ZERO, Duration.ZERO);
        }

        public static Behaviour answers(Duration after) {
            return new Behaviour(Reaction.ANSWERS, after, Duration.ZERO);
        }
    }

    /** How much somebody says in a conference; the tones go on whoever speaks. */
    enum Talk {
        /** Those who do speak one after the other, for 3 s each, while nobody there speaks always. */
        IN_TURN,
        ALWAYS, NEVER
    }

    /** Failures on purpose; {@code which} and {@code howLong} of {@link #fail} mean what stands here. */
    enum Failure {
        /** The next plan of contact {@code which} ("" for any) is refused, nothing of it is done. */
        REFUSE_PLAN,
        /** The next plan of contact {@code which} ("" for any) takes {@code howLong}. */
        SLOW_PLAN,
        /** The call of party {@code which} breaks off. */
        DROP_LEG,
        /** The next call that the switch is to make finds no free line. */
        CONGESTION,
        /** Phone {@code which} is out of reach for {@code howLong}; zero: until {@link #repair}. */
        PHONE,
        /** Running recordings break off, or the next one can't start; {@code which} and time mean nothing. */
        RECORDING,
        /** The link is lost for {@code howLong}; zero: until {@link #repair}. Calls go on. */
        LINK,
        /** The switch restarts: all calls are gone, and the link for {@code howLong}. */
        RESTART
    }

    /**
     * What a party hears.
     *
     * @param leg its leg
     * @param party the customer's name in the script, the extension, or the number outside
     * @param sound what the switch plays to it; {@code SILENCE} when it is in a bridge and nothing is played
     * @param hears the legs whose tones reach it, by id
     * @param denoised whether noise is removed from what it hears
     * @param prompt the name of the prompt that is played to it instead of {@code sound}, "" for none
     */
    record Hearing(LegId leg, String party, Sound sound, List<LegId> hears, boolean denoised, String prompt) {
        public Hearing {
            hears = List.copyOf(hears);
        }
    }

    /** The tone of a party with this number or extension: 400 Hz, and 25 Hz times what its last two digits say. */
    static int toneOf(String number) {
        String digits = number.replaceAll("\\D", "");
        String last = digits.substring(Math.max(0, digits.length() - 2));
        return 400 + 25 * (last.isEmpty() ? 0 : Integer.parseInt(last));
    }

    /**
     * Live on this timeline, inside this process, instead of in real time in a process of its own. Before
     * {@link Pbx#open}; until {@link #end}.
     */
    void live(Timeline timeline);

    /**
     * A customer calls.
     *
     * @param who the customer's name in the script, for {@link #customerHangsUp}
     * @param number "" when withheld; its tone is then that of {@code who}
     * @param name shown to the agent, "" when unknown
     * @param dnis the number dialled
     * @param patience the customer gives up when nobody has talked to them for so long; zero: never
     */
    void customerCalls(String who, String number, String name, String dnis, Duration patience);

    /**
     * Nothing happens when the customer is not in a call.
     *
     * @param who the customer's name in the script; or the number, when the centre called it
     */
    void customerHangsUp(String who);

    /**
     * Presses these keys, one after the other, a quarter of a second each; nothing when the customer is not
     * connected any more.
     *
     * @param who as for {@link #customerHangsUp}
     * @param digits of {@code 0123456789*#ABCD}
     * @throws IllegalArgumentException for other signs
     */
    void customerPresses(String who, String digits);

    /** What happens when this number outside is called; answering after 2 s where nothing is said. */
    void outside(String number, Behaviour behaviour);

    /** A colleague who works by phone only; {@link Reaction#IGNORES} makes it a phone that only hands work. */
    void colleague(String extension, Behaviour behaviour);

    /**
     * What the switch tells about a party from now on, see {@link PbxListener#talking}; {@link Talk#IN_TURN} where
     * nothing is said.
     *
     * @param who as for {@link #customerHangsUp}, or an extension
     */
    void talks(String who, Talk how);

    void fail(Failure failure, String which, Duration howLong);

    /** Undo a lasting failure: the phone is in reach, the link is back. */
    void repair(Failure failure, String which);

    /** What everybody who is connected hears, by leg. Completes when the switch has done all asked before. */
    CompletionStage<List<Hearing>> heard();

    /** End the switch and all its calls; the {@link Pbx} is closed then. */
    void end();
}
