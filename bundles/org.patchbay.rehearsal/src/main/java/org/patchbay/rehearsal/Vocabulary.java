// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchbay.api.TargetEntry;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Direction;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.HealthView;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PopoverView;

/**
 * What can be seen. The words of expectations are those of the output: what is printed can be expected, and
 * nothing else.
 */
final class Vocabulary {

    private static final List<String> DESK_BUTTONS = List.of("sign-out", "go-available", "go-idle", "outdial", "join-campaign",
            "leave-campaign", "next-contact", "accept-all",
            "monitor", "change-agent-state");
    private static final List<String> CARD_BUTTONS = List.of("decline", "accept", "skip", "remove", "suggest-wrap-up", "monitor", "whisper",
            "barge-in", "stop-monitoring", "edit-data", "reveal-data");
    private static final List<String> WRAP_UP_BUTTONS = List.of("wrap-up", "stop-countdown");
    static final List<String> REASONS = Kind.words(Reason.class);
    static final Kind BUTTON = new Kind.Button(REASONS);
    /** Those of a pane: a control of the call, or of the consult. */
    private static final List<String> CALL_BUTTONS = Kind.words(Control.class).stream()
            .filter(name -> Stream.of(DESK_BUTTONS, CARD_BUTTONS, WRAP_UP_BUTTONS).noneMatch(list -> list.contains(name))).toList();
    private static final Kind TEXT = new Kind.Words();
    private static final String ON_HOLD = " on hold";
    private static final Kind HEARS = Kind.ListOf.of(TEXT);

    static final Kind POPOVER = Kind.Group.of(group("customer", TEXT, "kind",
            new Kind.Choice(Kind.words(PopoverView.Kind.class)), "channel", TEXT, "direction",
            new Kind.Choice(Kind.words(Direction.class)), "title", TEXT, "subtitle", TEXT, "queue", TEXT, "for", Kind.span(), "left",
            Kind.span(), "rows", new Kind.Rows(), "buttons",
            buttons(List.of("cancel", "skip", "remove", "decline", "accept", "go-idle", "go-available"))));

    private static final Kind LEG = Kind.Group.of(group("party", TEXT, "status",
            new Kind.Choice(Kind.words(CallStatus.class)), "for", Kind.span(), "heard", Kind.yesNo(), "buttons",
            buttons(CALL_BUTTONS)));

    private static final Kind PARTICIPANT = Kind.Group.of(group("who", TEXT, "role",
            new Kind.Choice(Kind.words(ParticipantView.Role.class)), "on-hold", Kind.yesNo(), "speaks", Kind.yesNo()));

    private static final Kind SUGGESTION = Kind.Group.of(group("agent", TEXT, "reason", TEXT, "text", TEXT));

    private static final Kind WRAP_UP = Kind.Group.of(group("for", Kind.span(), "reasons", Kind.ListOf.of(TEXT), "left",
            Kind.span(), "default", TEXT, "suggestions", Kind.ListOf.of(SUGGESTION), "buttons", buttons(WRAP_UP_BUTTONS)));

    static final Kind CONTACT = new Kind.Group(
            group("customer", TEXT, "role", new Kind.Choice(Kind.words(PartRole.class)), "channel", TEXT, "direction",
                    new Kind.Choice(Kind.words(Direction.class)), "stage",
                    new Kind.Choice(Kind.words(ContactView.Status.class)), "title", TEXT, "number", TEXT, "dialled",
                    TEXT, "queue", TEXT, "for", Kind.span(), "recording",
                    new Kind.Choice(Kind.words(ContactView.RecordingState.class)), "recording-left", Kind.span(), "denoised",
                    Kind.yesNo(), "variables", new Kind.Group(Map.of(), Map.of(), TEXT), "own-texts",
                    new Kind.Group(Map.of(), Map.of(), TEXT), "legs",
                    Kind.Group.of(group("customer", LEG, "consult", new Kind.OrNone(LEG))), "consult", new Kind.OrNone(LEG),
                    "participants", new Kind.ListOf(PARTICIPANT, Vocabulary::participant, true), "post-call", Kind.span(),
                    "wrap-up", new Kind.OrNone(WRAP_UP), "status",
                    new Kind.Choice(Kind.words(CallStatus.class)), "timer", Kind.span(), "heard", Kind.yesNo(), "buttons",
                    buttons(Stream.of(CARD_BUTTONS, CALL_BUTTONS, WRAP_UP_BUTTONS).flatMap(List::stream).toList())),
            shortcuts(), null);

    static final Kind TARGET = Kind.Group.of(group("name", TEXT, "number", TEXT, "team", TEXT, "role", TEXT, "department",
            TEXT, "presence", new Kind.OrNone(new Kind.Choice(Kind.words(TargetEntry.Availability.class))), "state",
            new Kind.OrNone(new Kind.Choice(Kind.words(AgentState.class))), "for", Kind.span(), "idle-reason", TEXT));

    static final Kind AGENT = new Kind.Group(
            group("state", new Kind.Choice(Kind.words(AgentState.class)), "state-for", Kind.span(), "idle-reason", TEXT,
                    "next-idle-reason", TEXT, "popovers", new Kind.ListOf(POPOVER, Vocabulary::popover, true), "contacts",
                    new Kind.ListOf(CONTACT, Vocabulary::contact, true), "acceptable", Kind.count(), "buttons",
                    buttons(DESK_BUTTONS), "dialogs",
                    Kind.ListOf.of(TEXT), "hears", HEARS, "phone", new Kind.Choice(Kind.words(PhoneView.State.class)),
                    "phone-shows", TEXT, "notices", Kind.ListOf.of(TEXT), "notice", TEXT, "waiting", Kind.count(),
                    "switch", new Kind.Choice(List.of("up", "down")), "off-hook", Kind.yesNo(), "noise-removal",
                    new Kind.Choice(Kind.words(HealthView.NoiseRemoval.class)), "desk",
                    new Kind.Choice(List.of("open", "closed", "taken-over")), "targets",
                    new Kind.ListOf(TARGET, Vocabulary::target, true), "typed", TEXT),
            Map.of(), CONTACT);

    static final Kind CUSTOMER = Kind.Group.of(group("hears", HEARS, "connected", Kind.yesNo()));

    private Vocabulary() {
    }

    private static Map<String, Kind> group(Object... namesAndKinds) {
        Map<String, Kind> group = new LinkedHashMap<>();
        for (int i = 0; i < namesAndKinds.length; i += 2) {
            group.put((String) namesAndKinds[i], (Kind) namesAndKinds[i + 1]);
        }
        return group;
    }

    private static Kind buttons(List<String> names) {
        Map<String, Kind> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, BUTTON);
        }
        return Kind.Group.of(all);
    }

    /** What a contact's keys are short for: the customer's leg and the wrap-up dialog are further inside. */
    private static Map<String, String> shortcuts() {
        Map<String, String> moved = new LinkedHashMap<>();
        moved.put("status", "legs/customer/status");
        moved.put("timer", "legs/customer/for");
        moved.put("heard", "legs/customer/heard");
        moved.put("consult", "legs/consult");
        for (String name : CALL_BUTTONS) {
            moved.put("buttons/" + name, "legs/customer/buttons/" + name);
        }
        for (String name : WRAP_UP_BUTTONS) {
            moved.put("buttons/" + name, "wrap-up/buttons/" + name);
        }
        return moved;
    }

    /** {@code contact-request maria}, or {@code rona}. */
    private static Value popover(Value value, Problems problems) {
        if (!(value instanceof Value.Text(Place place, String key, String text))) {
            return value;
        }
        String[] words = text.strip().split("\\s+", 2);
        List<Value.Field> fields = new ArrayList<>(List.of(field(place, key, "kind", words[0])));
        if (words.length > 1) {
            fields.add(field(place, key, "customer", words[1]));
        }
        return new Value.Fields(place, key, fields);
    }

    /** {@code ben}, or {@code maria on hold}. */
    private static Value participant(Value value, Problems problems) {
        if (!(value instanceof Value.Text(Place place, String key, String text))) {
            return value;
        }
        boolean onHold = text.strip().endsWith(ON_HOLD);
        String who = onHold ? text.strip().substring(0, text.strip().length() - ON_HOLD.length()) : text.strip();
        return new Value.Fields(place, key,
                List.of(field(place, key, "who", who), field(place, key, "on-hold", onHold ? "yes" : "no")));
    }

    private static Value contact(Value value, Problems problems) {
        return value instanceof Value.Text(Place place, String key, String text)
                ? new Value.Fields(place, key, List.of(field(place, key, "customer", text))) : value;
    }

    /** {@code Ben Carter}: the name is enough. */
    private static Value target(Value value, Problems problems) {
        return value instanceof Value.Text(Place place, String key, String text)
                ? new Value.Fields(place, key, List.of(field(place, key, "name", text))) : value;
    }

    private static Value.Field field(Place place, String key, String name, String text) {
        return new Value.Field(new Value.Text(place, key, name), new Value.Text(place, key, text));
    }

    static Set<String> facts() {
        return ((Kind.Group) AGENT).known().keySet();
    }

    static Optional<Kind> fact(String name) {
        return Optional.ofNullable(((Kind.Group) AGENT).known().get(name));
    }
}
