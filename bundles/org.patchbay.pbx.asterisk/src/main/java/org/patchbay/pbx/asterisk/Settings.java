// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.patchbay.pbx.asterisk.ari.AriAddress;

/**
 * The settings of this switch. {@code properties} names a file that holds the others, so that the centre
 * file needs no password; {@code releng/asterisk} writes one, and where the centre file says nothing of these the
 * one in the folder that the environment calls {@code PATCHBAY_ASTERISK} is read. What the centre file says wins.
 *
 * <ul>
 * <li>{@code url}: where ARI is, like {@code http://127.0.0.1:8088}
 * <li>{@code user}, {@code password}: of ARI
 * <li>{@code app}: the Stasis application to which the dialplan hands calls; {@code patchbay}
 * <li>{@code trunk}: the PJSIP endpoint through which numbers outside are dialled; {@code customers}
 * <li>{@code music}: the music class of those who wait; {@code default}
 * </ul>
 *
 * @param trunk an endpoint's name
 */
record Settings(AriAddress ari, String trunk, String music) {

    static Settings of(Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        String file = given.getOrDefault("properties", saysWhere(given) ? null : besideUs());
        if (file != null) {
            all.putAll(read(file));
        }
        all.putAll(given);
        AriAddress ari = new AriAddress(url(all), required(all, "user"), required(all, "password"),
                all.getOrDefault("app", "patchbay"));
        return new Settings(ari, all.getOrDefault("trunk", "customers"), all.getOrDefault("music", "default"));
    }

    private static boolean saysWhere(Map<String, String> given) {
        return Stream.of("url", "user", "password").anyMatch(given::containsKey);
    }

    /** Where {@code releng/run --asterisk} has started one for us. */
    private static String besideUs() {
        String directory = System.getenv("PATCHBAY_ASTERISK");
        return directory == null ? null : Path.of(directory, "ari.properties").toString();
    }

    private static Map<String, String> read(String file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("properties: cannot read " + file + " (is Asterisk up?)", e);
        }
        Map<String, String> all = new HashMap<>();
        read.stringPropertyNames().forEach(name -> all.put(name, read.getProperty(name)));
        return all;
    }

    private static String required(Map<String, String> all, String name) {
        String value = all.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + ": missing in the settings of the switch");
        }
        return value;
    }

    private static URI url(Map<String, String> all) {
        String text = required(all, "url");
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException("url: " + text + " is not like http://host:port");
    }
}
