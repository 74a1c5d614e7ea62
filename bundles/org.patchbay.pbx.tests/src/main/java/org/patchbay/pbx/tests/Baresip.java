// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A real SIP phone without a screen. It says a tone, and writes down what it hears while it hears it.
 *
 * <p>Its player is a bridge that nobody listens to: the player that writes files crashes when a held call is
 * resumed (baresip 1.1.0). What it hears is written before the player anyway.
 */
final class Baresip implements AutoCloseable {

    private static final Duration STARTS = Duration.ofSeconds(60);
    private static final int REPLY_MILLIS = 60_000;
    /** When the other end changes to another codec baresip 1.1.0 stops writing down what it hears. */
    private static final String ONE_CODEC = ";audio_codecs=PCMU/8000/1";

    /**
     * @param bind the address it is at
     * @param port of SIP; 0 for any
     * @param account a line of its file of accounts
     * @param says a WAV file
     */
    record Setup(Path tools, Path directory, String bind, int port, String account, Supplier<byte[]> says) {

        /** It says a tone. */
        Setup(Path tools, Path directory, String bind, int port, String account, int hertz) {
            this(tools, directory, bind, port, account, () -> Tone.wav(hertz));
        }
    }

    private final Setup setup;
    private Process process;
    private Socket control;
    private boolean holding;

    Baresip(Setup setup) {
        this.setup = setup;
        try {
            Files.createDirectories(setup.directory());
            int controlPort = freePort();
            Path sound = setup.directory().resolve("says.wav");
            if (!Files.exists(sound)) {
                Files.write(sound, setup.says().get());
            }
            Files.writeString(setup.directory().resolve("accounts"), setup.account() + ONE_CODEC + "\n");
            Files.writeString(setup.directory().resolve("contacts"), "");
            Files.writeString(setup.directory().resolve("config"), configuration(controlPort, sound));
            process = new ProcessBuilder(setup.tools().resolve("launch/baresip").toString(), "-f",
                    setup.directory().toString()).redirectErrorStream(true)
                    .redirectOutput(setup.directory().resolve("log").toFile()).start();
            control = connect(controlPort);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    private String configuration(int controlPort, Path sound) {
        return """
                poll_method epoll
                sip_listen %1$s:%2$d
                net_interface %1$s
                audio_source aufile,%3$s
                audio_player aubridge,nobody
                audio_alert aubridge,nobody
                ctrl_tcp_listen 127.0.0.1:%4$d
                module_path %5$s/usr/lib/baresip/modules
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                snd_path %6$s
                module_app account.so
                module_app menu.so
                module_app ctrl_tcp.so
                """.formatted(setup.bind(), setup.port(), sound, controlPort, setup.tools(), setup.directory());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Socket connect(int port) {
        AtomicReference<Socket> connected = new AtomicReference<>();
        Waiting.until("baresip to start; its log is " + setup.directory().resolve("log"), STARTS,
                () -> tryConnect(port, connected));
        return connected.get();
    }

    private boolean tryConnect(int port, AtomicReference<Socket> connected) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(REPLY_MILLIS);
            connected.set(socket);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is registered where it has to be. */
    boolean isRegistered() {
        return command("reginfo", "").contains("OK");
    }

    void accept() {
        command("accept", "");
        holding = false;
    }

    /** Hangs up, or rejects what rings; nothing when there is no call. */
    void hangUp() {
        // "hangup" alone does not find a call out that nobody has answered with more than "trying"
        command("hangupall", "all");
        holding = false;
    }

    void dial(String number) {
        command("dial", number);
        holding = false;
    }

    /** In a call. */
    void press(char key) {
        command("sndcode", String.valueOf(key));
    }

    /** Speaks differently from now on, also in calls to come. */
    void says(byte[] wav) {
        try {
            Path sound = Files.createTempFile(setup.directory(), "says", ".wav");
            Files.write(sound, wav);
            command("ausrc", "aufile," + sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the other end to call this number instead. */
    void transfer(String number) {
        command("transfer", number);
    }

    /** @return whether it holds now */
    boolean toggleHold() {
        command(holding ? "resume" : "hold", "");
        holding = !holding;
        return holding;
    }

    boolean calls(String number) {
        return command("listcalls", "").contains("sip:" + number + "@");
    }

    boolean hasCalls() {
        return command("listcalls", "").contains("sip:");
    }

    /** @return the reply; it says "Invalid argument" after a resume that worked, so no error is made of it */
    private synchronized String command(String name, String parameter) {
        String message = "{\"command\":\"%s\",\"params\":\"%s\",\"token\":\"t\"}".formatted(name, parameter);
        try {
            control.getOutputStream().write((message.length() + ":" + message + ",").getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(control.getInputStream());
            while (true) {
                String text = netstring(in);
                if (text.contains("\"response\":true")) {
                    return text;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("baresip in " + setup.directory() + ": " + name, e);
        }
    }

    private static String netstring(DataInputStream in) throws IOException {
        int length = 0;
        for (int c = in.read(); c != ':'; c = in.read()) {
            if (c < '0' || c > '9') {
                throw new EOFException("no reply");
            }
            length = 10 * length + c - '0';
        }
        byte[] text = in.readNBytes(length);
        in.read();
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The file of what it hears in its present or last call. */
    Optional<Path> hears() {
        try (Stream<Path> files = Files.list(setup.directory())) {
            return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if its plug had been pulled: nobody is told. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        try {
            if (control != null) {
                control.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
