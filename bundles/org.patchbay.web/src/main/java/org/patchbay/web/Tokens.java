// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;

/** Whose token is it? Tokens are compared by their hashes, all of them, so that the time taken tells nothing. */
final class Tokens {

    private static final String SCHEME = "Bearer ";

    private final Map<String, byte[]> hashes = new TreeMap<>();

    /** @throws IllegalArgumentException where a token can be guessed, or is nobody's alone */
    Tokens(Map<String, Secret> clients) {
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("nobody may ask: there is no client with a token");
        }
        clients.forEach((name, token) -> {
            if (token.text().length() < HttpSettings.MIN_TOKEN_LENGTH) {
                throw new IllegalArgumentException("the token of client " + name + " has fewer than "
                        + HttpSettings.MIN_TOKEN_LENGTH + " characters");
            }
            byte[] hash = hash(token.text());
            if (hashes.values().stream().anyMatch(other -> MessageDigest.isEqual(other, hash))) {
                throw new IllegalArgumentException("client " + name + " has the same token as another one");
            }
            hashes.put(name, hash);
        });
    }

    /** @param authorization the header's value, or null */
    Optional<String> client(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] given = hash(authorization.substring(SCHEME.length()).strip());
        String found = null;
        for (Map.Entry<String, byte[]> entry : hashes.entrySet()) {
            if (MessageDigest.isEqual(entry.getValue(), given)) {
                found = entry.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
