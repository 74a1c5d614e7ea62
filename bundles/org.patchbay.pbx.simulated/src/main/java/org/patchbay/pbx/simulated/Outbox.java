// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends messages on a thread of its own, so that nobody waits for a partner who doesn't read. */
final class Outbox implements AutoCloseable {

    /** A partner so far behind is cut off; it reads everything again when it comes back. */
    private static final int MAX_WAITING = 100_000;
    private static final byte[] LAST = {};

    private final Socket socket;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MAX_WAITING);

    Outbox(Socket socket, String name) {
        this.socket = socket;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    void send(byte[] message) {
        if (!waiting.offer(message)) {
            cut();
        }
    }

    private void run() {
        try {
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (byte[] message = waiting.take(); message != LAST; message = waiting.take()) {
                out.write(message);
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
            out.flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException _) {
            // The reader of this socket sees the end too and tells it.
        }
    }

    /**
     * After all that waits was sent. Only this direction ends: a socket closed with unread input would take
     * back what was sent last. Who reads it closes it.
     */
    @Override
    public void close() {
        send(LAST);
    }

    private void cut() {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }
}
