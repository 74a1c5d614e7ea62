// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody who does not see the screen: knows of it what AT-SPI tells, and works it with the keyboard. */
final class ScreenReader implements AutoCloseable {
    /** More stops than any window of ours has. */
    private static final int MOST_STOPS = 150;

    private final Process bus;
    private final Process reader;
    private final String address;
    private final BufferedReader said;
    private final PrintWriter asked;

    /** @param folder for its script */
    ScreenReader(Path folder) throws IOException {
        bus = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        address = bus.inputReader().readLine();
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", script(folder).toString())
                .redirectError(folder.resolve("screenreader.log").toFile());
        builder.environment().put(variable(), address);
        reader = builder.start();
        said = reader.inputReader();
        asked = new PrintWriter(reader.outputWriter(), true);
        if (!"ready".equals(said.readLine())) {
            close();
            throw new IOException(Files.readString(folder.resolve("screenreader.log")));
        }
    }

    private static Path script(Path folder) throws IOException {
        Path script = folder.resolve("screenreader.py");
        try (InputStream in = ScreenReader.class.getResourceAsStream("screenreader.py")) {
            Files.copy(in, script);
        }
        return script;
    }

    /** The variable of the environment that must have {@link #address()} in programs that are to be read. */
    static String variable() {
        return "DBUS_SESSION_BUS_ADDRESS";
    }

    String address() {
        return address;
    }

    /**
     * What has the focus.
     *
     * @param role as AT-SPI names it: {@code push button}
     * @param description "" or, where it can't be pressed, why
     */
    record Focus(String role, String name, String description) {
        boolean is(String wantedRole, String start) {
            return role.equals(wantedRole) && name.startsWith(start);
        }
    }

    Focus focus() throws IOException {
        String[] parts = ask("focus").split("\t", -1);
        return new Focus(parts[0], parts[1], parts[2]);
    }

    /** Wait until something of this role, whose name begins so, can be met on the screen. */
    void hears(String role, String name) {
        Hand.until(role + " " + name, () -> ask("shows " + role + "\t" + name).equals("True"));
    }

    /** Go to it with the Tab key alone. */
    void goTo(String role, String name) throws IOException {
        Focus at = focus();
        for (int stops = 0; !at.is(role, name); stops++) {
            if (stops > MOST_STOPS) {
                throw new AssertionError("the Tab key does not lead to " + role + " " + name + "; it is at " + at);
            }
            Focus before = at;
            Hand.does("key", "Tab");
            Hand.until("the focus to leave " + before, () -> !focus().equals(before));
            at = focus();
        }
    }

    /** Go to a button and press it. */
    void press(String name) throws IOException {
        goTo("push button", name);
        Hand.does("key", "Return");
    }

    private String ask(String question) throws IOException {
        asked.println(question);
        String answer = said.readLine();
        if (answer == null) {
            throw new IOException("the screen reader ended");
        }
        return answer;
    }

    @Override
    public void close() {
        reader.destroy();
        bus.destroy();
    }
}
