// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import static org.patchbay.ui.fixtures.Views.label;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.Reason;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.VariableView;
import org.patchbay.ui.fixtures.Views;

/** A contact with a variable of each type, and what becomes of it. */
record Data(ContactView contact) {

    static final Label CASE = label("Case number", "Vorgangsnummer", "案例编号", "Numer sprawy", "Номер справи");

    static Data talking() {
        return new Data(Views.talkingContact()).with(all()).edit(ControlView.enabled(Control.EDIT_DATA));
    }

    /** One of each type. */
    static List<VariableView> all() {
        return List.of(
                view(variable("case", CASE, VariableType.TEXT, "A-1042", false)),
                view(variable("pieces", label("Pieces", "Stückzahl", "件数", "Liczba sztuk", "Кількість"), VariableType.INTEGER,
                        "4", false)),
                view(variable("budget", label("Budget", "Budget", "预算", "Budżet", "Бюджет"), VariableType.DECIMAL, "249.9",
                        false)),
                view(variable("delivered", label("Delivered on", "Geliefert am", "交付日期", "Dostarczono", "Доставлено"),
                        VariableType.DATE_TIME, "", false)),
                view(variable("urgent", label("Urgent", "Dringend", "紧急", "Pilne", "Терміново"), VariableType.BOOLEAN, "false",
                        false)),
                view(new Variable("topic", label("Topic", "Thema", "主题", "Temat", "Тема"), VariableType.CHOICE, "chairs", false,
                        true, List.of(new Named("chairs", label("Chairs", "Stühle", "椅子", "Krzesła", "Стільці")),
                                new Named("tables", label("Tables", "Tische", "桌子", "Stoły", "Столи"))))),
                view(variable("pin", label("Service PIN", "Service-PIN", "服务密码", "PIN serwisowy", "Сервісний PIN"),
                        VariableType.TEXT, "••••••", true)),
                view(new Variable("source", label("Came from", "Herkunft", "来源", "Źródło", "Джерело"), VariableType.TEXT,
                        "Catalogue", false, false, List.of())));
    }

    private static Variable variable(String name, Label label, VariableType type, String value, boolean secure) {
        return new Variable(name, label, type, value, secure, true, List.of());
    }

    private static VariableView view(Variable variable) {
        return new VariableView(variable, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Data change(String name, UnaryOperator<VariableView> change) {
        return with(contact.data().stream().map(v -> v.variable().name().equals(name) ? change.apply(v) : v).toList());
    }

    /** Somebody saved another value. */
    Data saved(String name, String value, String by) {
        return change(name, v -> new VariableView(v.variable().withValue(value), v.revision() + 1,
                Optional.of(new VariableView.Saved(by, Views.NOW)), v.own(), v.shownUntil()));
    }

    /** The agent's text came too late. */
    Data keptAside(String name, String own) {
        return change(name, v -> new VariableView(v.variable(), v.revision(), v.saved(), Optional.of(own), v.shownUntil()));
    }

    Data shown(String name, String value, Instant until) {
        return change(name, v -> new VariableView(v.variable().withValue(value), v.revision(), v.saved(), v.own(),
                Optional.of(until)));
    }

    Data covered(String name) {
        return change(name, v -> new VariableView(v.variable().withValue("••••••"), v.revision(), v.saved(), v.own(),
                Optional.empty()));
    }

    Data readOnly(Reason reason) {
        return edit(ControlView.disabled(Control.EDIT_DATA, reason));
    }

    Data nothingToEdit() {
        return edit(ControlView.hidden(Control.EDIT_DATA, Reason.NOTHING_TO_EDIT));
    }

    private Data edit(ControlView edit) {
        List<ControlView> controls = new ArrayList<>(contact.controls());
        controls.removeIf(c -> c.control() == Control.EDIT_DATA || c.control() == Control.REVEAL_DATA);
        controls.add(edit);
        controls.add(edit.isVisible() ? new ControlView(Control.REVEAL_DATA, edit.availability(), edit.reason())
                : ControlView.enabled(Control.REVEAL_DATA));
        return copy(contact.data(), controls);
    }

    Data with(List<VariableView> data) {
        return copy(data, contact.controls());
    }

    private Data copy(List<VariableView> data, List<ControlView> controls) {
        ContactView c = contact;
        return new Data(new ContactView(c.id(), c.role(), c.channel(), c.direction(), c.title(), c.number(), c.dialled(),
                c.queue(), c.since(), c.status(), c.legs(), c.participants(), controls, c.recording(), c.recordingUntil(),
                c.denoised(), data, c.postCall(), c.preview(), c.wrapUp()));
    }

    DeskView view() {
        return Views.desk(Views.agent(AgentState.ENGAGED, 221), List.of(), List.of(contact, Views.chat("c2", "Ben Ostrowski")));
    }
}
