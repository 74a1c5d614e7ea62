// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;

/**
 * The whole project as text: bundles with their manifests and parsed sources, and every file that people write.
 *
 * @param root where the root pom stands
 * @param files relative paths of all files, without build results and what stands in dot-folders
 * @param owners which bundle a package of ours belongs to
 */
record House(Path root, List<Path> files, List<Bundle> bundles, Map<String, String> owners) {

    static House read(Path root) {
        var files = files(root);
        var byBundle = new TreeMap<String, List<Source>>();
        for (var source : sources(root, files)) {
            byBundle.computeIfAbsent(bundleOf(source.path()), name -> new ArrayList<>()).add(source);
        }
        var bundles = new ArrayList<Bundle>();
        for (var file : files) {
            if (file.startsWith("bundles") && file.endsWith("META-INF/MANIFEST.MF") && file.getNameCount() == 4) {
                var name = bundleOf(file);
                bundles.add(new Bundle(root.resolve("bundles").resolve(name), headers(root.resolve(file)),
                        byBundle.getOrDefault(name, List.of())));
            }
        }
        var owners = new HashMap<String, String>();
        for (var bundle : bundles) {
            bundle.main().forEach(source -> owners.put(source.packageName(), bundle.name()));
        }
        return new House(root, files, List.copyOf(bundles), Map.copyOf(owners));
    }

    /** The bundle of ours that a package or class name belongs to; empty for the names of others. */
    String owner(String name) {
        for (var rest = name; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('.')))) {
            if (owners.containsKey(rest)) {
                return owners.get(rest);
            }
        }
        return "";
    }

    String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as UTF-8: " + file, e);
        }
    }

    private static String bundleOf(Path file) {
        return file.getName(1).toString();
    }

    private static List<Source> sources(Path root, List<Path> files) {
        var java = files.stream().filter(file -> file.startsWith("bundles") && file.toString().endsWith(".java")).toList();
        var sources = new ArrayList<Source>();
        for (var tree : Parser.parse(java.stream().map(root::resolve).toList())) {
            var path = root.relativize(Path.of(tree.getSourceFile().toUri()));
            sources.add(new Source(path, tree, isTest(path)));
        }
        return sources;
    }

    private static boolean isTest(Path path) {
        return path.startsWith(path.subpath(0, 2).resolve("src/test")) || bundleOf(path).endsWith(".tests");
    }

    private static List<Path> files(Path root) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> !isBuilt(root.relativize(file)) && Files.isRegularFile(file)).map(root::relativize)
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuilt(Path file) {
        for (var part : file) {
            var name = part.toString();
            if (name.equals("target") || name.equals("bin") || name.startsWith(".") && name.length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> headers(Path manifest) {
        try (var in = Files.newInputStream(manifest)) {
            var headers = new HashMap<String, String>();
            new Manifest(in).getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException("Not a manifest: " + manifest, e);
        }
    }
}
