// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.patchbay.api.Callbacks;
import org.patchbay.api.HttpSettings;

/** One listening server: Jetty, HTTP/1.1, with TLS where it is given a key store. */
final class WebServer implements AutoCloseable {

    private static final int MOST_THREADS = 16;
    private static final int FEWEST_THREADS = 2;
    private static final int MOST_CONNECTIONS = 256;
    private static final int MAX_HEAD_BYTES = 8 * 1024;
    private static final int RENEWED_SECONDS = 60;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * @throws IOException when the address is taken or the key store can't be read
     * @throws IllegalArgumentException when the settings would let strangers listen or guess
     */
    static WebServer start(HttpSettings settings, Callbacks callbacks, Patience patience) throws IOException {
        if (settings.tls().isEmpty() && !Addresses.isLoopback(settings.address())) {
            throw new IllegalArgumentException("others reach " + settings.address()
                    + ", so it needs TLS: names and numbers don't travel in plain text");
        }
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("web");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, factories(server, settings));
        connector.setHost(settings.address());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(MOST_CONNECTIONS);
        connector.setIdleTimeout(patience.connection().toMillis());
        connector.addBean(new Deadlines(connector.getScheduler(), patience.connection()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setHandler(new GracefulHandler(new Routes(settings, callbacks, patience, description(), System::nanoTime)));
        server.setErrorHandler((request, response, callback) -> {
            // only what does not even reach our routes
            int status = response.getStatus() >= HttpStatus.BAD_REQUEST_400 ? response.getStatus() : 500;
            Answer.of(Problem.of(status, "This is no request that can be read.")).to(response, callback);
            return true;
        });
        server.setStopTimeout(patience.stop().toMillis());
        WebServer started = new WebServer(server, connector);
        started.start();
        return started;
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IOException("can't listen at " + connector.getHost() + ":" + connector.getPort() + ": " + e.getMessage(), e);
        }
    }

    private static ConnectionFactory[] factories(Server server, HttpSettings settings) throws IOException {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(MAX_HEAD_BYTES);
        http.setPersistentConnectionsEnabled(false);
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (settings.tls().isEmpty()) {
            return new ConnectionFactory[] { plain };
        }
        return new ConnectionFactory[] { new SslConnectionFactory(tls(server, settings.tls().get()), plain.getProtocol()), plain };
    }

    private static SslContextFactory.Server tls(Server server, HttpSettings.Tls tls) throws IOException {
        if (!Files.isReadable(tls.keyStore())) {
            throw new IOException("the key store " + tls.keyStore().getFileName() + " can't be read");
        }
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStorePath(tls.keyStore().toUri().toString());
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(tls.password().text());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // certificates are renewed while we run
        KeyStoreScanner renewed = new KeyStoreScanner(context);
        renewed.setScanInterval(RENEWED_SECONDS);
        server.addBean(renewed);
        return context;
    }

    private static String description() {
        try (InputStream in = WebServer.class.getResourceAsStream("openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    String address() {
        return connector.getHost() + ":" + port();
    }

    /** Look at the key store now. */
    void renew() {
        server.getBean(KeyStoreScanner.class).reload();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP interface could not be closed", e);
        }
    }
}
