// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;

/** A certificate counts when it is trusted and is that of the host we asked. */
@Timeout(60)
class TlsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "localhost, true, true, 0 found", "localhost, true, false, 0 found", "localhost, false, true, SET_UP",
        "localhost, false, false, SET_UP", "elsewhere.example.org, true, true, SET_UP",
        "elsewhere.example.org, true, false, SET_UP" })
    void isChecked(String certified, boolean trusted, boolean startTls, String expected) throws Exception {
        Certificate certificate = Certificate.make(folder, certified);
        SSLContext tls = certificate.serves();
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setListenerConfigs(new InMemoryListenerConfig("tls", null, 0, startTls ? null : tls.getServerSocketFactory(),
                null, startTls ? tls.getSocketFactory() : null));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        server.startListening();
        LdapDirectory directory = new LdapDirectory();
        try {
            directory.open(Map.of("url", (startTls ? "ldap" : "ldaps") + "://localhost:" + server.getListenPort(), "base",
                    "dc=example,dc=org", "start-tls", Boolean.toString(startTls), "timeout", "10", "trust",
                    trusted ? certificate.certificate().toString() : ""));
            assertEquals(expected, ask(directory));
        } finally {
            directory.close();
            server.shutDown(true);
        }
    }

    private static String ask(Directory directory) throws Exception {
        try {
            return directory.search(new Directory.Query("", "", 10)).toCompletableFuture().get(30, TimeUnit.SECONDS)
                    .people().size() + " found";
        } catch (ExecutionException e) {
            return ((DirectoryException) e.getCause()).problem().name();
        }
    }
}
