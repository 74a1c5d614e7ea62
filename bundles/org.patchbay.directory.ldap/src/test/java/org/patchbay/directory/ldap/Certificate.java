// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;

import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;

/** A certificate that nobody trusts yet, and its key. */
record Certificate(Path store, Path certificate, Path key) {

    static final String STORE_PASSWORD = "of-a-test";

    static Certificate make(Path folder, String host) throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + host, "-ext",
                "SAN=dns:" + host, "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                STORE_PASSWORD).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        return new Certificate(store, pem(folder.resolve("server.pem"), "CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem(folder.resolve("server.key"), "PRIVATE KEY",
                        keys.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded()));
    }

    /** For a server that has this certificate. */
    SSLContext serves() throws GeneralSecurityException {
        return new SSLUtil(new KeyStoreKeyManager(store.toString(), STORE_PASSWORD.toCharArray()), new TrustAllTrustManager())
                .createSSLContext();
    }

    private static Path pem(Path file, String what, byte[] content) throws Exception {
        return Files.writeString(file, "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content) + "\n-----END " + what + "-----\n");
    }
}
