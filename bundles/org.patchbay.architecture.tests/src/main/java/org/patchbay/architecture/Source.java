// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** One parsed Java file. {@code test} is true for what stands in a test folder or a bundle that only tests. */
record Source(Path path, CompilationUnitTree tree, boolean test) {

    private static final Pattern DOTTED = Pattern.compile("\\w+(\\.\\w+)+");

    String packageName() {
        return tree.getPackage() == null ? "" : tree.getPackage().getPackageName().toString();
    }

    /** Names of what is imported, without the class of static imports' members and without {@code .*}. */
    List<String> imports() {
        var names = new ArrayList<String>();
        for (var one : tree.getImports()) {
            var name = one.getQualifiedIdentifier().toString();
            names.add(one.isStatic() ? name.substring(0, name.lastIndexOf('.')) : name);
        }
        return names;
    }

    /** Calls back with every dotted name in the code, whole, and the place where it stands; package and imports are not code. */
    void eachName(BiConsumer<String, String> found) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
                var name = select.toString();
                if (DOTTED.matcher(name).matches()) {
                    found.accept(name, place(select));
                    return null;
                }
                return super.visitMemberSelect(select, nothing);
            }
        }.scan(tree.getTypeDecls(), null);
    }

    /** Calls back with every node of the given type and the place where it stands. */
    <T extends Tree> void each(Class<T> type, BiConsumer<T, String> found) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree node, Void nothing) {
                if (type.isInstance(node)) {
                    found.accept(type.cast(node), place(node));
                }
                return super.scan(node, nothing);
            }
        }.scan(tree, null);
    }

    /** {@code path:line} of a node, as tools turn it into a link. */
    String place(Tree node) {
        long start = Parser.positions().getStartPosition(tree, node);
        return path + ":" + (start < 0 ? 1 : tree.getLineMap().getLineNumber(start));
    }
}
