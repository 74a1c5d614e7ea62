// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.patchbay.model.AgentState;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.desk.PopoverView.Row;
import org.patchbay.ui.fixtures.Views;

/** Popovers made by hand. */
final class Requests {
    private Requests() {
    }

    static DeskView desk(List<PopoverView> popovers) {
        return Views.desk(Views.agent(AgentState.AVAILABLE, 60), popovers, List.of());
    }

    static DeskView desk(PopoverView... popovers) {
        return desk(List.of(popovers));
    }

    /** A chat, acceptable on the screen. */
    static PopoverView chat(int n) {
        return Views.textRequest(n, Channel.CHAT);
    }

    static List<PopoverView> chats(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Requests::chat).toList();
    }

    static PopoverView connecting() {
        return of("call", Kind.CONNECTING, Direction.INBOUND, Optional.empty(), rows(3));
    }

    /** Answered at the phone. */
    static PopoverView ringing() {
        return of("call", Kind.CONTACT_REQUEST, Direction.INBOUND, Optional.of(20), rows(3),
                hidden(Control.ACCEPT, Reason.ANSWER_AT_PHONE), hidden(Control.DECLINE, Reason.ANSWER_AT_PHONE));
    }

    /** A switch that can answer for the phone. */
    static PopoverView answerable() {
        return of("call", Kind.CONTACT_REQUEST, Direction.INBOUND, Optional.of(20), rows(6), enabled(Control.ACCEPT),
                enabled(Control.DECLINE));
    }

    /** A colleague asks: name, number and team, and what the flow shows. */
    static PopoverView consult() {
        return of("consult", Kind.CONSULT, Direction.INBOUND, Optional.of(20), Stream.concat(Stream.of(
                Row.worded("ui.popover.agent-name", Label.of("Ben Okafor")), agentNumber(),
                Row.worded("ui.popover.agent-team", Views.SUPPORT)), rows(6).stream()).toList(),
                enabled(Control.ACCEPT), enabled(Control.DECLINE));
    }

    /** A colleague asks through an entry point's number. */
    static PopoverView consultThroughEntryPoint() {
        return of("consult", Kind.CONSULT, Direction.INBOUND, Optional.of(20),
                Stream.concat(Stream.of(agentNumber()), rows(6).stream()).toList());
    }

    private static Row agentNumber() {
        return Row.worded("ui.popover.agent-dn", Label.of("1002"));
    }

    static PopoverView outdial() {
        return of("out", Kind.OUTDIAL, Direction.OUTDIAL, Optional.empty(), rows(3));
    }

    /** A supervisor's own phone rings. */
    static PopoverView monitoring() {
        return of("call", Kind.MONITORING, Direction.INBOUND, Optional.of(20), rows(3),
                hidden(Control.ACCEPT, Reason.ANSWER_AT_PHONE), hidden(Control.DECLINE, Reason.ANSWER_AT_PHONE));
    }

    static PopoverView rona() {
        return Views.ronaPopover();
    }

    /** As long as data can be. */
    static PopoverView wordy() {
        String name = "Maximiliane Wolfeschlegelsteinhausenbergerdorff, Vorstandssekretariat der Donaudampfschifffahrt";
        List<Row> rows = List.of(
                Row.of(Label.of("A label that somebody wrote without thinking of its width"), "x"),
                Row.of(Label.of("Subject"), "I have ordered a lamp and got a bicycle, which I would like to keep, but in "
                        + "another colour, and the bell does not ring when it rains"),
                Row.of(Label.of("Path"), "https://shop.example.org/orders/2026/11/20/A-1042-with-a-very-long-tail"));
        PopoverView chat = chat(1);
        return new PopoverView("wordy", chat.kind(), chat.contact(), Channel.EMAIL, chat.direction(), name,
                "maximiliane.wolfeschlegelsteinhausenbergerdorff@a-very-long-host-name.example.org", chat.queue(),
                chat.since(), chat.until(), rows, chat.controls());
    }

    private static PopoverView of(String key, Kind kind, Direction direction, Optional<Integer> secondsLeft,
            List<Row> rows, ControlView... controls) {
        return new PopoverView(key, kind, Optional.of(new ContactId(key)), Channel.VOICE, direction, "Maria Lehmann",
                "+49 30 ••••4567 → 0800 111", Views.SUPPORT, Views.ago(4), secondsLeft.map(Views.NOW::plusSeconds), rows,
                List.of(controls));
    }

    private static List<Row> rows(int n) {
        return Stream.of(
                Row.of(Views.label("Language", "Sprache", "语言", "Język", "Мова"), "German"),
                Row.of(Views.label("Case number", "Vorgangsnummer", "案例编号", "Numer sprawy", "Номер справи"), "A-1042"),
                Row.of(Views.label("Waited", "Gewartet", "等待时间", "Czas oczekiwania", "Час очікування"), "1:32"),
                Row.of(Views.label("Tariff", "Tarif", "资费", "Taryfa", "Тариф"), "Comfort"),
                Row.of(Views.label("Reason", "Anliegen", "来电原因", "Powód", "Причина"), "Router has no connection since Tuesday"),
                Row.of(Views.label("Last agent", "Letzter Agent", "上次座席", "Ostatni agent", "Останній оператор"), "Ben Okafor"))
                .limit(n).toList();
    }
}
