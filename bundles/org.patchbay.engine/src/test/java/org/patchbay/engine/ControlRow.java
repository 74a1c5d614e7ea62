// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.patchbay.engine.Situations.Situation;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.ControlView.Availability;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PartRole;

/**
 * One control as the desk of somebody in a situation shows it.
 *
 * @param role of who looks: "primary agent"
 * @param leg "card" for the contact as a whole, "preview" for a campaign's contact, "call" for the customer's pane, "consult" for the consult's
 * @param state "enabled", "disabled REASON" or "hidden REASON"
 */
record ControlRow(String situation, String role, String leg, Control control, String state) {

    /** All controls of everybody who has to do with the contact; those who see the same are named once. */
    static List<ControlRow> of(Situation situation) {
        Scene scene = situation.scene().get();
        Set<ControlRow> rows = new LinkedHashSet<>();
        for (AgentId agent : Scene.EVERYBODY) {
            scene.view(agent).ifPresent(view -> rows.addAll(of(situation.name(), role(scene, agent, view), view)));
        }
        return List.copyOf(rows);
    }

    /** The controls of Anna's desk as a whole. */
    static List<ControlRow> ofDesk(Situation situation) {
        DeskView desk = situation.scene().get().centre.desk(Settings.ANNA);
        return Stream.of(desk.agent().goAvailable(), desk.agent().goIdle(), desk.agent().signOut(),
                desk.outdial().outdial(), desk.acceptAll(), desk.campaign().join(), desk.campaign().leave(),
                desk.campaign().next(), desk.supervision().monitor(), desk.supervision().changeState()).map(c -> row(situation.name(), "agent", "desk", c)).toList();
    }

    private static List<ControlRow> of(String situation, String role, ContactView view) {
        List<ControlRow> rows = new ArrayList<>();
        Stream<ControlView> wrapUp = view.wrapUp().stream().flatMap(w -> Stream.of(w.submit(), w.stopCountdown()));
        Stream.concat(view.controls().stream(), wrapUp).forEach(c -> rows.add(row(situation, role, "card", c)));
        view.preview().ifPresent(p -> p.controls().forEach(c -> rows.add(row(situation, role, "preview", c))));
        for (LegView leg : view.legs()) {
            String name = leg.role() == LegView.Role.CONSULT ? "consult" : "call";
            leg.controls().forEach(c -> rows.add(row(situation, role, name, c)));
        }
        return rows;
    }

    private static ControlRow row(String situation, String role, String leg, ControlView view) {
        return new ControlRow(situation, role, leg, view.control(), text(view));
    }

    static String text(ControlView view) {
        String reason = view.reason().map(r -> " " + r).orElse("");
        return view.availability() == Availability.ENABLED ? "enabled"
                : view.availability().name().toLowerCase() + reason;
    }

    private static String role(Scene scene, AgentId agent, ContactView view) {
        String role = switch (view.role()) {
            case PRIMARY -> "primary agent";
            case CONSULTED -> "consulted agent";
            case CONFERENCED -> "conferenced agent";
            case SUPERVISOR -> "supervisor";
        };
        return switch (view.status()) {
            case OFFERED -> view.preview().isPresent() ? "agent who is shown the contact"
                    : view.role() == PartRole.SUPERVISOR ? role : "asked to be " + role;
            case ACTIVE -> scene.contact().isConsultedBy(agent) && view.role() == PartRole.CONFERENCED
                    ? role + " who consults" : role;
            case WRAP_UP -> role + " in wrap-up";
            case ASSIST -> role + " who helps";
        };
    }
}
