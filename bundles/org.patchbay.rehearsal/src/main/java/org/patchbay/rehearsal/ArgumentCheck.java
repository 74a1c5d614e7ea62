// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what follows a verb fits it. */
final class ArgumentCheck {

    private final Set<String> agents;
    private final Set<String> customers;
    private final Problems problems;

    ArgumentCheck(Set<String> agents, Set<String> customers, Problems problems) {
        this.agents = agents;
        this.customers = customers;
        this.problems = problems;
    }

    void check(Verb verb, Value place, String argument, Map<String, Value> options) {
        switch (verb) {
            case SKIP, REMOVE, ACCEPT, DECLINE, HOLD, RESUME, END, STOP_COUNTDOWN, REFUSE_NEXT, CANCEL, SWITCH_LEGS, HOLD_CONSULT,
                    RESUME_CONSULT, END_CONSULT, EXIT_CONSULT, CONFERENCE, EXIT_CONFERENCE, TRANSFER_CONFERENCE,
                    TRANSFER_TO_CONSULTED, STOP_MONITORING,
                    PAUSE_RECORDING, RESUME_RECORDING, REVERT -> customer(place, argument);
            case SLOW_NEXT, LOSE_LINK, RESTART, LAG -> span(place, argument);
            case CONSULT, TRANSFER -> target(place, argument);
            case CHANGE_MONITORING -> oneOf(place, argument, List.of("monitor", "whisper", "barge in"));
            case MONITOR, WHISPER, BARGE_IN, CHANGE_STATE, DEAD_PHONE, REPAIR_PHONE -> agent(place, argument);
            case DROP -> anybody(place, argument);
            case SPEAK, CUSTOMER_SPEAKS -> oneOf(place, argument, List.of("in turn", "always", "never"));
            case DIAL -> code(place, argument);
            case LIST -> list(place, argument);
            case PRESS_KEYS -> keys(place, argument);
            case JOIN_CAMPAIGN, LEAVE_CAMPAIGN, NEXT_CONTACT, SIGN_IN, SIGN_OUT, GO_AVAILABLE, GO_IDLE, ACCEPT_ALL, OUTDIAL, WRAP_UP,
                    SUGGEST_WRAP_UP, EDIT, SAVE, REVEAL, CLOSE_DESK, OPEN_DESK,
                    CLOSE_LIST, LIFT, HANG_UP, PRESS_HOLD, PRESS_TRANSFER, CALL, CUSTOMER_HANGS_UP, WRITE, LEAVE, ASK_FOR_CALLBACK,
                    CANCEL_CALLBACK, RESTORE_LINK, NO_FREE_LINE,
                    BREAK_RECORDING, RESTART_CENTRE, CHANGE, CLICK, PRESS, TYPE, CHOOSE, SEE,
                    PICTURE -> {
                // Any text: what the centre doesn't know it refuses, and a rehearsal may want to see that.
            }
        }
        options.forEach(this::option);
    }

    private void option(String name, Value value) {
        switch (name) {
            case "customer" -> customer(value, text(value));
            case "conference" -> oneOf(value, text(value), List.of("goes on", "on hold"));
            case "patience", "for" -> span(value, text(value));
            case "variables" -> variables(value);
            default -> text(value);
        }
    }

    private String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        problems.add(value, "a text; it is " + value.kind());
        return "";
    }

    private void variables(Value value) {
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach(field -> text(field.value()));
        } else {
            problems.add(value, "names and values of the flow's variables; it is " + value.kind());
        }
    }

    private void customer(Value place, String name) {
        if (!name.isEmpty() && !customers.contains(name)) {
            problems.add(place, "no customer of this rehearsal: '" + name + "'; there are " + String.join(", ", customers));
        }
    }

    private void agent(Value place, String name) {
        if (!agents.contains(name)) {
            problems.add(place, "no agent of the centre file: '" + name + "'; there are " + String.join(", ", agents));
        }
    }

    /** Whether there is such a queue or entry point the centre says, and a rehearsal may want to see that. */
    private void target(Value place, String who) {
        String person = who.startsWith(Teamwork.PERSON) ? who.substring(Teamwork.PERSON.length()).strip() : who;
        boolean known = agents.contains(who) || customers.contains(person) || who.startsWith(Teamwork.QUEUE)
                || who.startsWith(Teamwork.ENTRY_POINT) || person.matches(Teamwork.NUMBER);
        if (!known) {
            problems.add(place, "neither agent, 'queue …', 'entry point …', 'person …', customer nor number: '" + who
                    + "'; agents are " + String.join(", ", agents) + "; customers are " + String.join(", ", customers));
        }
    }

    private void oneOf(Value place, String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            problems.add(place, "one of " + String.join(", ", allowed) + "; it is '" + text + "'");
        }
    }

    private void anybody(Value place, String name) {
        if (!agents.contains(name)) {
            customer(place, name);
        }
    }

    private void span(Value place, String text) {
        if (!text.isEmpty() && Times.span(text).isEmpty()) {
            problems.add(place, Times.ALLOWED_SPAN + "; it is '" + text + "'");
        }
    }

    private void keys(Value place, String text) {
        if (!text.matches("[0-9*#A-D]+")) {
            problems.add(place, "keys of a telephone (0 to 9, *, #, A to D) without blanks; it is '" + text + "'");
        }
    }

    private void list(Value place, String text) {
        if (!text.matches("(consult|transfer) (agent|queue|dial-number|entry-point|organization)")) {
            problems.add(place, "consult or transfer, and agent, queue, dial-number, entry-point or organization; it is '" + text + "'");
        }
    }

    private void code(Value place, String text) {
        if (!text.matches("\\*[0-9*#]+")) {
            problems.add(place, "a feature code such as *11; it is '" + text + "'");
        }
    }
}
