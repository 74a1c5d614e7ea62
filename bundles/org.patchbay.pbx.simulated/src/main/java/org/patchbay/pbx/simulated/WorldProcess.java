// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.patchbay.spi.RealTimeline;

/**
 * The world as a process of its own, so that calls outlive the workstation. One provider at a time; a new one
 * takes over. It ends by itself when it has neither calls nor a provider for a while.
 */
final class WorldProcess {

    /** Another process has the directory. */
    static final int TAKEN = 3;
    /** Calls of a workstation that never came back end then. */
    private static final Duration ABANDONED = Duration.ofHours(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int HANDSHAKE_MILLIS = 2000;
    private static final Remote<Reports> REPORTS = new Remote<>(Reports.class);
    private static final Remote<WorldPort> PORT = new Remote<>(WorldPort.class);

    private final Path directory;
    private final Door door;
    private final ServerSocket server;
    private final RealTimeline time = new RealTimeline("world", e -> print("a task failed", e));
    private final World world;
    private Instant alone;
    private Instant quiet;
    private Outbox provider;

    private WorldProcess(Path directory) throws IOException {
        this.directory = directory;
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        byte[] secret = new byte[Door.TOKEN_BYTES / 2];
        new SecureRandom().nextBytes(secret);
        door = new Door(server.getLocalPort(), HexFormat.of().formatHex(secret), ProcessHandle.current().pid());
        world = new World(time, REPORTS.caller(this::report), writer(), WorldProcess::print);
        alone = time.now();
        quiet = time.now();
    }

    private RecordingWriter writer() {
        return new RecordingWriter(new RecordingFiles(directory),
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("recordings").daemon().factory()), time);
    }

    /** @param arguments the directory */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        try (FileChannel file = FileChannel.open(directory.resolve("world.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
            if (lock == null) {
                System.exit(TAKEN);
            }
            new WorldProcess(directory).run();
        }
    }

    private void run() throws IOException {
        time.after(LOOK_AGAIN, this::look);
        door.write(directory);
        while (true) {
            Socket socket = server.accept();
            Thread.ofVirtual().start(() -> serve(socket));
        }
    }

    private void serve(Socket socket) {
        Outbox outbox = null;
        try (socket; DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            if (!door.opensTo(in.readNBytes(Door.TOKEN_BYTES))) {
                return;
            }
            socket.setSoTimeout(0);
            socket.getOutputStream().write(Door.WELCOME);
            outbox = new Outbox(socket, "reports");
            Outbox taken = outbox;
            time.soon(() -> take(taken));
            while (true) {
                Consumer<WorldPort> message = PORT.read(in);
                time.soon(() -> hear(taken, message));
            }
        } catch (IOException _) {
            Outbox lost = outbox;
            time.soon(() -> lose(lost));
        }
    }

    // On the world's thread from here on

    private void take(Outbox outbox) {
        lose(provider);
        provider = outbox;
    }

    private void hear(Outbox from, Consumer<WorldPort> message) {
        if (from != provider) {
            return;
        }
        message.accept(world);
        if (world.isOver()) {
            exit();
        }
    }

    private void lose(Outbox outbox) {
        if (outbox != null && outbox == provider) {
            provider = null;
            outbox.close();
            world.connect(false);
            world.unfollow();
        }
    }

    private void report(byte[] message) {
        if (provider != null) {
            provider.send(message);
        }
    }

    private void look() {
        Instant now = time.now();
        alone = provider != null ? now : alone;
        quiet = provider != null || world.hasCalls() ? now : quiet;
        boolean idle = !world.hasCalls() && Duration.between(quiet, now).compareTo(world.linger()) >= 0;
        boolean abandoned = Duration.between(alone, now).compareTo(ABANDONED) >= 0;
        if (provider == null && (idle || abandoned)) {
            exit();
        }
        time.after(LOOK_AGAIN, this::look);
    }

    private void exit() {
        try {
            Door.remove(directory);
        } catch (IOException e) {
            print("the door stays behind", e);
        }
        System.exit(0);
    }

    private static void print(String what, Throwable cause) {
        System.err.println(Instant.now() + " " + what);
        if (cause != null) {
            cause.printStackTrace();
        }
    }
}
