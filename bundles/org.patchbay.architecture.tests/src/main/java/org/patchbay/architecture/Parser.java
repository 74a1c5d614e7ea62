// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

/** Parses Java files without resolving anything: no class path is needed, and all of the house takes a second or two. */
final class Parser {
    private static SourcePositions positions;

    private Parser() {}

    static SourcePositions positions() {
        return positions;
    }

    static List<CompilationUnitTree> parse(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            var trees = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(trees::add);
            positions = Trees.instance(task).getSourcePositions();
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
