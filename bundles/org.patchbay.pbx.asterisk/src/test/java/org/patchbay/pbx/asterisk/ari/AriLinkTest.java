// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** What a link does when Asterisk misbehaves; that it works with a real one is what the contract suite shows. */
@Tag("DESK-02")
class AriLinkTest {

    private static final int SECONDS = 60;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private FakeAri server;
    private AriLink link;

    @BeforeEach
    void connect() throws IOException {
        server = new FakeAri();
        link = new AriLink(new AriAddress(server.url(), "user", "secret", "patchbay"), http, thread, new AriLink.Owner() {
            @Override
            public void linked() {
                told.add("linked");
            }

            @Override
            public void unlinked() {
                told.add("unlinked");
            }

            @Override
            public void event(JsonNode event) {
                told.add(event.path("type").asText());
            }
        });
        thread.execute(link::open);
    }

    @AfterEach
    void close() throws Exception {
        CompletableFuture.supplyAsync(link::close, thread).get(SECONDS, TimeUnit.SECONDS).get(SECONDS, TimeUnit.SECONDS);
        thread.shutdown();
        http.shutdownNow();
        server.close();
    }

    private void tells(String... lines) throws InterruptedException {
        for (String line : lines) {
            assertEquals(line, told.poll(SECONDS, TimeUnit.SECONDS));
        }
    }

    private CompletableFuture<AriReply> send(AriRequest request) {
        return CompletableFuture.supplyAsync(() -> link.send(request), thread).thenCompose(reply -> reply);
    }

    @Test
    void requestsGoOutInTheirOrderAndEventsComeIn() throws Exception {
        tells("linked");
        server.requests.clear();
        CompletableFuture<?> last = null;
        for (int i = 0; i < 500; i++) {
            last = send(AriRequest.post("channels/" + i + "/answer").with("n", Integer.toString(i)));
        }
        last.get(SECONDS, TimeUnit.SECONDS);
        int expected = 0;
        for (JsonNode request : server.requests) {
            if (request.path("uri").asText().startsWith("channels/")) {
                assertEquals("channels/" + expected++ + "/answer", request.path("uri").asText());
            }
        }
        assertEquals(500, expected);
        server.send("{\"type\":\"StasisStart\",\"unknown\":{\"field\":[1,2]}}");
        server.send("this is not JSON");
        server.send("{\"type\":\"StasisEnd\"}");
        tells("StasisStart", "StasisEnd");
    }

    @Test
    void aLostLinkFailsWhatIsUnderWayAndComesBack() throws Exception {
        tells("linked");
        server.answers = false;
        CompletableFuture<AriReply> reply = send(AriRequest.get("channels"));
        while (!"channels".equals(server.requests.poll(SECONDS, TimeUnit.SECONDS).path("uri").asText())) {
            // the signs of life before it
        }
        server.cut();
        ExecutionException trouble = assertThrows(ExecutionException.class, () -> reply.get(SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(LinkLostException.class, trouble.getCause());
        tells("unlinked", "linked");
    }

    @Test
    void aConnectionThatBringsNoEventsIsGivenUp() throws Exception {
        tells("linked");
        int before = server.connections;
        server.eventsArrive = false;
        tells("unlinked");
        server.eventsArrive = true;
        tells("linked");
        assertTrue(server.connections > before);
    }

    @Test
    void whoIsReplacedStepsBack() throws Exception {
        tells("linked");
        int before = server.connections;
        server.send("{\"type\":\"ApplicationReplaced\",\"application\":\"patchbay\"}");
        tells("unlinked");
        assertEquals(before, server.connections, "nobody fights for the application");
    }
}
