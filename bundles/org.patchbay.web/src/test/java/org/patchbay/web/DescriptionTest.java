// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.api.Callbacks.State;
import org.patchbay.model.ContactId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/**
 * The description and the server agree: every answer that is described is given, none is given that is not,
 * each is as described, and what may be sent is what is taken.
 */
class DescriptionTest {

    private static final Path FILE = Path.of("src/main/java/org/patchbay/web/openapi.yaml");
    private static final JsonNode DESCRIPTION = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema of the components, with the others beside it. */
    private static JsonSchema schema(String name) {
        ObjectNode all = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + name);
        all.set("components", DESCRIPTION.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(all);
    }

    /** @param path as described */
    private record Case(String path, HttpRequest.Builder request) {
    }

    @Test
    void everyAnswerIsGivenAndDescribed() throws Exception {
        Set<String> given = new TreeSet<>();
        Duration soon = Duration.ofMillis(300);
        try (Bench bench = new Bench(Bench.settings(Bench.MANY, Bench.MANY), Bench.answers(soon))) {
            bench.centre.states.put(new ContactId("here"), State.WAITING);
            bench.centre.states.put(new ContactId("talks"), State.CONNECTED);
            play(bench, given, usual(bench));
            playUnfinished(bench, given);
            bench.centre.deaf = true;
            bench.centre.up = false;
            play(bench, given, List.of(new Case("/callbacks", bench.post(Bench.GOOD)), new Case("/callbacks/{id}", bench.to("/callbacks/x")),
                    new Case("/callbacks/{id}", bench.to("/callbacks/x").DELETE()), new Case("/health", bench.to("/health"))));
        }
        try (Bench bench = new Bench(Bench.settings(1, 1), Patience.USUAL)) {
            bench.send(bench.to("/health"));
            play(bench, given, List.of(new Case("/callbacks", bench.post(Bench.GOOD)), new Case("/callbacks/{id}", bench.to("/callbacks/x")),
                    new Case("/callbacks/{id}", bench.to("/callbacks/x").DELETE()), new Case("/health", bench.to("/health")),
                    new Case("/openapi.yaml", bench.to("/openapi.yaml"))));
        }
        assertEquals(described(), given);
    }

    private static List<Case> usual(Bench bench) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD)));
        cases.add(new Case("/callbacks", bench.post("{")));
        cases.add(new Case("/callbacks", bench.post("{}")));
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD.replace("sales-line", "nowhere"))));
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD.replace("topic", "weather"))));
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD).setHeader("Authorization", "Bearer x")));
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD).setHeader("Content-Type", "text/plain")));
        cases.add(new Case("/callbacks", bench.post(Bench.GOOD + " ".repeat(Routes.MAX_BODY_BYTES))));
        for (String id : List.of("here", "none")) {
            cases.add(new Case("/callbacks/{id}", bench.to("/callbacks/" + id)));
            cases.add(new Case("/callbacks/{id}", bench.to("/callbacks/" + id).DELETE()));
        }
        cases.add(new Case("/callbacks/{id}", bench.to("/callbacks/talks").DELETE()));
        cases.add(new Case("/callbacks/{id}", bench.to("/callbacks/here").setHeader("Authorization", "Bearer x")));
        cases.add(new Case("/callbacks/{id}", bench.to("/callbacks/here").setHeader("Authorization", "Bearer x").DELETE()));
        cases.add(new Case("/health", bench.to("/health")));
        cases.add(new Case("/openapi.yaml", bench.to("/openapi.yaml")));
        return cases;
    }

    private static void play(Bench bench, Set<String> given, List<Case> cases) throws Exception {
        for (Case one : cases) {
            HttpResponse<String> answer = bench.send(one.request());
            String what = answer.request().method().toLowerCase(Locale.ROOT) + " " + one.path() + " " + answer.statusCode();
            given.add(what);
            response(what).path("headers").fieldNames().forEachRemaining(
                    header -> assertTrue(answer.headers().firstValue(header).isPresent(), what + " lacks " + header));
            check(what, answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        }
    }

    /** No client promises a body and sends none: this one is written by hand. */
    private static void playUnfinished(Bench bench, Set<String> given) throws IOException {
        String[] answer = bench.unfinished().split("\r\n\r\n", 2);
        String what = "post /callbacks " + answer[0].split(" ")[1];
        given.add(what);
        assertTrue(answer[0].contains("Content-Type: " + Problem.MEDIA_TYPE), answer[0]);
        check(what, Problem.MEDIA_TYPE, answer[1]);
    }

    /** @param what method, path and status */
    private static JsonNode response(String what) {
        String[] parts = what.split(" ");
        JsonNode described = DESCRIPTION.path("paths").path(parts[1]).path(parts[0]).path("responses").path(parts[2]);
        assertTrue(!described.isMissingNode(), what + " is not described");
        return resolved(described);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DESCRIPTION.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static void check(String what, String type, String body) throws IOException {
        JsonNode content = response(what).path("content");
        assertEquals(content.isMissingNode() ? "" : content.fieldNames().next(), type, what);
        String ref = content.path(type).path("schema").path("$ref").asText();
        if (!ref.isEmpty()) {
            assertEquals(Set.of(), schema(ref.substring(ref.lastIndexOf('/') + 1)).validate(new ObjectMapper().readTree(body)),
                    what + ": " + body);
        }
    }

    private static Set<String> described() {
        Set<String> all = new TreeSet<>();
        DESCRIPTION.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses")).forEach(method -> method.getValue().get("responses").fieldNames()
                        .forEachRemaining(status -> all.add(method.getKey() + " " + path.getKey() + " " + status))));
        return all;
    }

    @Test
    void itIsServedAsItIs() throws Exception {
        try (Bench bench = new Bench()) {
            assertEquals(Files.readString(FILE), bench.send(bench.to("/openapi.yaml")).body());
        }
    }

    @Test
    void itsExampleIsTaken() throws Exception {
        JsonNode example = DESCRIPTION.at("/paths/~1callbacks/post/requestBody/content/application~1json/example");
        CallbackReader.read(example.toString(), List.of());
        assertEquals(Set.of(), schema("CallbackRequest").validate(example));
    }

    /** Both judge alike what may be sent. */
    @ParameterizedTest
    @ValueSource(strings = { "{}", "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales'}",
        "{'name': '', 'number': '112', 'entryPoint': 'sales'}", "{'name': ' ', 'number': '112', 'entryPoint': 'sales'}",
        "{'name': 'Ada', 'number': 112, 'entryPoint': 'sales'}", "{'name': 'Ada', 'number': '11', 'entryPoint': 'sales'}",
        "{'name': 'Ada', 'number': '*11', 'entryPoint': 'sales'}", "{'name': 'Ada', 'number': '+1 (202) 555-0123', 'entryPoint': 'sales'}",
        "{'name': 'Ada', 'number': '123456789012345678', 'entryPoint': 'sales'}",
        "{'name': 'Ada', 'number': '1234567890123456789', 'entryPoint': 'sales'}",
        "{'name': 'Ada', 'number': '1+12', 'entryPoint': 'sales'}", "{'name': 'Ada', 'number': ' 112 ', 'entryPoint': ' sales '}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'Sales'}", "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'x': 1}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': {}}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': []}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': {'a': 'b', 'c': 1.5, 'd': false}}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': {'a': null}}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': {'a b': 'c'}}",
        "{'name': 'Ada', 'number': '112', 'entryPoint': 'sales', 'variables': {'a': {}}}" })
    void takesWhatItDescribes(String body) throws Exception {
        String json = body.replace('\'', '"');
        boolean taken;
        try {
            CallbackReader.read(json, List.of());
            taken = true;
        } catch (CallbackReader.Refused e) {
            taken = false;
        }
        var wrong = schema("CallbackRequest").validate(new ObjectMapper().readTree(json));
        assertEquals(wrong.isEmpty(), taken, wrong.toString());
    }
}
