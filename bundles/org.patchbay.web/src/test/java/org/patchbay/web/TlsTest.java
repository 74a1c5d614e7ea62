// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.HttpSettings;
import org.patchbay.api.Secret;

/** Off this computer it is TLS or nothing. */
class TlsTest {

    private static final String PASSWORD = "of-the-key-store";

    @TempDir
    Path folder;

    /** A key and a certificate of its own making, as an administrator would put it there. */
    private Path keyStore(String name) throws Exception {
        Path made = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "web", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", made.toString(),
                "-storepass", PASSWORD).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertEquals(true, keytool.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, keytool.exitValue(), Files.readString(folder.resolve("keytool.log")));
        return made;
    }

    private static HttpSettings settings(Path keyStore, String password) {
        return new HttpSettings("0.0.0.0", 0, Optional.of(new HttpSettings.Tls(keyStore, new Secret(password))), Bench.CLIENTS,
                Bench.MANY, Bench.MANY, List.of());
    }

    private static HttpClient client(Path trusted, String... protocols) throws Exception {
        KeyStore key = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(trusted)) {
            key.load(in, PASSWORD.toCharArray());
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("web", key.getCertificate("web"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        SSLParameters parameters = context.getDefaultSSLParameters();
        if (protocols.length > 0) {
            parameters.setProtocols(protocols);
        }
        return HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
    }

    private static HttpResponse<String> ask(WebServer server, HttpClient client) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/callbacks"))
                .header("Authorization", "Bearer " + Bench.TOKEN).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bench.GOOD)).build(), BodyHandlers.ofString());
    }

    private static BigInteger serial(HttpResponse<String> answer) throws Exception {
        return ((X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0]).getSerialNumber();
    }

    @Test
    void asksAndAnswersByTls() throws Exception {
        Path keyStore = keyStore("server");
        try (WebServer server = WebServer.start(settings(keyStore, PASSWORD), new FakeCentre(), Patience.USUAL);
                HttpClient client = client(keyStore)) {
            HttpResponse<String> answer = ask(server, client);
            assertEquals(201, answer.statusCode());
            assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
            try (HttpClient plain = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health")).build();
                assertThrows(IOException.class, () -> plain.send(request, BodyHandlers.ofString()));
            }
            try (HttpClient old = client(keyStore, "TLSv1.1")) {
                assertThrows(IOException.class, () -> ask(server, old));
            }
        }
    }

    @Test
    void aStrangersCertificateIsNotOurs() throws Exception {
        Path keyStore = keyStore("server");
        Path other = keyStore("other");
        try (WebServer server = WebServer.start(settings(keyStore, PASSWORD), new FakeCentre(), Patience.USUAL);
                HttpClient client = client(other)) {
            assertThrows(SSLHandshakeException.class, () -> ask(server, client));
        }
    }

    @Test
    void aRenewedCertificateNeedsNoRestart() throws Exception {
        Path keyStore = keyStore("server");
        Path renewed = keyStore("renewed");
        try (WebServer server = WebServer.start(settings(keyStore, PASSWORD), new FakeCentre(), Patience.USUAL)) {
            BigInteger before;
            try (HttpClient client = client(keyStore)) {
                before = serial(ask(server, client));
            }
            Files.copy(renewed, keyStore, StandardCopyOption.REPLACE_EXISTING);
            server.renew();
            try (HttpClient client = client(renewed)) {
                assertNotEquals(before, serial(ask(server, client)));
            }
        }
    }

    @Test
    void aKeyStoreThatCantBeOpenedIsTold() throws Exception {
        Path keyStore = keyStore("server");
        for (HttpSettings wrong : List.of(settings(keyStore, "wrong"), settings(folder.resolve("none.p12"), PASSWORD))) {
            var refused = assertThrows(IOException.class, () -> WebServer.start(wrong, new FakeCentre(), Patience.USUAL));
            assertFalse(refused.getMessage().contains(PASSWORD), refused.getMessage());
        }
    }
}
