// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Stored recordings. The websocket carries text only, so files go over HTTP; and they can go without a link. */
public final class AriFiles {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final AriAddress address;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    public AriFiles(AriAddress address, HttpClient http) {
        this.address = address;
        this.http = http;
    }

    /** The names of all stored recordings. */
    public CompletableFuture<List<String>> names() {
        return http.sendAsync(request("recordings/stored").GET().build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> {
                    check(response, "recordings/stored");
                    return names(response.body());
                });
    }

    private List<String> names(String body) {
        List<String> names = new ArrayList<>();
        try {
            for (JsonNode file : json.readTree(body)) {
                names.add(file.path("name").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The file while it arrives; to be closed. */
    public CompletableFuture<InputStream> open(String name) {
        String path = "recordings/stored/" + name + "/file";
        return http.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(response -> {
                    check(response, path);
                    return response.body();
                });
    }

    /** Done as well when there is none. */
    public CompletableFuture<Void> delete(String name) {
        String path = "recordings/stored/" + name;
        return http.sendAsync(request(path).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                .thenAccept(response -> {
                    if (response.statusCode() != 404) {
                        check(response, path);
                    }
                });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resource(path)).timeout(TIMEOUT)
                .header("Authorization", address.authorization());
    }

    private static void check(HttpResponse<?> response, String path) {
        if (response.statusCode() == 404) {
            throw new UncheckedIOException(new FileNotFoundException(path));
        }
        if (response.statusCode() / 100 != 2) {
            throw new UncheckedIOException(new IOException(path + " was answered " + response.statusCode()));
        }
    }
}
