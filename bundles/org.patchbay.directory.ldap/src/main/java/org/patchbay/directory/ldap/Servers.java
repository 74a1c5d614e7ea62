// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.AggregateTrustManager;
import com.unboundid.util.ssl.HostNameTrustManager;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;

/** Connections to the servers of the settings. None is made before it is needed. */
final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    /** A connection is not kept for ever: addresses change. */
    private static final long OLDEST_MILLIS = 300_000;

    private Servers() {
    }

    static LDAPConnectionPool pool(Settings settings) {
        try {
            warnOfPlainText(settings);
            BindRequest bind = settings.bindDn().isEmpty() ? null
                    : new SimpleBindRequest(settings.bindDn(), settings.password().text());
            LDAPConnectionPool pool = new LDAPConnectionPool(servers(settings), bind, 0, settings.connections(), null, false);
            pool.setConnectionPoolName("directory-ldap");
            pool.setMaxConnectionAgeMillis(OLDEST_MILLIS);
            return pool;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("trust: the certificates can't be read: " + e.getMessage(), e);
        } catch (LDAPException e) {
            throw new IllegalStateException("a pool without connections can't fail to connect", e);
        }
    }

    private static ServerSet servers(Settings settings) throws GeneralSecurityException {
        X509TrustManager issuers = settings.trust().isEmpty() ? JVMDefaultTrustManager.getInstance()
                : new PEMFileTrustManager(settings.trust().stream().map(Path::toFile).toArray(File[]::new));
        List<ServerSet> servers = new ArrayList<>();
        for (Settings.Server server : settings.servers()) {
            servers.add(server(settings, server, issuers));
        }
        return new FailoverServerSet(servers);
    }

    /** The certificate's name is checked by a trust manager: a verifier of sockets is not asked after StartTLS. */
    private static ServerSet server(Settings settings, Settings.Server server, X509TrustManager issuers)
            throws GeneralSecurityException {
        SSLContext tls = new SSLUtil(new AggregateTrustManager(true, issuers, new HostNameTrustManager(true, server.host())))
                .createSSLContext();
        return new SingleServerSet(server.host(), server.port(),
                server.tls() ? tls.getSocketFactory() : SocketFactory.getDefault(), options(settings), null,
                settings.startTls() ? new StartTLSPostConnectProcessor(tls) : null);
    }

    private static LDAPConnectionOptions options(Settings settings) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        int millis = Math.toIntExact(settings.timeout().toMillis());
        options.setConnectTimeoutMillis(millis);
        options.setResponseTimeoutMillis(millis);
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        return options;
    }

    private static void warnOfPlainText(Settings settings) {
        if (settings.startTls() || settings.bindDn().isEmpty()) {
            return;
        }
        settings.servers().stream().filter(s -> !s.tls() && !isLoopback(s.host())).forEach(s -> LOG.warn(
                "the password for the directory at {} travels in plain text: use ldaps or start-tls", s.host()));
    }

    /** Looks no name up: that would block. */
    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost")
                    || host.matches("[0-9.]+|.*:.*") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
