// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.patchbay.api.Callbacks;
import org.patchbay.model.ContactId;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a request gets.
 *
 * @param body "" for none
 */
record Answer(int status, String mediaType, String body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();

    static Answer of(Problem problem) {
        ObjectNode json = MAPPER.createObjectNode().put("type", "about:blank").put("title", problem.title())
                .put("status", problem.status()).put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            problem.errors().forEach(e -> errors.addObject().put("pointer", e.pointer()).put("detail", e.detail()));
        }
        return new Answer(problem.status(), Problem.MEDIA_TYPE, json.toString(), problem.headers());
    }

    static Answer callback(int status, ContactId id, Callbacks.State state) {
        ObjectNode json = MAPPER.createObjectNode().put("id", id.value())
                .put("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Answer(status, JSON, json.toString(), Map.of());
    }

    static Answer health(boolean up) {
        return new Answer(up ? 200 : 503, JSON, MAPPER.createObjectNode().put("status", up ? "up" : "down").toString(),
                Map.of());
    }

    static Answer nothing() {
        return new Answer(204, "", "", Map.of());
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, body, more);
    }

    void to(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(new HttpField("X-Content-Type-Options", "nosniff"));
        // one request a connection: nobody can keep one for ever
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        headers.forEach((name, value) -> response.getHeaders().put(new HttpField(name, value)));
        if (!mediaType.isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        }
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
