// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The real server, a client of HTTP, and a centre that keeps what it is asked. */
final class Bench implements AutoCloseable {

    static final String TOKEN = "a-token-of-the-website-0001";
    static final String OTHER_TOKEN = "a-token-of-the-chatbot-0002";
    static final Map<String, Secret> CLIENTS = Map.of("website", new Secret(TOKEN), "chatbot", new Secret(OTHER_TOKEN));
    static final int MANY = 1_000_000;
    private static final Duration LONG = Duration.ofSeconds(60);
    static final String GOOD = """
            {"name": "Ada Example", "number": "+49 30 23125 004", "entryPoint": "sales-line", "variables": {"topic": "chairs"}}""";

    final FakeCentre centre = new FakeCentre();
    final WebServer server;
    final HttpClient client = HttpClient.newHttpClient();

    Bench() {
        this(settings(MANY, MANY), Patience.USUAL);
    }

    Bench(HttpSettings settings, Patience patience) {
        try {
            server = WebServer.start(settings, centre, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpSettings settings(int perClient, int overall) {
        return new HttpSettings("127.0.0.1", 0, Optional.empty(), CLIENTS, perClient, overall, List.of());
    }

    /** Bodies and the centre are waited for a moment only. */
    static Patience answers(Duration soon) {
        return new Patience(soon, LONG, soon, Duration.ofSeconds(1));
    }

    /** Connections have a moment only. */
    static Patience connections(Duration soon) {
        return new Patience(LONG, soon, LONG, Duration.ofSeconds(1));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder post(String body) {
        return to("/callbacks").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What is answered to bytes that no client of HTTP would send so. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A head that promises a body, and the body's beginning. */
    String unfinished() throws IOException {
        return raw("POST /callbacks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"name\": \"");
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
