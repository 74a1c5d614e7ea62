// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request of Asterisk's REST interface.
 *
 * @param path below {@code /ari/}; ids in it hold no character that a URI escapes
 * @param body null for none
 */
public record AriRequest(String method, String path, Map<String, String> query, JsonNode body) {

    public AriRequest {
        query = Map.copyOf(new LinkedHashMap<>(query));
    }

    public static AriRequest get(String path) {
        return new AriRequest("GET", path, Map.of(), null);
    }

    public static AriRequest post(String path) {
        return new AriRequest("POST", path, Map.of(), null);
    }

    public static AriRequest put(String path) {
        return new AriRequest("PUT", path, Map.of(), null);
    }

    public static AriRequest delete(String path) {
        return new AriRequest("DELETE", path, Map.of(), null);
    }

    public AriRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new AriRequest(method, path, more, body);
    }

    public AriRequest with(JsonNode newBody) {
        return new AriRequest(method, path, query, newBody);
    }

    /** As it goes over the websocket. */
    ObjectNode message(ObjectMapper json, String id) {
        ObjectNode message = json.createObjectNode();
        message.put("type", "RESTRequest").put("transaction_id", id).put("request_id", id);
        message.put("method", method).put("uri", path);
        ArrayNode parameters = message.putArray("query_strings");
        query.forEach((name, value) -> parameters.addObject().put("name", name).put("value", value));
        if (body != null) {
            message.put("content_type", "application/json").put("message_body", body.toString());
        }
        return message;
    }

    /** For logs: what is asked, not about whom. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
