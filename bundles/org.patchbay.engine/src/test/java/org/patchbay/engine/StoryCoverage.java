// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.engine.Situations.Situation;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.engine.state.Transfer;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.Control;

/**
 * How often each control was pressed in each situation of {@code releng/docs/controls.md} in which it is enabled. A
 * situation is recognised by what the rules of controls look at.
 */
final class StoryCoverage {

    /** What the rules of controls look at, and nothing else. */
    private record Sign(Object role, Object phase, Object hold, Object line, int talkers, boolean by, boolean apart,
            boolean goesOn, boolean joins, int consult, boolean guestConsulted, boolean transfer, boolean postCall, boolean voice,
            boolean switchUp, Object watch, boolean countdown) {

        static Sign of(State state, Contact c, Engagement part) {
            Optional<Consult> consult = c.consult();
            int stage = consult.isEmpty() ? 0 : c.isConsultAccepted() ? 3 : c.isConsultReached() ? 2 : 1;
            return new Sign(part.role(), part.phase(), c.hold().phase(), c.customer().line(),
                    Math.min(c.talkers(), 3) + (c.participants() == Contact.MAX_PARTICIPANTS ? 10 : 0),
                    c.isConsultedBy(part.agent()), consult.filter(Consult::apart).isPresent(),
                    c.isConference() && consult.filter(Consult::conferenceGoesOn).isPresent(), consult.filter(Consult::joins).isPresent(), stage,
                    consult.flatMap(Consult::guest).isPresent(), c.transfer().map(Transfer::by).isPresent(), c.isPostCall(),
                    c.origin().channel().isVoice(), state.isSwitchUp(), c.watch(part.agent()).map(w -> w.mode()),
                    part.until().isPresent());
        }
    }

    private record Cell(Sign sign, String leg, Control control) {
    }

    private final Map<Cell, List<String>> names = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    StoryCoverage() {
        for (Situation situation : Situations.ALL) {
            Scene scene = situation.scene().get();
            if (scene.centre.find(scene.id).isEmpty()) {
                continue;
            }
            Contact contact = scene.contact();
            for (Engagement part : contact.engagements()) {
                name(situation, scene, contact, part);
            }
        }
    }

    private void name(Situation situation, Scene scene, Contact contact, Engagement part) {
        Controls controls = new Controls(scene.centre.state, scene.centre.engine.configuration(),
                scene.centre.state.agent(part.agent()).orElseThrow());
        Sign sign = Sign.of(scene.centre.state, contact, part);
        StoryControls.CALL.stream().filter(c -> controls.of(c, contact).isEnabled())
                .forEach(c -> name(new Cell(sign, "call", c), situation, part));
        if (contact.consult().isPresent()) {
            StoryControls.CONSULT.stream().filter(c -> controls.ofConsult(c, contact).isEnabled())
                    .forEach(c -> name(new Cell(sign, "consult", c), situation, part));
        }
    }

    private void name(Cell cell, Situation situation, Engagement part) {
        String role = part.role().name().toLowerCase(java.util.Locale.ROOT);
        String name = situation.name() + " / " + role + " / " + cell.leg() + " / " + cell.control();
        names.computeIfAbsent(cell, _ -> new ArrayList<>()).add(name);
        counts.putIfAbsent(name, 0);
    }

    void pressed(Story story, Contact contact, AgentId agent, String leg, Control control) {
        contact.engagement(agent).ifPresent(part -> names
                .getOrDefault(new Cell(Sign.of(story.state, contact, part), leg, control), List.of())
                .forEach(name -> counts.merge(name, 1, Integer::sum)));
    }

    int cells() {
        return counts.size();
    }

    /** Cells that were reached less often than that, the rarest first. */
    Map<String, Integer> rarerThan(int least) {
        Map<String, Integer> rare = new LinkedHashMap<>();
        counts.entrySet().stream().filter(e -> e.getValue() < least).sorted(Map.Entry.comparingByValue())
                .forEach(e -> rare.put(e.getKey(), e.getValue()));
        return rare;
    }
}
