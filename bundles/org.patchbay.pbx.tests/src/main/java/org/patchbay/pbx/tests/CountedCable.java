// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to Asterisk inside the program that is to die: it counts the requests that go over the websocket (RFC 6455, 5.2),
 * and when enough of them are through it ends the program.
 */
final class CountedCable {

    private static final int TEXT = 1;
    private static final int SHORT_LENGTH = 126;
    private static final int MASK_BYTES = 4;
    private static final int HEAD_AT_MOST = 8192;

    private final ServerSocket door;
    private final int target;
    /** Requests that may still pass; negative where it does not matter. */
    private final AtomicInteger left = new AtomicInteger(-1);

    CountedCable(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The program ends when so many more requests have passed. */
    void dieAfter(int requests) {
        left.compareAndSet(-1, requests);
    }

    /** It does not end any more. */
    void live() {
        left.set(-1);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException e) {
                // the server is down: whoever asked sees it
            }
        }
    }

    private void join(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> carry(near, far, true));
            Thread.ofVirtual().start(() -> carry(far, near, false));
        } catch (IOException e) {
            near.close();
            throw e;
        }
    }

    private void carry(Socket from, Socket to, boolean requests) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            if (requests && head(in, out).contains("upgrade: websocket")) {
                frames(new DataInputStream(in), out);
            } else {
                in.transferTo(out);
            }
        } catch (IOException e) {
            // one end is gone; so is the other now
        }
    }

    private static String head(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n") && head.size() < HEAD_AT_MOST) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        head.writeTo(out);
        out.flush();
        return head.toString(StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    }

    private void frames(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            frame.write(first);
            frame.write(second);
            int length = second & 0x7F;
            if (length == SHORT_LENGTH) {
                byte[] more = in.readNBytes(Short.BYTES);
                frame.write(more);
                length = Byte.toUnsignedInt(more[0]) << Byte.SIZE | Byte.toUnsignedInt(more[1]);
            } else if (length > SHORT_LENGTH) {
                throw new IOException("no request is so long");
            }
            frame.write(in.readNBytes(MASK_BYTES + length));
            if ((first & 0xF) == TEXT && left.get() == 0) {
                Runtime.getRuntime().halt(9);
            }
            frame.writeTo(out);
            out.flush();
            if ((first & 0xF) == TEXT && left.get() > 0) {
                left.decrementAndGet();
            }
        }
    }
}
