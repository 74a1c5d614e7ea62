// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins that are laid into the plugins folder, updates those that are replaced, and lets go of
 * those that are taken away, while calls are up. What can't be taken is left out, with one line in the log
 * that says why; a plugin that runs already goes on as it was.
 *
 * <p>The framework property {@code patchbay.plugins.trust} names the PKCS12 file of authorities whose
 * plugins may run; without it none may, unless {@code patchbay.plugins.unsigned=allow}.
 */
@Component
public class PluginInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);
    private static final String TRUST = "patchbay.plugins.trust";
    private static final String UNSIGNED = "patchbay.plugins.unsigned";

    private final BundleContext context;

    @Activate
    public PluginInstaller(BundleContext context) {
        this.context = context;
    }

    @Override
    public boolean canHandle(File artifact) {
        return artifact.getName().endsWith(".zip");
    }

    @Override
    public void install(File artifact) throws Exception {
        take(artifact.toPath());
    }

    @Override
    public void update(File artifact) throws Exception {
        take(artifact.toPath());
    }

    @Override
    public void uninstall(File artifact) throws Exception {
        for (Bundle bundle : bundlesOf(artifact.toPath())) {
            bundle.uninstall();
        }
        LOG.info("Plugin {} removed", artifact.getName());
    }

    /** Verified as a whole before the first bundle is touched. */
    private void take(Path archive) throws IOException, BundleException {
        Path folder = Files.createTempDirectory("patchbay-plugin");
        try {
            PluginArchive plugin = PluginArchive.unpack(archive, folder);
            for (Path bundle : plugin.bundles()) {
                check(archive, bundle);
            }
            run(archive, plugin);
            LOG.info("Plugin {} {} runs", plugin.feature(), plugin.version());
        } catch (PluginException e) {
            LOG.error("Plugin left out: {}", e.getMessage());
        } finally {
            delete(folder);
        }
    }

    private void check(Path archive, Path bundle) throws PluginException, IOException {
        String trust = context.getProperty(TRUST);
        if (trust != null) {
            Trust.in(Path.of(trust)).check(archive, bundle);
        } else if (!"allow".equals(context.getProperty(UNSIGNED))) {
            throw new PluginException(archive, "nobody is trusted; set " + TRUST);
        }
    }

    /** All are stopped before the first is replaced, so that none meets the other's past. */
    private void run(Path archive, PluginArchive plugin) throws IOException, BundleException {
        List<Bundle> before = bundlesOf(archive);
        for (Bundle bundle : before) {
            bundle.stop();
        }
        List<Bundle> now = new ArrayList<>();
        for (Path file : plugin.bundles()) {
            now.add(put(location(archive, file), file));
        }
        for (Bundle bundle : before) {
            if (!now.contains(bundle)) {
                bundle.uninstall();
            }
        }
        for (Bundle bundle : now) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private Bundle put(String location, Path file) throws IOException, BundleException {
        Optional<Bundle> present = Optional.ofNullable(context.getBundle(location));
        try (InputStream content = Files.newInputStream(file)) {
            if (present.isEmpty()) {
                return context.installBundle(location, content);
            }
            present.get().update(content);
            return present.get();
        }
    }

    private List<Bundle> bundlesOf(Path archive) {
        String prefix = location(archive, Path.of(""));
        return Stream.of(context.getBundles()).filter(b -> b.getLocation().startsWith(prefix)).toList();
    }

    private static String location(Path archive, Path file) {
        return "plugin:" + archive.getFileName() + "/" + file.getFileName();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
