// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.api.Callbacks.State;
import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;
import org.patchbay.model.ContactId;

/** Real requests to the real server. */
class WebServerTest {

    private static final Duration SOON = Duration.ofMillis(700);

    @Test
    @Tag("CB-03")
    @Tag("CB-04")
    @Tag("CB-05")
    void aWebsiteAsksForACallback() throws Exception {
        try (Bench bench = new Bench()) {
            HttpResponse<String> answer = bench.send(bench.post(Bench.GOOD));
            assertEquals(201, answer.statusCode(), answer.body());
            String id = Bench.json(answer).get("id").textValue();
            assertEquals(Optional.of("/callbacks/" + id), answer.headers().firstValue("Location"));
            var asked = bench.centre.asked.values().iterator().next();
            assertEquals("Ada Example", asked.name().text());
            assertEquals("+493023125004", asked.number().text());
            assertEquals("chairs", asked.variables().get("topic").text());

            bench.centre.states.put(new ContactId(id), State.CALLING);
            assertEquals("{\"id\":\"" + id + "\",\"state\":\"calling\"}", bench.send(bench.to("/callbacks/" + id)).body());
        }
    }

    @Test
    @Tag("CB-03")
    void aCustomerCancels() throws Exception {
        try (Bench bench = new Bench()) {
            ContactId waiting = new ContactId("w");
            ContactId talking = new ContactId("t");
            bench.centre.states.putAll(Map.of(waiting, State.WAITING, talking, State.CONNECTED));
            assertEquals(204, bench.send(bench.to("/callbacks/w").DELETE()).statusCode());
            assertEquals(204, bench.send(bench.to("/callbacks/w").DELETE()).statusCode());
            assertEquals(State.CANCELLED, bench.centre.states.get(waiting));
            assertEquals(409, bench.send(bench.to("/callbacks/t").DELETE()).statusCode());
            assertEquals(404, bench.send(bench.to("/callbacks/x").DELETE()).statusCode());
        }
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() throws Exception {
        try (Bench bench = new Bench()) {
            HttpResponse<String> first = bench.send(bench.post(Bench.GOOD).header("Idempotency-Key", "order-1"));
            HttpResponse<String> again = bench.send(bench.post(Bench.GOOD).header("Idempotency-Key", "order-1"));
            assertEquals(first.body(), again.body());
            assertEquals(1, bench.centre.asked.size());
            assertEquals(422, bench.send(bench.post(Bench.GOOD.replace("Ada", "Eva")).header("Idempotency-Key", "order-1"))
                    .statusCode());
            // keys are each client's own
            assertEquals(201, bench.send(bench.post(Bench.GOOD.replace("Ada", "Eva")).header("Idempotency-Key", "order-1")
                    .setHeader("Authorization", "Bearer " + Bench.OTHER_TOKEN)).statusCode());
            assertEquals(400, bench.send(bench.post(Bench.GOOD).header("Idempotency-Key", "two words")).statusCode());
            // and without one each is another callback
            assertEquals(201, bench.send(bench.post(Bench.GOOD)).statusCode());
            assertEquals(201, bench.send(bench.post(Bench.GOOD)).statusCode());
            assertEquals(4, bench.centre.asked.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Bearer", "Bearer ", "Bearer a-token-of-the-website-0002", "Basic YTpi",
        "Bearer a-token-of-the-website-0001x", "a-token-of-the-website-0001" })
    void strangersAreTurnedAway(String authorization) throws Exception {
        try (Bench bench = new Bench()) {
            HttpResponse<String> answer = bench.send(bench.post(Bench.GOOD).setHeader("Authorization", authorization));
            assertEquals(401, answer.statusCode());
            assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
            assertEquals(401, bench.send(bench.to("/callbacks/x").setHeader("Authorization", authorization)).statusCode());
            assertEquals(401, bench.send(bench.to("/callbacks/x").setHeader("Authorization", authorization).DELETE()).statusCode());
            assertEquals(200, bench.send(bench.to("/health").setHeader("Authorization", authorization)).statusCode());
            assertEquals(0, bench.centre.calls.get());
        }
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        try (Bench bench = new Bench(Bench.settings(3, 5), Patience.USUAL)) {
            for (int n = 0; n < 3; n++) {
                assertEquals(201, bench.send(bench.post(Bench.GOOD)).statusCode());
            }
            HttpResponse<String> answer = bench.send(bench.post(Bench.GOOD));
            assertEquals(429, answer.statusCode());
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            assertTrue(seconds >= 1 && seconds <= 20, seconds + " s");
            // strangers have theirs, and don't use up what clients have
            for (int n = 0; n < 3; n++) {
                assertEquals(401, bench.send(bench.post(Bench.GOOD).setHeader("Authorization", "Bearer x")).statusCode());
            }
            assertEquals(429, bench.send(bench.post(Bench.GOOD).setHeader("Authorization", "Bearer x")).statusCode());
            // another client is not to blame, but all together have a limit too
            for (int expected : List.of(201, 201, 429)) {
                assertEquals(expected, bench.send(bench.post(Bench.GOOD)
                        .setHeader("Authorization", "Bearer " + Bench.OTHER_TOKEN)).statusCode());
            }
        }
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws Exception {
        try (Bench bench = new Bench()) {
            String huge = Bench.GOOD.replace("Ada", "A".repeat(Routes.MAX_BODY_BYTES));
            assertEquals(413, bench.send(bench.post(huge)).statusCode());
            // and where its length is not told before
            byte[] bytes = huge.getBytes(StandardCharsets.UTF_8);
            assertEquals(413, bench.send(bench.to("/callbacks").header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArrays(List.of(bytes, bytes)))).statusCode());
            assertEquals(0, bench.centre.calls.get());
            String fits = Bench.GOOD + " ".repeat(Routes.MAX_BODY_BYTES - Bench.GOOD.length());
            assertEquals(201, bench.send(bench.post(fits)).statusCode());
            assertEquals(413, bench.send(bench.post(fits + " ")).statusCode());
        }
    }

    /** Everything a slow sender may try: nobody waits for it. */
    @ParameterizedTest
    @ValueSource(strings = { "", "POST /call", "POST /callbacks HTTP/1.1\r\nHost: x\r\nX-Slow: " })
    void whoDoesNotEvenSendAHeadIsCutOff(String beginning) throws Exception {
        try (Bench bench = new Bench(Bench.settings(Bench.MANY, Bench.MANY), Bench.connections(SOON)); Socket socket = open(bench)) {
            send(socket, beginning);
            assertEquals(-1, drip(socket, beginning.isEmpty() ? "" : "a"));
        }
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws Exception {
        try (Bench bench = new Bench(Bench.settings(Bench.MANY, Bench.MANY), Bench.answers(SOON))) {
            assertTrue(bench.unfinished().startsWith("HTTP/1.1 408"));
            assertEquals(0, bench.centre.calls.get());
        }
    }

    private static Socket open(Bench bench) throws IOException {
        Socket socket = new Socket("127.0.0.1", bench.server.port());
        socket.setSoTimeout(100);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** A sign every 100 ms, until the other side has had enough. */
    private static int drip(Socket socket, String sign) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try {
                send(socket, sign);
                return socket.getInputStream().read();
            } catch (SocketTimeoutException e) {
                continue;
            } catch (SocketException e) {
                return -1;
            }
        }
        throw new AssertionError("the connection is still open");
    }

    @Test
    void whatIsNoRequestGetsAProblemToo() throws Exception {
        try (Bench bench = new Bench()) {
            String answer = bench.raw("GET /callbacks/%ZZ HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
        }
    }

    @Test
    void aCentreThatDoesNotAnswerIsUnknownNotFailed() throws Exception {
        try (Bench bench = new Bench(Bench.settings(Bench.MANY, Bench.MANY), Bench.answers(SOON))) {
            bench.centre.deaf = true;
            HttpResponse<String> answer = bench.send(bench.post(Bench.GOOD));
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            bench.centre.deaf = false;
            bench.centre.up = false;
            assertEquals(503, bench.send(bench.post(Bench.GOOD)).statusCode());
            assertEquals(503, bench.send(bench.to("/health")).statusCode());
        }
    }

    @Test
    void manyClientsAtATimeAreAllServed() {
        int many = 200;
        try (Bench bench = new Bench()) {
            List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, many).mapToObj(n -> bench.client.sendAsync(
                    bench.post(Bench.GOOD).header("Idempotency-Key", "k" + n / 2).build(), BodyHandlers.ofString())).toList();
            sent.forEach(answer -> assertEquals(201, answer.join().statusCode()));
            assertEquals(many / 2, bench.centre.asked.size());
        }
    }

    @Test
    void nothingTellsWhatServerItIs() throws Exception {
        try (Bench bench = new Bench()) {
            HttpResponse<String> answer = bench.send(bench.post(Bench.GOOD));
            assertTrue(answer.headers().firstValue("Server").isEmpty());
            assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
            assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        }
    }

    @Test
    void plainTextStaysOnThisComputer() {
        HttpSettings outside = new HttpSettings("0.0.0.0", 0, Optional.empty(), Bench.CLIENTS, 1, 1, List.of());
        assertThrows(IllegalArgumentException.class, () -> WebServer.start(outside, new FakeCentre(), Patience.USUAL));
    }

    @Test
    void tokensThatCanBeGuessedAreRefused() {
        for (Map<String, Secret> clients : List.of(Map.<String, Secret>of(), Map.of("a", new Secret("short")),
                Map.of("a", new Secret(Bench.TOKEN), "b", new Secret(Bench.TOKEN)))) {
            HttpSettings settings = new HttpSettings("127.0.0.1", 0, Optional.empty(), clients, 1, 1, List.of());
            var refused = assertThrows(IllegalArgumentException.class, () -> WebServer.start(settings, new FakeCentre(), Patience.USUAL));
            assertFalse(refused.getMessage().contains(Bench.TOKEN));
        }
    }

    @Test
    void aTakenPortIsToldByName() throws Exception {
        try (Bench bench = new Bench()) {
            HttpSettings same = new HttpSettings("127.0.0.1", bench.server.port(), Optional.empty(), Bench.CLIENTS, 1, 1, List.of());
            var taken = assertThrows(IOException.class, () -> WebServer.start(same, new FakeCentre(), Patience.USUAL));
            assertTrue(taken.getMessage().contains("127.0.0.1:" + bench.server.port()), taken.getMessage());
        }
    }
}
