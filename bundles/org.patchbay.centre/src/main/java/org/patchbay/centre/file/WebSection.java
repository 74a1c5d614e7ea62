// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;
import org.patchbay.centre.file.Yaml.Value;

/**
 * The section {@code web}, without the secrets themselves.
 *
 * @param clients where each client's token is, by the client's name
 */
public record WebSection(String address, int port, Optional<KeyStore> tls, Map<String, Place> clients, int perClient,
        int overall, List<String> prefixes) {

    /** Where a secret is: in a file, or in a variable of the environment. */
    public record Place(Optional<String> file, Optional<String> environment) {

        static Place of(Optional<Value> value) {
            return new Place(value.flatMap(v -> v.field("file")).map(Value::text),
                    value.flatMap(v -> v.field("environment")).map(Value::text));
        }

        private Secret read(Path folder, UnaryOperator<String> variables) throws IOException {
            if (file.isPresent()) {
                return new Secret(Files.readString(folder.resolve(file.get())).strip());
            }
            String value = variables.apply(environment.orElseThrow());
            if (value == null) {
                throw new IOException("there is no " + environment.get() + " in the environment");
            }
            return new Secret(value);
        }
    }

    /** A PKCS #12 file and its password. */
    public record KeyStore(String file, Place password) {
    }

    static Optional<WebSection> of(Section centre) {
        if (centre.field("web").isEmpty()) {
            return Optional.empty();
        }
        Section web = centre.section("web");
        Optional<KeyStore> tls = web.field("tls").map(_ -> web.section("tls"))
                .map(s -> new KeyStore(s.text("key-store"), Place.of(s.field("password"))));
        return Optional.of(new WebSection(web.text("address"), web.integer("port"), tls,
                web.named("clients", (_, s) -> Place.of(s.field("token"))), web.integer("requests-per-minute"),
                web.integer("all-requests-per-minute"), web.texts("number-prefixes").stream().map(Value::text).toList()));
    }

    /** Whether only this computer can reach an address; names are not asked for, so that a check needs no network. */
    static boolean isLoopback(String address) {
        return address.equalsIgnoreCase("localhost") || address.matches("127(\\.[0-9]{1,3}){3}|::1|(0{1,4}:){7}0{0,3}1");
    }

    /**
     * With the secrets.
     *
     * @param folder of the centre file; files are named relative to it
     * @param variables of the environment; null for one that is not there
     * @throws IOException when a secret is not there
     */
    public HttpSettings settings(Path folder, UnaryOperator<String> variables) throws IOException {
        Map<String, Secret> tokens = new LinkedHashMap<>();
        for (Map.Entry<String, Place> client : clients.entrySet()) {
            tokens.put(client.getKey(), client.getValue().read(folder, variables));
        }
        Optional<HttpSettings.Tls> given = tls.isEmpty() ? Optional.empty()
                : Optional.of(new HttpSettings.Tls(folder.resolve(tls.get().file()), tls.get().password().read(folder, variables)));
        return new HttpSettings(address, port, given, tokens, perClient, overall, prefixes);
    }
}
