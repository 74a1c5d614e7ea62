// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Of a failure: a picture of the whole screen and what every thread was doing, at that moment. */
final class Evidence implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private static final int PICTURE_SECONDS = 60;

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        keep(test, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        keep(test, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        keep(test, failure);
    }

    private static void keep(ExtensionContext test, Throwable failure) throws Throwable {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("patchbay.evidence", "target/evidence")));
            String name = test.getRequiredTestClass().getSimpleName()
                    + test.getTestMethod().map(method -> "." + method.getName()).orElse("");
            Files.writeString(folder.resolve(name + ".threads.txt"), threads());
            Path picture = folder.resolve(name + ".png");
            picture(picture);
            failure.addSuppressed(new Exception("see " + picture));
        } catch (IOException | InterruptedException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    /** By a program of its own: our UI thread may be what hangs. */
    static void picture(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("import", "-window", "root", file.toString()).redirectErrorStream(true).start();
        if (!process.waitFor(PICTURE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
            text.append(thread.getKey()).append(' ').append(thread.getKey().getState()).append('\n');
            for (StackTraceElement element : thread.getValue()) {
                text.append("    ").append(element).append('\n');
            }
        }
        return text.toString();
    }
}
