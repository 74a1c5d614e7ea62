// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as a tree that knows its lines. */
final class Yaml {

    /** A key of a mapping with its own line. */
    record Entry(Key key, Value value) {
    }

    record Key(String name, int line) {
    }

    /** A value of the file. Everything it may be is asked for, never assumed. */
    static final class Value {

        private final Node node;
        final String path;
        final int line;

        Value(Node node, String path, int line) {
            this.node = node;
            this.path = path;
            this.line = line;
        }

        /** As JSON Schema names it: object, array, string, integer, number, boolean, null. */
        String type() {
            if (node instanceof MappingNode) {
                return "object";
            }
            if (node instanceof SequenceNode) {
                return "array";
            }
            Tag tag = node.getTag();
            return tag.equals(Tag.INT) ? "integer" : tag.equals(Tag.FLOAT) ? "number" : tag.equals(Tag.BOOL) ? "boolean"
                    : tag.equals(Tag.NULL) ? "null" : "string";
        }

        /** A scalar as it stands in the file. */
        String text() {
            return node instanceof ScalarNode scalar ? scalar.getValue() : "";
        }

        /** The pairs as they stand; a key may come twice. */
        List<Entry> entries() {
            return node instanceof MappingNode mapping
                    ? mapping.getValue().stream().map(this::entry).toList() : List.of();
        }

        private Entry entry(NodeTuple tuple) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int keyLine = lineOf(tuple.getKeyNode(), line);
            return new Entry(new Key(name, keyLine),
                    new Value(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name,
                            scalarOrKeyLine(tuple.getValueNode(), keyLine)));
        }

        /** The line of a collection is that of its key: that is where one looks. */
        private static int scalarOrKeyLine(Node value, int keyLine) {
            return value instanceof ScalarNode ? lineOf(value, keyLine) : keyLine;
        }

        Map<String, Value> fields() {
            Map<String, Value> fields = new LinkedHashMap<>();
            entries().forEach(e -> fields.putIfAbsent(e.key().name(), e.value()));
            return fields;
        }

        Optional<Value> field(String name) {
            return Optional.ofNullable(fields().get(name));
        }

        List<Value> items() {
            if (!(node instanceof SequenceNode sequence)) {
                return List.of();
            }
            List<Node> nodes = sequence.getValue();
            return IntStream.range(0, nodes.size()).mapToObj(i -> new Value(nodes.get(i),
                    path + "[" + (i + 1) + "]", lineOf(nodes.get(i), line))).toList();
        }
    }

    private Yaml() {
    }

    /** @throws CentreFileException when it is no YAML at all */
    static Value read(String file, String text) throws CentreFileException {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Node root = new Compose(settings).composeString(text)
                    .orElseThrow(() -> new CentreFileException(List.of(new Problem(file, 1, "", "the file is empty"))));
            return new Value(root, "", 1);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new CentreFileException(List.of(new Problem(file, line, "", "no YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new CentreFileException(List.of(new Problem(file, 1, "", "no YAML: " + e.getMessage())));
        }
    }

    private static int lineOf(Node node, int otherwise) {
        return node.getStartMark().map(Mark::getLine).map(l -> l + 1).orElse(otherwise);
    }
}
