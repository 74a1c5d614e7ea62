// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the centre file of a rehearsal and puts the rehearsal's own settings into it. */
final class CentreTexts {

    /** In place of a value: the key is not there any more. */
    static final String GONE = "gone";

    private final Path script;
    private final String scriptText;
    private final Path usual;
    private final Problems problems;

    /** @param usual the centre file of rehearsals that name none */
    CentreTexts(Path script, String scriptText, Path usual, Problems problems) {
        this.script = script;
        this.scriptText = scriptText;
        this.usual = usual;
        this.problems = problems;
    }

    /**
     * @param centre the value of {@code centre}, a file's path seen from the rehearsal, or the file itself
     * @param settings the value of {@code settings}: what is different in this rehearsal
     */
    Optional<CentreText> of(Optional<Value> centre, Optional<Value> settings) {
        Optional<CentreText> base = centre.map(this::named).orElseGet(() -> file(usual, Optional.empty()));
        return settings.isEmpty() ? base : base.flatMap(text -> changed(text, settings.get()));
    }

    private Optional<CentreText> named(Value centre) {
        return switch (centre) {
            case Value.Text text -> file(script.toAbsolutePath().resolveSibling(text.text()).normalize(), Optional.of(text));
            case Value.Fields fields -> part(fields).map(node -> new CentreText(script + " (centre)", dump(node)));
            case Value.Items _ -> {
                problems.add(centre, "the path of a centre file, or the keys of one");
                yield Optional.empty();
            }
        };
    }

    private Optional<CentreText> file(Path file, Optional<Value> named) {
        try {
            return Optional.of(new CentreText(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            String message = "the centre file " + file + " can't be read";
            named.ifPresentOrElse(value -> problems.add(value, message),
                    () -> problems.add(new Place(script.toString(), 1, 1), "centre", message));
            return Optional.empty();
        }
    }

    /** The centre file with some settings changed. */
    Optional<CentreText> changed(CentreText base, Value settings) {
        Optional<Node> changes = part(settings);
        try {
            Node root = new Compose(LoadSettings.builder().build()).composeString(base.text()).orElseThrow();
            changes.ifPresent(node -> merge(root, node));
            return Optional.of(new CentreText(base.name() + " with the settings of " + settings.place(), dump(root)));
        } catch (YamlEngineException e) {
            problems.add(settings, "the centre file " + base.name() + " is no YAML: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The piece of the rehearsal's own text that the value was read from. */
    private Optional<Node> part(Value value) {
        if (!(value instanceof Value.Fields)) {
            problems.add(value, "keys of the centre file with their values; it is " + value.kind());
            return Optional.empty();
        }
        LoadSettings marked = LoadSettings.builder().setUseMarks(true).build();
        return new Compose(marked).composeString(scriptText).flatMap(root -> find(root, value.place()));
    }

    private static Optional<Node> find(Node node, Place place) {
        if (node instanceof SequenceNode items) {
            return items.getValue().stream().flatMap(item -> find(item, place).stream()).findFirst();
        }
        if (!(node instanceof MappingNode fields)) {
            return Optional.empty();
        }
        boolean here = node.getStartMark().filter(mark -> mark.getLine() + 1 == place.line()
                && mark.getColumn() + 1 == place.column()).isPresent();
        return here ? Optional.of(node)
                : fields.getValue().stream().flatMap(tuple -> find(tuple.getValueNode(), place).stream()).findFirst();
    }

    private static Optional<NodeTuple> entry(MappingNode fields, String key) {
        return fields.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)).findFirst();
    }

    /** Groups are merged key by key; everything else is replaced, or taken out. */
    private static void merge(Node base, Node changes) {
        if (!(base instanceof MappingNode into) || !(changes instanceof MappingNode from)) {
            return;
        }
        List<NodeTuple> result = new ArrayList<>(into.getValue());
        for (NodeTuple change : from.getValue()) {
            String key = ((ScalarNode) change.getKeyNode()).getValue();
            Optional<NodeTuple> present = entry(into, key);
            if (change.getValueNode() instanceof ScalarNode scalar && scalar.getValue().equals(GONE)) {
                present.ifPresent(result::remove);
            } else if (present.isPresent() && present.get().getValueNode() instanceof MappingNode inner
                    && change.getValueNode() instanceof MappingNode) {
                merge(inner, change.getValueNode());
            } else {
                present.ifPresent(result::remove);
                result.add(change);
            }
        }
        into.setValue(result);
    }

    private static String dump(Node node) {
        DumpSettings settings = DumpSettings.builder().build();
        return new Present(settings).emitToString(new Serialize(settings).serializeOne(node).iterator());
    }
}
