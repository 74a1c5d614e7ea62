// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the centre's HTTP interface is to be opened, as the centre file says.
 *
 * @param address to listen on; another than this computer's own only with {@code tls}
 * @param port 1 to 65535; 0 for any free one
 * @param clients the token of each website or chatbot that may ask, by its name; 24 characters at least
 * @param perClient requests a minute that one client may send, and likewise an address without a token
 * @param overall requests a minute of all clients together
 * @param prefixes what numbers must begin with; any where there are none
 */
public record HttpSettings(String address, int port, Optional<Tls> tls, Map<String, Secret> clients, int perClient,
        int overall, List<String> prefixes) {

    /** A token that is shorter could be guessed. */
    public static final int MIN_TOKEN_LENGTH = 24;

    /** @param keyStore a PKCS #12 file with the server's key and its certificates */
    public record Tls(Path keyStore, Secret password) {
    }

    public HttpSettings {
        clients = Collections.unmodifiableMap(new TreeMap<>(clients));
        prefixes = List.copyOf(prefixes);
    }
}
