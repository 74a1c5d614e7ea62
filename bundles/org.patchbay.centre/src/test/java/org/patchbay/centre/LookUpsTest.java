// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.Step;

import com.sun.net.httpserver.HttpServer;

/** What a flow learns from another system, over real HTTP. */
class LookUpsTest {

    private static final Step.LookUp STEP = new Step.LookUp("", Duration.ofSeconds(20),
            new TreeMap<>(Map.of("name", "customer.name", "level", "level", "vip", "vip")));

    private final LookUps lookUps = new LookUps(Runnable::run);
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SortedMap<String, String> ask(int status, String body, Step.LookUp step) throws Exception {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        return ask("http://localhost:" + server.getAddress().getPort() + "/?n=%2B49", step);
    }

    private SortedMap<String, String> ask(String address, Step.LookUp step) throws Exception {
        return lookUps.ask(address, step).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void fieldsOfTheAnswerGoIntoVariables() throws Exception {
        assertEquals(Map.of("name", "Zażółć", "level", "3", "vip", "true"),
                ask(200, "{\"customer\": {\"name\": \"Zażółć\", \"age\": 4}, \"level\": 3, \"vip\": true}", STEP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "404 | {\"level\": 3}", "302 | ''", "500 | oops", "200 | {\"level\": ", "200 | [1, 2]",
            "200 | ''", "200 | {\"level\": {\"a\": 1}}" })
    void whatIsNoAnswerLeavesEverything(int status, String body) throws Exception {
        assertEquals(Map.of(), ask(status, body, STEP));
    }

    @Test
    void aLongAnswerIsNone() throws Exception {
        assertEquals(Map.of(), ask(200, "{\"level\": \"" + "x".repeat(70_000) + "\"}", STEP));
    }

    @ParameterizedTest
    @CsvSource({ "http://[bad", "ftp://example.org/", "http://localhost:1/" })
    void anAddressThatLeadsNowhereIsNoAnswer(String address) throws Exception {
        assertEquals(Map.of(), ask(address, STEP));
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Step.LookUp hasty = new Step.LookUp("", Duration.ofMillis(200), STEP.into());
            assertEquals(Map.of(), ask("http://localhost:" + silent.getLocalPort() + "/", hasty));
        }
    }
}
