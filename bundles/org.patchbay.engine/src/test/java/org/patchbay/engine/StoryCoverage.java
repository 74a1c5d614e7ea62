// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.patchbay.engine.Situations.Situation;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.Control;

/**
 * How often each control was pressed in each situation of {@code releng/docs/controls.md} in which it is enabled. A
 * situation is recognised by what the rules of controls look at.
 */
final class StoryCoverage {

    private record Cell(StorySign sign, String leg, Control control) {
    }

    private final Map<Cell, List<String>> names = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    StoryCoverage() {
        for (Situation situation : Situations.DESK) {
            Scene scene = situation.scene().get();
            Controls controls = controls(scene, Settings.ANNA);
            StorySign sign = StorySign.of(scene.centre.state, scene.centre.engine.configuration(), Settings.ANNA);
            StoryControls.DESK.stream().filter(c -> controls.of(c).isEnabled())
                    .forEach(c -> name(new Cell(sign, "desk", c), situation, "agent"));
        }
        for (Situation situation : Situations.ALL) {
            Scene scene = situation.scene().get();
            scene.centre.find(scene.id).ifPresent(contact -> contact.engagements()
                    .forEach(part -> name(situation, scene, contact, part)));
        }
    }

    private static Controls controls(Scene scene, AgentId agent) {
        return new Controls(scene.centre.state, scene.centre.engine.configuration(),
                scene.centre.state.agent(agent).orElseThrow());
    }

    private void name(Situation situation, Scene scene, Contact contact, Engagement part) {
        Controls controls = controls(scene, part.agent());
        StorySign sign = StorySign.of(scene.centre.state, controls, contact, part);
        String role = part.role().name().toLowerCase(Locale.ROOT);
        StoryControls.CALL.stream().filter(c -> controls.of(c, contact).isEnabled())
                .forEach(c -> name(new Cell(sign, "call", c), situation, role));
        if (contact.consult().isPresent()) {
            StoryControls.CONSULT.stream().filter(c -> controls.ofConsult(c, contact).isEnabled())
                    .forEach(c -> name(new Cell(sign, "consult", c), situation, role));
        }
    }

    private void name(Cell cell, Situation situation, String role) {
        String name = situation.name() + " / " + role + " / " + cell.leg() + " / " + cell.control();
        names.computeIfAbsent(cell, _ -> new ArrayList<>()).add(name);
        counts.putIfAbsent(name, 0);
    }

    /** A control of the desk as a whole is about to be pressed. */
    void pressed(Story story, AgentId agent, Control control) {
        if (StoryControls.of(story, agent).of(control).isEnabled()) {
            count(new Cell(StorySign.of(story.state, story.engine.configuration(), agent), "desk", control));
        }
    }

    /** A control of a contact is about to be pressed. */
    void pressed(Story story, Contact contact, AgentId agent, boolean consult, Control control) {
        Controls controls = StoryControls.of(story, agent);
        if ((consult ? controls.ofConsult(control, contact) : controls.of(control, contact)).isEnabled()) {
            count(new Cell(sign(story, contact, agent), consult ? "consult" : "call", control));
        }
    }

    private static StorySign sign(Story story, Contact contact, AgentId agent) {
        return StorySign.of(story.state, StoryControls.of(story, agent), contact, contact.engagement(agent).orElseThrow());
    }

    private void count(Cell cell) {
        names.getOrDefault(cell, List.of()).forEach(name -> counts.merge(name, 1, Integer::sum));
    }

    /** Of these controls the one that was pressed least often in a situation like this; the first ones are the call's. */
    int rarest(Story story, Contact contact, AgentId agent, List<Control> call, List<Control> consult) {
        StorySign sign = sign(story, contact, agent);
        int rarest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < call.size() + consult.size(); i++) {
            Cell cell = i < call.size() ? new Cell(sign, "call", call.get(i))
                    : new Cell(sign, "consult", consult.get(i - call.size()));
            int pressed = names.getOrDefault(cell, List.of()).stream().mapToInt(counts::get).min().orElse(Integer.MAX_VALUE);
            if (pressed < least) {
                least = pressed;
                rarest = i;
            }
        }
        return rarest;
    }

    /** The situation that has the cell which was reached least often. */
    String rarestSituation() {
        return counts.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey().split(" / ")[0];
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
