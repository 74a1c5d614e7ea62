// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One websocket to Asterisk for events and requests; lost, it comes back by itself. One thread, given by the
 * owner, sees all of it: methods are called on it, and the owner and all futures are told on it. The
 * websocket's own threads only hand over.
 */
public final class AriLink {

    /** Told on the owner's thread. */
    public interface Owner {
        void linked();

        void unlinked();

        void event(JsonNode event);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AriLink.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(10);
    private static final long FIRST_RETRY_MILLIS = 100;
    private static final long LAST_RETRY_MILLIS = 5_000;
    /** Another centre took our application; taking it back at once would only begin a fight. */
    private static final long REPLACED_RETRY_MILLIS = 30_000;
    /**
     * We send ourselves an event: a websocket that lives is not enough. Where the old connection ends only
     * after the new one came, Asterisk (22.10) takes the application away from both. Not sooner given up than a reply:
     a machine that is busy for seconds would be busier by reading everything again.
     */
    private static final String SIGN_OF_LIFE = "patchbay-alive";
    private static final long LIFE_SECONDS = 2;
    private static final int MISSED_SIGNS = 4;
    private static final long GOODBYE_SECONDS = 1;

    private final AriAddress address;
    private final HttpClient http;
    private final ScheduledExecutorService thread;
    private final Owner owner;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, CompletableFuture<AriReply>> waiting = new HashMap<>();
    private long requests;
    private long retryMillis = FIRST_RETRY_MILLIS;
    private boolean closed;
    private boolean troubleTold;
    private Session session;

    public AriLink(AriAddress address, HttpClient http, ScheduledExecutorService thread, Owner owner) {
        this.address = address;
        this.http = http;
        this.thread = thread;
        this.owner = owner;
    }

    public void open() {
        if (closed) {
            return;
        }
        Session next = new Session();
        http.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT).subprotocols("ari")
                .header("Authorization", address.authorization()).buildAsync(address.events(), next)
                .whenComplete((socket, trouble) -> hand(() -> connected(next, socket, trouble)));
    }

    private void connected(Session next, WebSocket socket, Throwable trouble) {
        if (trouble != null) {
            tellTrouble(trouble);
            retry(retryMillis);
        } else if (closed) {
            socket.abort();
        } else {
            LOG.info("connected to {}", address);
            troubleTold = false;
            retryMillis = FIRST_RETRY_MILLIS;
            session = next;
            next.begin(socket);
        }
    }

    /** Once per outage; a switch that is down for hours fills no log. */
    private void tellTrouble(Throwable trouble) {
        if (!troubleTold) {
            LOG.warn("no connection to {}: {}", address, rootOf(trouble));
            troubleTold = true;
        }
    }

    private static String rootOf(Throwable trouble) {
        Throwable root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private void retry(long millis) {
        if (!closed) {
            thread.schedule(this::open, millis, TimeUnit.MILLISECONDS);
            retryMillis = Math.min(LAST_RETRY_MILLIS, retryMillis * 2);
        }
    }

    /** The reply, whatever its status; fails with {@link LinkLostException}. */
    public CompletableFuture<AriReply> send(AriRequest request) {
        CompletableFuture<AriReply> reply = new CompletableFuture<>();
        if (session == null) {
            reply.completeExceptionally(new LinkLostException("no link"));
            return reply;
        }
        String id = Long.toString(++requests);
        waiting.put(id, reply);
        session.send(request.message(json, id).toString());
        Session asked = session;
        ScheduledFuture<?> alarm = thread.schedule(() -> unanswered(asked, request, id), REPLY_TIMEOUT.toMillis(),
                TimeUnit.MILLISECONDS);
        reply.whenComplete((_, _) -> alarm.cancel(false));
        return reply;
    }

    /** A switch that does not answer any more is as good as gone; all is read again then. */
    private void unanswered(Session asked, AriRequest request, String id) {
        if (waiting.containsKey(id)) {
            lost(asked, "no reply to " + request + " for " + REPLY_TIMEOUT.toSeconds() + " s", FIRST_RETRY_MILLIS);
        }
    }

    private void lost(Session which, String why, long retryAfter) {
        if (session != which) {
            return;
        }
        LOG.warn("lost {}: {}", address, why);
        session = null;
        which.end();
        List<CompletableFuture<AriReply>> abandoned = new ArrayList<>(waiting.values());
        waiting.clear();
        owner.unlinked();
        abandoned.forEach(reply -> reply.completeExceptionally(new LinkLostException(why)));
        retry(retryAfter);
    }

    private void received(Session from, String text) {
        if (session != from) {
            return;
        }
        JsonNode message;
        try {
            message = json.readTree(text);
        } catch (JsonProcessingException e) {
            LOG.warn("not JSON from {}: {} characters", address, text.length());
            return;
        }
        switch (message.path("type").asText()) {
            case "RESTResponse" -> replied(message);
            case "ApplicationReplaced" -> lost(from, "another centre took the application", REPLACED_RETRY_MILLIS);
            case "ChannelUserevent" -> alive(from, message);
            default -> owner.event(message);
        }
    }

    private void alive(Session from, JsonNode message) {
        if (message.path("eventname").asText().equals(SIGN_OF_LIFE)) {
            boolean first = !from.alive;
            from.alive = true;
            from.missedSigns = 0;
            if (first) {
                owner.linked();
            }
        }
    }

    private void replied(JsonNode message) {
        CompletableFuture<AriReply> reply = waiting.remove(message.path("request_id").asText());
        if (reply != null) {
            reply.complete(new AriReply(message.path("status_code").asInt(), bodyOf(message)));
        }
    }

    private JsonNode bodyOf(JsonNode message) {
        String text = message.path("message_body").asText("");
        try {
            return text.isBlank() ? json.missingNode() : json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    /** @return done when Asterisk has seen it too, and may be connected to again */
    public CompletableFuture<?> close() {
        closed = true;
        CompletableFuture<?> gone = CompletableFuture.completedFuture(null);
        if (session != null) {
            gone = session.goodbye();
            session = null;
        }
        waiting.values().forEach(reply -> reply.completeExceptionally(new LinkLostException("closed")));
        waiting.clear();
        return gone;
    }

    /** An executor keeps a task's trouble to itself. */
    private void hand(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("a message of the switch could not be worked on", e);
            }
        });
    }

    /** One connection. Its callbacks come from the websocket's threads, one after the other. */
    private final class Session implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;
        /** Only one text may be on its way at a time. */
        private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);
        private final CompletableFuture<Void> gone = new CompletableFuture<>();
        private ScheduledFuture<?> signs;
        private boolean alive;
        private int missedSigns;

        void begin(WebSocket connected) {
            socket = connected;
            // not at a fixed rate: a machine that stood still would miss many signs at once
            signs = thread.scheduleWithFixedDelay(this::sign, 0, LIFE_SECONDS, TimeUnit.SECONDS);
        }

        private void sign() {
            if (session != this) {
                return;
            }
            if (++missedSigns > MISSED_SIGNS) {
                lost(this, "no sign of life", FIRST_RETRY_MILLIS);
            } else {
                AriLink.this.send(AriRequest.post("events/user/" + SIGN_OF_LIFE).with("application", address.app()))
                        .exceptionally(_ -> null);
            }
        }

        CompletableFuture<?> goodbye() {
            signs.cancel(false);
            then(() -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
            return gone.completeOnTimeout(null, GOODBYE_SECONDS, TimeUnit.SECONDS).thenRun(socket::abort);
        }

        void send(String message) {
            then(() -> socket.sendText(message, true));
        }

        private void then(Supplier<CompletableFuture<WebSocket>> sending) {
            lastSent = lastSent.thenCompose(_ -> sending.get());
            lastSent.exceptionally(trouble -> {
                hand(() -> lost(this, rootOf(trouble), FIRST_RETRY_MILLIS));
                return null;
            });
        }

        void end() {
            signs.cancel(false);
            socket.abort();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                hand(() -> received(this, message));
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            gone.complete(null);
            hand(() -> lost(this, "closed with " + status, FIRST_RETRY_MILLIS));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable trouble) {
            gone.complete(null);
            hand(() -> lost(this, rootOf(trouble), FIRST_RETRY_MILLIS));
        }
    }
}
