// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins that are laid into the plugins folder, updates those that are replaced, and lets go of
 * those that are taken away, while calls are up. What can't be taken is left out, with one line in the log
 * that says why; a plugin that runs already goes on as it was.
 *
 * <p>The framework property {@code patchbay.plugins.trust} names the PKCS12 file of authorities whose
 * plugins may run, {@code trust.p12} in the installation where it is not set; without that file none may,
 * unless {@code patchbay.plugins.unsigned=allow}.
 */
@Component
public class PluginInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);
    private static final String TRUST = "patchbay.plugins.trust";
    private static final String UNSIGNED = "patchbay.plugins.unsigned";

    private final BundleContext context;
    private final Location installation;
    private final PluginBundles bundles;
    /** What runs, with the files it came from, by the archive's file name. */
    private final Map<String, PluginArchive> running = new HashMap<>();

    @Activate
    public PluginInstaller(BundleContext context, @Reference(target = "(type=osgi.install.area)") Location installation)
            throws BundleException {
        this.context = context;
        this.installation = installation;
        bundles = new PluginBundles(context);
        // Of a framework that did not forget them; they are verified again before they run again.
        bundles.removeAll();
    }

    @Deactivate
    void stop() throws BundleException {
        bundles.removeAll();
        running.values().forEach(plugin -> delete(plugin.folder()));
        running.clear();
    }

    @Override
    public boolean canHandle(File artifact) {
        return artifact.getName().endsWith(".zip");
    }

    @Override
    public void install(File artifact) {
        take(artifact.toPath());
    }

    @Override
    public void update(File artifact) {
        take(artifact.toPath());
    }

    @Override
    public synchronized void uninstall(File artifact) throws BundleException {
        PluginArchive plugin = running.remove(artifact.getName());
        if (plugin != null) {
            bundles.remove(artifact.getName());
            delete(plugin.folder());
            LOG.info("Plugin {} {} removed", plugin.feature(), plugin.version());
        }
    }

    /** Verified as a whole before the first bundle is touched. */
    private synchronized void take(Path archive) {
        try {
            PluginArchive plugin = verified(archive);
            PluginArchive before = running.get(name(archive));
            try {
                bundles.run(name(archive), plugin);
            } catch (BundleException e) {
                restore(archive, before);
                delete(plugin.folder());
                throw new PluginException(archive, "can't run: " + e.getMessage(), e);
            }
            running.put(name(archive), plugin);
            if (before != null) {
                delete(before.folder());
            }
            LOG.info("Plugin {} {} runs", plugin.feature(), plugin.version());
        } catch (PluginException e) {
            LOG.error("Plugin left out: {}", e.getMessage());
        } catch (IOException | BundleException e) {
            LOG.error("Plugin left out: {}", archive.getFileName(), e);
        }
    }

    private PluginArchive verified(Path archive) throws PluginException, IOException {
        Path folder = Files.createTempDirectory("patchbay-plugin");
        boolean good = false;
        try {
            PluginArchive plugin = PluginArchive.unpack(archive, folder);
            for (Path bundle : plugin.bundles()) {
                check(archive, bundle);
            }
            good = true;
            return plugin;
        } finally {
            if (!good) {
                delete(folder);
            }
        }
    }

    private void restore(Path archive, PluginArchive before) throws BundleException, IOException {
        if (before == null) {
            bundles.remove(name(archive));
        } else {
            bundles.run(name(archive), before);
        }
    }

    private void check(Path archive, Path bundle) throws PluginException, IOException {
        Path trust = trust();
        if (Files.exists(trust)) {
            Trust.in(trust).check(archive, bundle);
        } else if (!"allow".equals(context.getProperty(UNSIGNED))) {
            throw new PluginException(archive, "nobody is trusted: there is no " + trust
                    + "; the property " + TRUST + " may name another file");
        }
    }

    private Path trust() {
        String given = context.getProperty(TRUST);
        return given != null ? Path.of(given)
                : Path.of(URI.create(installation.getURL().toString().replace(" ", "%20"))).resolve("trust.p12");
    }

    private static String name(Path archive) {
        return archive.getFileName().toString();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("{} stays behind", folder, e);
        }
    }
}
