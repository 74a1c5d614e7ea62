// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.patchbay.centre.file.Yaml.Value;
import org.patchbay.engine.configuration.OpeningHours;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.configuration.Step.Condition;
import org.patchbay.model.QueueId;

/** The steps of a flow. Branches become jumps forward, so that a flow always ends. */
final class StepReader {

    private final QueueId flowsQueue;
    private final List<Step> steps = new ArrayList<>();

    private StepReader(QueueId flowsQueue) {
        this.flowsQueue = flowsQueue;
    }

    static List<Step> steps(Section flow) {
        StepReader reader = new StepReader(new QueueId(flow.text("queue")));
        reader.read(flow.items("steps"));
        return List.copyOf(reader.steps);
    }

    private void read(List<Section> written) {
        for (Section step : written) {
            step.value().stream().flatMap(v -> v.fields().keySet().stream()).findFirst()
                    .ifPresent(kind -> read(kind, step));
        }
    }

    private void read(String kind, Section step) {
        Section s = step.section(kind);
        switch (kind) {
            case "play" -> steps.add(new Step.Play(sounds(step, kind)));
            case "collect" -> steps.add(new Step.Collect(sounds(s, "prompts"), s.text("into"), s.integer("at-most"),
                    s.integer("at-least"), s.text("end"), s.seconds("pause"), s.integer("tries"), sounds(s, "invalid")));
            case "set" -> texts(s).forEach((variable, value) -> steps.add(new Step.Assign(variable, value)));
            case "look-up" -> steps.add(new Step.LookUp(s.text("address"), Duration.ofMillis(s.integer("timeout")),
                    texts(s.section("into"))));
            case "offer-callback" ->
                steps.add(new Step.OfferCallback(sounds(s, "prompts"), s.text("key"), s.seconds("pause")));
            case "branch" -> branch(s);
            case "queue" -> steps.add(new Step.Enqueue(new QueueId(s.text("to")), s.integer("priority")));
            default -> {
                // the schema has told that there is no such step
            }
        }
    }

    /** Unless, then, jump over else, else. */
    private void branch(Section s) {
        int unless = steps.size();
        steps.add(new Step.Jump(unless));
        read(s.items("then"));
        int jump = steps.size();
        boolean otherwise = !s.items("else").isEmpty();
        if (otherwise) {
            steps.add(new Step.Jump(jump));
        }
        steps.set(unless, new Step.Unless(condition(s.section("when")), steps.size()));
        read(s.items("else"));
        if (otherwise) {
            steps.set(jump, new Step.Jump(steps.size()));
        }
    }

    private Condition condition(Section when) {
        if (when.field("waiting").isPresent()) {
            Section waiting = when.section("waiting");
            QueueId queue = waiting.field("queue").map(q -> new QueueId(q.text())).orElse(flowsQueue);
            return new Condition.Waiting(queue, waiting.integer("at-least"));
        }
        if (when.field("equals").isPresent()) {
            Section equals = when.section("equals");
            return new Condition.Equal(equals.text("variable"), equals.text("value"));
        }
        return new Condition.Closed(when.flag("closed"));
    }

    private static List<String> sounds(Section s, String key) {
        return s.texts(key).stream().map(Value::text).toList();
    }

    private static TreeMap<String, String> texts(Section s) {
        TreeMap<String, String> all = new TreeMap<>();
        s.value().ifPresent(v -> v.fields().forEach((name, value) -> all.put(name, value.text())));
        return all;
    }

    static OpeningHours openingHours(Section flow, ZoneId zone) {
        return new OpeningHours(zone, flow.items("opening-hours").stream().map(CampaignReader::hours).toList());
    }
}
