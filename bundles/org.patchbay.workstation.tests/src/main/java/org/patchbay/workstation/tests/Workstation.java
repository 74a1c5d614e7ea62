// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The workstation as people start it, in this framework: Eclipse's own test harness starts the application in the
 * main thread, where it would stay; this one has a thread for it.
 */
final class Workstation implements AutoCloseable {
    private static final int START_SECONDS = 120;
    private static final int END_SECONDS = 60;

    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private final ServiceTracker<IWorkbench, IWorkbench> workbench;
    private final Screen screen;

    private Workstation(String... arguments) throws Exception {
        workbench = new ServiceTracker<>(context(), IWorkbench.class, null);
        workbench.open();
        CompletableFuture<Display> running = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("ui").start(() -> run(new Started(running, arguments), running));
        screen = new Screen(running.get(START_SECONDS, TimeUnit.SECONDS));
    }

    /** @param arguments as after {@code releng/run} */
    static Workstation start(String... arguments) throws Exception {
        return new Workstation(arguments);
    }

    static BundleContext context() {
        return FrameworkUtil.getBundle(Workstation.class).getBundleContext();
    }

    static Path workspace() {
        return Path.of(Platform.getInstanceLocation().getURL().getPath());
    }

    Screen screen() {
        return screen;
    }

    @Override
    public void close() throws Exception {
        screen.display().asyncExec(() -> workbench.getService().close());
        ended.get(END_SECONDS, TimeUnit.SECONDS);
        workbench.close();
    }

    private void run(IApplicationContext application, CompletableFuture<Display> running) {
        try {
            ended.complete(new E4Application().start(application));
        } catch (Throwable e) {
            running.completeExceptionally(e);
            ended.completeExceptionally(e);
        }
    }

    /** What the launcher gives an application. */
    private static final class Started implements IApplicationContext {
        private final CompletableFuture<Display> running;
        private final Map<String, Object> arguments = new HashMap<>();
        private final IProduct product = Platform.getProduct();

        Started(CompletableFuture<Display> running, String... arguments) {
            this.running = running;
            List<String> all = new ArrayList<>(List.of("-clearPersistedState"));
            all.addAll(List.of(arguments));
            this.arguments.put(APPLICATION_ARGS, all.toArray(String[]::new));
        }

        @Override
        public Map<String, Object> getArguments() {
            return arguments;
        }

        @Override
        public void applicationRunning() {
            running.complete(Display.getCurrent());
        }

        @Override
        public String getBrandingApplication() {
            return product.getApplication();
        }

        @Override
        public String getBrandingName() {
            return product.getName();
        }

        @Override
        public String getBrandingDescription() {
            return product.getDescription();
        }

        @Override
        public String getBrandingId() {
            return product.getId();
        }

        @Override
        public String getBrandingProperty(String key) {
            return product.getProperty(key);
        }

        @Override
        public Bundle getBrandingBundle() {
            return product.getDefiningBundle();
        }

        @Override
        public void setResult(Object result, IApplication application) {
            throw new IllegalStateException("the application ends in its own thread");
        }
    }
}
