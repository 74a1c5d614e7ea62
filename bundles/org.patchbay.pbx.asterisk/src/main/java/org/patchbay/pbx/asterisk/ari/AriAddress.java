// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where ARI is and who we are there.
 *
 * @param url http or https, without a path
 * @param app the name under which the dialplan hands calls to us
 */
public record AriAddress(URI url, String user, String password, String app) {

    URI events() {
        String scheme = url.getScheme().equals("https") ? "wss" : "ws";
        String path = "/ari/events?subscribeAll=false&app=" + URLEncoder.encode(app, StandardCharsets.UTF_8);
        return URI.create(scheme + "://" + url.getRawAuthority() + path);
    }

    URI resource(String path) {
        return url.resolve("/ari/" + path);
    }

    String authorization() {
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return url + " as " + user + ", application " + app;
    }
}
