// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML once and keeps the marks. */
final class YamlText {

    private final String file;
    private final Problems problems;

    private YamlText(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return nothing when the text is no YAML, or empty; the problems then say so */
    static Optional<Value> read(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(new Place(file, 1, 1), "", "the file is empty");
            }
            return root.map(node -> new YamlText(file, problems).value(node, ""));
        } catch (MarkedYamlEngineException e) {
            problems.add(place(file, e.getProblemMark().or(e::getContextMark)), "", "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 1, 1), "", "no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1)).orElse(new Place(file, 1, 1));
    }

    private Value value(Node node, String key) {
        Place place = place(file, node.getStartMark());
        return switch (node) {
            case ScalarNode scalar -> new Value.Text(place, key, scalar.getValue());
            case SequenceNode items -> items(place, key, items);
            case MappingNode fields -> fields(place, key, fields);
            default -> throw new IllegalStateException("a kind of YAML node that is not known: " + node);
        };
    }

    private Value items(Place place, String key, SequenceNode node) {
        List<Value> values = new ArrayList<>();
        for (Node item : node.getValue()) {
            values.add(value(item, key + "[" + (values.size() + 1) + "]"));
        }
        return new Value.Items(place, key, values);
    }

    private Value fields(Place place, String key, MappingNode node) {
        List<Value.Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            Place at = place(file, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(at, key, "a key is one word or number");
                continue;
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            if (!names.add(name.getValue())) {
                problems.add(at, path, "the key stands here twice");
            }
            fields.add(new Value.Field(new Value.Text(at, path, name.getValue()), value(tuple.getValueNode(), path)));
        }
        return new Value.Fields(place, key, fields);
    }
}
