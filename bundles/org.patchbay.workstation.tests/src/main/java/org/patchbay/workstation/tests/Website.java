// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The centre's website, where customers ask to be called back: what it sends, over HTTP. */
final class Website {
    private static final int CREATED = 201;
    private static final String TOKEN = UUID.randomUUID().toString();
    private static int port;

    private Website() {
    }

    /** @return what the centre file says so that the website is heard */
    static String open(Path folder) throws IOException {
        Files.writeString(folder.resolve("website-token"), TOKEN);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return "\nweb: { port: %d, clients: { website: { token: { file: website-token } } } }\n".formatted(port);
    }

    /** @param line an entry point of the centre */
    static void asksForCallback(String name, String number, String line) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callbacks"))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"name": "%s", "number": "%s", "entryPoint": "%s"}""".formatted(name, number, line))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Hand.until("the callback is taken", () -> status(client, request) == CREATED);
        }
    }

    /** 0 while nobody listens. */
    private static int status(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (ConnectException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
