// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A link to a world in its own process, which it starts when there is none; lost, it is tried again for ever. */
final class ProcessLink implements Link {

    /** Called on the link's thread. */
    interface Listener {
        /** A world can be spoken to; nothing was said yet. */
        void reached(WorldPort world);

        void lost();
    }

    private static final int CONNECT_MILLIS = 1000;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(25);
    private static final Duration START_TAKES = Duration.ofSeconds(15);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Remote<WorldPort> PORT = new Remote<>(WorldPort.class);
    private static final Remote<Reports> REPORTS = new Remote<>(Reports.class);

    private final Path directory;
    private final Reports reports;
    private final Listener listener;
    private final Trouble trouble;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final WorldPort world = PORT.caller(this::send);
    private final WorldPort hand = PORT.caller(this::sendOrKeep);
    private final List<byte[]> kept = new ArrayList<>();
    private volatile Outbox outbox;
    /** Under the lock of what is kept. */
    private boolean greeted;
    private String lastTrouble = "";

    ProcessLink(Path directory, Reports reports, Listener listener, Trouble trouble) {
        this.directory = directory.toAbsolutePath();
        this.reports = reports;
        this.listener = listener;
        this.trouble = trouble;
        Thread.ofPlatform().daemon().name("simulated-switch").start(this::run);
    }

    @Override
    public WorldPort world() {
        return world;
    }

    @Override
    public WorldPort hand() {
        return hand;
    }

    private void sendOrKeep(byte[] message) {
        synchronized (kept) {
            if (greeted) {
                send(message);
            } else {
                kept.add(message);
            }
        }
    }

    private void greet() {
        listener.reached(world);
        synchronized (kept) {
            kept.forEach(this::send);
            kept.clear();
            greeted = true;
        }
    }

    private void send(byte[] message) {
        Outbox present = outbox;
        if (present != null) {
            present.send(message);
        }
    }

    private void run() {
        do {
            try (Socket socket = reach()) {
                talk(socket);
            } catch (IOException e) {
                tellOnce(e);
            }
        } while (!sleep(AFTER_FAILURE));
    }

    private void tellOnce(IOException e) {
        if (closed.getCount() > 0 && !lastTrouble.equals(String.valueOf(e.getMessage()))) {
            lastTrouble = String.valueOf(e.getMessage());
            trouble.tell("the simulated switch is out of reach: " + e.getMessage(), e);
        }
    }

    private void talk(Socket socket) throws IOException {
        outbox = new Outbox(socket, "simulated-switch-out");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            lastTrouble = "";
            greet();
            // Also after we closed, until the world hangs up: it must get what was sent last.
            while (true) {
                REPORTS.read(in).accept(reports);
            }
        } catch (EOFException | SocketException _) {
            // The world ended, or we closed; the first is told as a lost link.
        } finally {
            synchronized (kept) {
                greeted = false;
            }
            Outbox last = outbox;
            outbox = null;
            last.close();
            listener.lost();
        }
    }

    private Socket reach() throws IOException {
        try {
            return connect();
        } catch (IOException _) {
            return launchAndReach();
        }
    }

    private Socket launchAndReach() throws IOException {
        Process process = Launcher.launch(directory);
        long deadline = System.nanoTime() + START_TAKES.toNanos();
        while (true) {
            try {
                return connect();
            } catch (IOException e) {
                boolean failed = !process.isAlive() && process.exitValue() != WorldProcess.TAKEN;
                if (failed || System.nanoTime() > deadline) {
                    throw new IOException("its process did not start, see " + directory.resolve("world.log"), e);
                }
            }
            if (sleep(BETWEEN_TRIES)) {
                throw new IOException("closed");
            }
        }
    }

    private Socket connect() throws IOException {
        Door door = Door.read(directory);
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()), CONNECT_MILLIS);
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.getOutputStream().write(door.token().getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != Door.WELCOME) {
                throw new IOException("somebody else answers at the door of " + directory);
            }
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** @return whether the link was closed meanwhile */
    private boolean sleep(Duration time) {
        try {
            return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Outbox present = outbox;
        if (present != null) {
            present.close();
        }
    }
}
