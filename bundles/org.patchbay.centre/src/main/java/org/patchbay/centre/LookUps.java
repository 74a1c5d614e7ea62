// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.patchbay.engine.configuration.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Questions of flows to other systems. An answer that is late, no JSON object, or too long is none: the flow goes
 * on without it. Addresses hold customers' values and are never logged.
 */
final class LookUps {

    private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);
    private static final int LONGEST = 64 * 1024;
    private static final int FINE = 200;

    private final HttpClient client;

    LookUps(Executor executor) {
        client = HttpClient.newBuilder().executor(executor).followRedirects(Redirect.NEVER).build();
    }

    /** @return variables and what they get; empty where nothing was found, never failed */
    CompletionStage<SortedMap<String, String>> ask(String address, Step.LookUp step) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(step.timeout())
                    .header("Accept", "application/json").build();
            return client.sendAsync(request, BodyHandlers.ofInputStream()).thenApply(answer -> values(answer, step))
                    .completeOnTimeout(new TreeMap<>(), step.timeout().toMillis(),
                            TimeUnit.MILLISECONDS)
                    .exceptionally(failure -> nothing(failure instanceof CompletionException c ? c.getCause() : failure));
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedStage(nothing(e));
        }
    }

    private static SortedMap<String, String> nothing(Throwable why) {
        LOG.warn("a flow's look-up failed: {}", why.getClass().getSimpleName());
        return new TreeMap<>();
    }

    private static SortedMap<String, String> values(HttpResponse<InputStream> answer, Step.LookUp step) {
        SortedMap<String, String> values = new TreeMap<>();
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != FINE) {
                LOG.warn("a flow's look-up was answered with status {}", answer.statusCode());
                return values;
            }
            Object found = json(body.readNBytes(LONGEST + 1));
            step.into().forEach((variable, field) -> {
                Object value = at(found, field);
                if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    values.put(variable, value.toString());
                }
            });
            return values;
        } catch (IOException e) {
            return nothing(e);
        }
    }

    /** JSON is YAML. */
    private static Object json(byte[] body) throws IOException {
        if (body.length > LONGEST) {
            throw new IOException("an answer of more than " + LONGEST + " bytes");
        }
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IOException("no JSON", e);
        }
    }

    private static Object at(Object found, String field) {
        Object value = found;
        for (String step : field.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
