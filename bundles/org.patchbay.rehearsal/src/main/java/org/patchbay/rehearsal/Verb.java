// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Something somebody of a rehearsal can do. */
enum Verb {
    SIGN_IN(Who.AGENT, "sign in"), SIGN_OUT(Who.AGENT, "sign out"), GO_AVAILABLE(Who.AGENT, "go available"),
    GO_IDLE(Who.AGENT, "go idle", Argument.MUST, "an idle reason of the centre file"),
    ACCEPT_ALL(Who.AGENT, "accept all"), ACCEPT(Who.AGENT, "accept", Argument.MAY, "a customer"),
    DECLINE(Who.AGENT, "decline", Argument.MAY, "a customer"), HOLD(Who.AGENT, "hold", Argument.MAY, "a customer"),
    RESUME(Who.AGENT, "resume", Argument.MAY, "a customer"), END(Who.AGENT, "end", Argument.MAY, "a customer"),
    CANCEL(Who.AGENT, "cancel", Argument.MAY, "a customer"),
    OUTDIAL(Who.AGENT, "outdial", Argument.MUST, "a number or a customer", "queue", "caller-id"),
    WRAP_UP(Who.AGENT, "wrap up", Argument.MUST, "a wrap-up reason of the centre file", "customer"),
    JOIN_CAMPAIGN(Who.AGENT, "join campaign", Argument.MUST, "a campaign of the centre file"),
    LEAVE_CAMPAIGN(Who.AGENT, "leave campaign"), NEXT_CONTACT(Who.AGENT, "next contact"),
    SKIP(Who.AGENT, "skip", Argument.MAY, "a customer"), REMOVE(Who.AGENT, "remove", Argument.MAY, "a customer"),
    STOP_COUNTDOWN(Who.AGENT, "stop countdown", Argument.MAY, "a customer"),
    CONSULT(Who.AGENT, "consult", Argument.MUST, Texts.TARGET, "customer", "conference"),
    SWITCH_LEGS(Who.AGENT, "switch", Argument.MAY, "a customer"),
    HOLD_CONSULT(Who.AGENT, "hold consult", Argument.MAY, "a customer"),
    RESUME_CONSULT(Who.AGENT, "resume consult", Argument.MAY, "a customer"),
    END_CONSULT(Who.AGENT, "end consult", Argument.MAY, "a customer"),
    EXIT_CONSULT(Who.AGENT, "exit consult", Argument.MAY, "a customer"),
    CONFERENCE(Who.AGENT, "conference", Argument.MAY, "a customer"),
    EXIT_CONFERENCE(Who.AGENT, "exit conference", Argument.MAY, "a customer"),
    TRANSFER_CONFERENCE(Who.AGENT, "transfer conference", Argument.MAY, "a customer"),
    TRANSFER(Who.AGENT, "transfer", Argument.MUST, Texts.TARGET, "customer"),
    TRANSFER_TO_CONSULTED(Who.AGENT, "transfer to consulted", Argument.MAY, "a customer"),
    SUGGEST_WRAP_UP(Who.AGENT, "suggest wrap-up", Argument.MUST, "a wrap-up reason of the centre file", "customer", "text"),
    MONITOR(Who.AGENT, "monitor", Argument.MUST, "an agent"), WHISPER(Who.AGENT, "whisper to", Argument.MUST, "an agent"),
    BARGE_IN(Who.AGENT, "barge in on", Argument.MUST, "an agent"),
    CHANGE_MONITORING(Who.AGENT, "go on to", Argument.MUST, "monitor, whisper or barge in"),
    STOP_MONITORING(Who.AGENT, "stop monitoring", Argument.MAY, "a customer"),
    CHANGE_STATE(Who.AGENT, "change state of", Argument.MUST, "an agent, who is Available then, or Idle for the reason under idle",
            "idle"),
    PAUSE_RECORDING(Who.AGENT, "pause recording", Argument.MAY, "a customer"),
    RESUME_RECORDING(Who.AGENT, "resume recording", Argument.MAY, "a customer"),
    EDIT(Who.AGENT, "edit", Argument.MUST, "a variable that the agent begins to type into", "customer"),
    SAVE(Who.AGENT, "save", Argument.MUST, "a variable, with its new value", "value", "customer"),
    REVERT(Who.AGENT, "revert", Argument.MAY, "a customer"),
    REVEAL(Who.AGENT, "reveal", Argument.MUST, "a secure variable", "customer"),
    CLOSE_DESK(Who.AGENT, "close desk"),
    OPEN_DESK(Who.AGENT, "open desk"),
    LIST(Who.AGENT, "list", Argument.MUST, "consult or transfer, and agent, queue, dial-number, entry-point or organization", "search"),
    CLOSE_LIST(Who.AGENT, "close list"), LIFT(Who.AGENT, "lift"), HANG_UP(Who.AGENT, "hang up"),
    PRESS_HOLD(Who.AGENT, "press hold"),
    PRESS_TRANSFER(Who.AGENT, "press transfer", Argument.MUST, "a number, an agent or a customer"),
    DIAL(Who.AGENT, "dial", Argument.MUST, "a feature code such as *11"),
    SPEAK(Who.AGENT, "speak", Argument.MUST, Texts.SPEECH),

    CALL(Who.CUSTOMER, "call", Argument.MUST, "the number dialled", "patience"),
    CUSTOMER_HANGS_UP(Who.CUSTOMER, "hang up"),
    PRESS_KEYS(Who.CUSTOMER, "press", Argument.MUST, "keys of the telephone, such as 1 or 4711#"),
    CUSTOMER_SPEAKS(Who.CUSTOMER, "speak", Argument.MUST, Texts.SPEECH),
    WRITE(Who.CUSTOMER, "write", Argument.MUST, "chat, email, social or another channel", "to", "variables"),
    LEAVE(Who.CUSTOMER, "leave"),
    ASK_FOR_CALLBACK(Who.CUSTOMER, "ask for callback", Argument.MUST, "the id of an entry point", "variables"),
    CANCEL_CALLBACK(Who.CUSTOMER, "cancel callback"),

    LOSE_LINK(Who.SWITCH, "lose link", Argument.MAY, "for how long; without it until restore link"),
    RESTORE_LINK(Who.SWITCH, "restore link"),
    REFUSE_NEXT(Who.SWITCH, "refuse next", Argument.MAY, "the customer whose contact it concerns"),
    SLOW_NEXT(Who.SWITCH, "slow next", Argument.MUST, "how long it takes", "customer"),
    DROP(Who.SWITCH, "drop", Argument.MUST, "the agent or customer whose call breaks off"),
    NO_FREE_LINE(Who.SWITCH, "no free line"),
    DEAD_PHONE(Who.SWITCH, "dead phone", Argument.MUST, "the agent whose phone is out of reach", "for"),
    REPAIR_PHONE(Who.SWITCH, "repair phone", Argument.MUST, "the agent whose phone is in reach again"),
    BREAK_RECORDING(Who.SWITCH, "break recording"),
    RESTART(Who.SWITCH, "restart", Argument.MAY, "how long the link is gone; without it 1s"),
    LAG(Who.SWITCH, "lag", Argument.MUST, "how much later the centre hears of the switch from now on; 0s: at once"),

    RESTART_CENTRE(Who.CENTRE, "restart"),
    CHANGE(Who.CENTRE, "change", Argument.MUST, "what is different in the centre file from now on"),

    CLICK(Who.SCREEN, "click", Argument.MUST, "the id of a widget"),
    PRESS(Who.SCREEN, "press", Argument.MUST, "keys such as Ctrl+Alt+H"),
    TYPE(Who.SCREEN, "type", Argument.MUST, "what is typed"),
    CHOOSE(Who.SCREEN, "choose", Argument.MUST, "the id of an item of the menu that is open"),
    SEE(Who.SCREEN, "see", Argument.MUST, "the id of a widget that is there in the end; no ID: that is gone; ID ready: that can be used"),
    PICTURE(Who.SCREEN, "picture", Argument.MUST, "the name of the picture");

    /** An enumeration can't name its own constants before they are there. */
    private static final class Texts {
        static final String TARGET = "an agent, queue ID, entry point ID, person NUMBER, a customer or a number";
        static final String SPEECH = "in turn, always or never";
    }

    /** Who does it. */
    enum Who {
        AGENT, CUSTOMER, SWITCH, CENTRE,
        /** The agent at a real screen; only in tours. */
        SCREEN
    }

    /** Whether something follows it. */
    enum Argument {
        NONE, MAY, MUST
    }

    final Who who;
    /** As it is written: {@code go idle}. */
    final String words;
    final Argument argument;
    /** What the argument is, for people; "" where there is none. */
    final String what;
    /** Further keys beside it. */
    final List<String> options;

    Verb(Who who, String words) {
        this(who, words, Argument.NONE, "");
    }

    Verb(Who who, String words, Argument argument, String what, String... options) {
        this.who = who;
        this.words = words;
        this.argument = argument;
        this.what = what;
        this.options = List.of(options);
    }

    static List<Verb> of(Who who) {
        return Arrays.stream(values()).filter(verb -> verb.who == who).toList();
    }

    /** The verb that a sentence begins with, the longest first. */
    static Optional<Verb> of(Who who, String sentence) {
        String tidy = tidy(sentence) + " ";
        return of(who).stream().filter(verb -> tidy.startsWith(verb.words + " "))
                .max(Comparator.comparingInt(verb -> verb.words.length()));
    }

    static String list(Who who) {
        return String.join(", ", of(who).stream().map(verb -> verb.words).toList());
    }

    static String tidy(String sentence) {
        return sentence.strip().replaceAll("\\s+", " ");
    }
}
