// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asterisk's websocket (RFC 6455) as far as a link needs it, to misbehave as the real one does too rarely for a test. */
final class FakeAri implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;

    final BlockingQueue<JsonNode> requests = new LinkedBlockingQueue<>();
    /** Whether it sends us our own events, as a living application gets them. */
    volatile boolean eventsArrive = true;
    volatile boolean answers = true;
    volatile int connections;
    private final ObjectMapper json = new ObjectMapper();
    private final ServerSocket door;
    private volatile Socket last;

    FakeAri() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            greet(socket);
            last = socket;
            connections++;
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (String text = frame(in); text != null; text = frame(in)) {
                JsonNode request = json.readTree(text);
                requests.add(request);
                if (eventsArrive && request.path("uri").asText().startsWith("events/user/")) {
                    send("{\"type\":\"ChannelUserevent\",\"eventname\":\"%s\"}"
                            .formatted(request.path("uri").asText().substring("events/user/".length())));
                }
                if (answers) {
                    send("{\"type\":\"RESTResponse\",\"request_id\":\"%s\",\"status_code\":200,\"message_body\":\"{}\"}"
                            .formatted(request.path("request_id").asText()));
                }
            }
        } catch (Exception e) {
            // the link went: that is what is tested
        }
    }

    private static void greet(Socket socket) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1);
        String key = "";
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase().startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        byte[] accept = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: ari\r\nSec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(accept)
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** @return the text of the next frame, null when it is a goodbye */
    private static String frame(DataInputStream in) throws IOException {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7f;
        length = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] text = in.readNBytes(length);
        for (int i = 0; i < text.length; i++) {
            text[i] ^= mask[i % 4];
        }
        return head == TEXT ? new String(text, StandardCharsets.UTF_8) : null;
    }

    synchronized void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        OutputStream out = last.getOutputStream();
        out.write(TEXT);
        if (bytes.length < 126) {
            out.write(bytes.length);
        } else {
            out.write(126);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
        }
        out.write(bytes);
        out.flush();
    }

    void cut() throws IOException {
        last.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
        if (last != null) {
            last.close();
        }
    }
}
