// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * A program that is not ours, with a text field that has the focus. In a process of its own; told by lines,
 * tells by lines.
 */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final List<String> told = new CopyOnWriteArrayList<>();

    OtherProgram() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", OtherProgram.class.getName());
        builder.environment().putAll(Map.of("CLASSPATH", classPath));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        orders = new PrintWriter(process.getOutputStream(), true);
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader in = process.inputReader()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                told.add(line);
            }
        } catch (IOException e) {
            // It was ended while we listened.
            told.add("ended");
        }
    }

    /** Tell it; see {@link #order}. */
    void tell(String order) {
        orders.println(order);
    }

    boolean said(String line) {
        return told.contains(line);
    }

    void forget() {
        told.clear();
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException {
        Display display = new Display();
        Shell shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText("another program");
        shell.setLayout(new FillLayout());
        Text text = new Text(shell, SWT.MULTI);
        text.addListener(SWT.FocusIn, _ -> System.out.println("focus gained"));
        text.addListener(SWT.FocusOut, _ -> System.out.println("focus lost"));
        text.addListener(SWT.Modify, _ -> System.out.println("text " + text.getText()));
        shell.setBounds(900, 500, 500, 300);
        shell.open();
        text.setFocus();
        Thread.ofPlatform().daemon().start(() -> listen(display, shell));
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private static void listen(Display display, Shell shell) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                String now = order;
                display.asyncExec(() -> order(shell, now));
            }
        } catch (IOException e) {
            System.out.println(e);
        }
        display.asyncExec(shell::dispose);
    }

    /**
     * {@code big N} and {@code small N} change the window by way of the window manager and answer {@code seen N}
     * when it was done: the window manager has then also done what it was asked before.
     */
    private static void order(Shell shell, String order) {
        if (order.startsWith("full")) {
            shell.setFullScreen(true);
            return;
        }
        String answer = "seen " + order.substring(order.indexOf(' ') + 1);
        shell.addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                shell.removeListener(SWT.Resize, this);
                System.out.println(answer);
            }
        });
        shell.setMaximized(order.startsWith("big"));
    }
}
