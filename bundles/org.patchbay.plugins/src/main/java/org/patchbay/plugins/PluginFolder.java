// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the folder {@code plugins} of the workspace watched, by FileInstall, for archives and nothing else: a bare
 * bundle that is laid there stays a file, because nobody would have verified it. FileInstall is started here and
 * only here, when there is somebody to hand archives to. Its framework properties {@code felix.fileinstall.*} win
 * where they are set.
 */
@Component(service = PluginFolder.class, immediate = true)
public final class PluginFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);
    private static final String WATCHER = "org.apache.felix.fileinstall";

    private final Optional<Bundle> watcher;

    /** @param installer takes what the watcher finds; without it the watcher would take bundles by itself */
    @Activate
    public PluginFolder(BundleContext context, @Reference ArtifactInstaller installer,
            @Reference(target = "(type=osgi.instance.area)") Location workspace) throws IOException, BundleException {
        watcher = Stream.of(context.getBundles()).filter(b -> WATCHER.equals(b.getSymbolicName())).findFirst();
        if (watcher.isEmpty() || !workspace.isSet()) {
            LOG.warn("No plugins: there is {}", watcher.isEmpty() ? "no " + WATCHER : "no workspace");
            return;
        }
        Path folder = Path.of(URI.create(workspace.getURL().toString().replace(" ", "%20"))).resolve("plugins");
        Map.of("felix.fileinstall.dir", folder.toString(),
                "felix.fileinstall.poll", "1000",
                "felix.fileinstall.filter", ".*\\.zip",
                "felix.fileinstall.subdir.mode", "skip",
                "felix.fileinstall.bundles.new.start", "false",
                "felix.fileinstall.tmpdir", context.getDataFile("watcher").toString(),
                "felix.fileinstall.log.level", "2").forEach((key, value) -> {
                    if (context.getProperty(key) == null) {
                        System.setProperty(key, value);
                    }
                });
        Files.createDirectories(Path.of(context.getProperty("felix.fileinstall.dir")));
        watcher.get().start(Bundle.START_TRANSIENT);
    }

    @Deactivate
    void stop() throws BundleException {
        if (watcher.isPresent()) {
            watcher.get().stop(Bundle.STOP_TRANSIENT);
        }
    }
}
