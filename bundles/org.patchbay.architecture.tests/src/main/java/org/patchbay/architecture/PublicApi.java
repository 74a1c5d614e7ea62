// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/**
 * The public signatures of the bundles that others build on, one line each, kept beside the bundle as {@code api.txt}:
 * a change of the API shows in the review as a change of that file, and cannot slip in.
 */
public final class PublicApi {
    private static final Set<String> BUNDLES =
            Set.of("org.patchbay.model", "org.patchbay.api", "org.patchbay.spi", "org.patchbay.ui.api");
    private static final Set<Modifier> SHOWN = Set.of(Modifier.ABSTRACT, Modifier.DEFAULT, Modifier.FINAL, Modifier.PROTECTED,
            Modifier.SEALED, Modifier.NON_SEALED, Modifier.STATIC);
    static final String FILE = "api.txt";

    private PublicApi() {}

    /** Writes every {@code api.txt} anew. {@code releng/api} calls it with the root of the project. */
    public static void main(String[] args) throws IOException {
        var house = House.read(Path.of(args[0]).toAbsolutePath().normalize());
        for (var bundle : house.bundles()) {
            if (BUNDLES.contains(bundle.name())) {
                Files.writeString(bundle.folder().resolve(FILE), of(bundle));
            }
        }
    }

    static void unchanged(House house, Consumer<String> breach) {
        for (var bundle : house.bundles()) {
            if (BUNDLES.contains(bundle.name())) {
                var file = house.root().relativize(bundle.folder().resolve(FILE));
                var written = house.files().contains(file) ? house.text(file).lines().toList() : List.<String>of();
                var now = of(bundle).lines().toList();
                now.stream().filter(line -> !written.contains(line)).findFirst()
                        .or(() -> written.stream().filter(line -> !now.contains(line)).findFirst())
                        .ifPresent(line -> breach.accept(bundle.name() + ": the API changed (" + line.strip()
                                + "). On purpose? Then run releng/api and commit " + file));
            }
        }
    }

    static String of(Bundle bundle) {
        var packages = new TreeMap<String, TreeSet<String>>();
        bundle.main().filter(source -> bundle.exports().contains(source.packageName())).forEach(source -> {
            for (var type : source.tree().getTypeDecls()) {
                if (type instanceof ClassTree one) {
                    describe(one, "", false, packages.computeIfAbsent(source.packageName(), name -> new TreeSet<>())::add);
                }
            }
        });
        var text = new StringBuilder("# Written by releng/api: the public signatures of " + bundle.name() + ".\n");
        packages.forEach((name, lines) -> {
            text.append("\npackage ").append(name).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    private static void describe(ClassTree type, String outer, boolean inInterface, Consumer<String> line) {
        if (!isPublic(type.getModifiers(), inInterface)) {
            return;
        }
        var name = outer + type.getSimpleName();
        line.accept(name + ": " + head(type));
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (var member : type.getMembers()) {
            switch (member) {
                case ClassTree nested -> describe(nested, name + ".", isInterface, line);
                case MethodTree method when isPublic(method.getModifiers(), isInterface) ->
                    line.accept(name + "." + signature(method, type));
                case VariableTree field when isConstant(field) -> line.accept(name + "." + field.getName() + " (constant)");
                case VariableTree field when isPublic(field.getModifiers(), isInterface) ->
                    line.accept(name + "." + field.getName() + ": " + shown(field.getModifiers()) + field.getType());
                default -> { }
            }
        }
    }

    private static String head(ClassTree type) {
        var parts = new ArrayList<String>();
        parts.add(shown(type.getModifiers()) + type.getKind().name().toLowerCase(Locale.ROOT));
        if (type.getKind() == Tree.Kind.RECORD) {
            parts.add(type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getType() + " " + field.getName()).collect(Collectors.joining(", ", "(", ")")));
        }
        list(parts, "of", type.getTypeParameters());
        list(parts, "extends", type.getExtendsClause() == null ? List.of() : List.of(type.getExtendsClause()));
        list(parts, "implements", type.getImplementsClause());
        list(parts, "permits", type.getPermitsClause());
        return String.join(" ", parts);
    }

    private static void list(List<String> parts, String word, List<? extends Tree> trees) {
        if (!trees.isEmpty()) {
            parts.add(word + " " + trees.stream().map(Tree::toString).collect(Collectors.joining(", ")));
        }
    }

    private static String signature(MethodTree method, ClassTree type) {
        var constructor = method.getReturnType() == null;
        var types = method.getTypeParameters().isEmpty() ? "" : "<" + method.getTypeParameters() + "> ";
        var parameters = method.getParameters() == null ? "" : method.getParameters().stream()
                .map(parameter -> parameter.getType().toString()).collect(Collectors.joining(", "));
        var thrown = method.getThrows().isEmpty() ? "" : " throws " + method.getThrows();
        return (constructor ? type.getSimpleName() : method.getName()) + "(" + parameters + "): " + types
                + shown(method.getModifiers()) + (constructor ? "constructor" : method.getReturnType()) + thrown;
    }

    private static boolean isConstant(VariableTree field) {
        return field.getModifiers().toString().contains("/*public static final*/");
    }

    private static boolean isPublic(ModifiersTree modifiers, boolean inInterface) {
        var flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)
                || inInterface && !flags.contains(Modifier.PRIVATE);
    }

    private static String shown(ModifiersTree modifiers) {
        return modifiers.getFlags().stream().filter(SHOWN::contains).map(flag -> flag + " ").sorted().collect(Collectors.joining());
    }
}
