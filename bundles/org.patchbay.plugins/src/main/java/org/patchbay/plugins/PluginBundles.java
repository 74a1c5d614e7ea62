// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles of plugins in the framework. They are the framework's only as long as it runs. */
final class PluginBundles {

    private static final Logger LOG = LoggerFactory.getLogger(PluginBundles.class);
    private static final String SCHEME = "plugin:";
    private static final int REFRESH_SECONDS = 10;

    private final BundleContext context;

    PluginBundles(BundleContext context) {
        this.context = context;
    }

    /** All are stopped before the first is replaced, so that none meets the other's past. */
    void run(String archive, PluginArchive plugin) throws IOException, BundleException {
        List<Bundle> before = of(archive);
        stop(before);
        List<Bundle> now = new ArrayList<>();
        for (Path file : plugin.bundles()) {
            now.add(put(SCHEME + archive + "/" + file.getFileName(), file));
        }
        for (Bundle bundle : before) {
            if (!now.contains(bundle)) {
                bundle.uninstall();
            }
        }
        forgetOldWiring(before);
        for (Bundle bundle : now) {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }

    void remove(String archive) throws BundleException {
        remove(of(archive));
    }

    void removeAll() throws BundleException {
        remove(Stream.of(context.getBundles()).filter(b -> b.getLocation().startsWith(SCHEME)).toList());
    }

    private void remove(List<Bundle> bundles) throws BundleException {
        stop(bundles);
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
        forgetOldWiring(bundles);
    }

    private static void stop(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.stop(Bundle.STOP_TRANSIENT);
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

    private List<Bundle> of(String archive) {
        return Stream.of(context.getBundles()).filter(b -> b.getLocation().startsWith(SCHEME + archive + "/")).toList();
    }

    /** Bundles of a plugin that use each other keep each other's old classes otherwise. Only plugins are touched. */
    private void forgetOldWiring(List<Bundle> bundles) {
        FrameworkWiring framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        Set<Bundle> stale = new LinkedHashSet<>(framework.getRemovalPendingBundles());
        stale.retainAll(bundles);
        if (stale.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        framework.refreshBundles(stale, _ -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Not yet let go of the past of {}", stale);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
