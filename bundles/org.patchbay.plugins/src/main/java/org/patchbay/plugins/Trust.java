// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.PKIXParameters;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Decides whether a bundle may run: every entry is signed, and a signer's certificate leads to one of our
 * own authorities. The framework's own check is not enough: it lets added and altered entries pass.
 */
final class Trust {

    private final KeyStore authorities;

    private Trust(KeyStore authorities) {
        this.authorities = authorities;
    }

    /**
     * @param store PKCS12 file of certificates; it holds no secrets, so it has no password
     * @throws IOException when it can't be read or holds no certificate
     */
    static Trust in(Path store) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(in, null);
            if (authorities.size() == 0) {
                throw new IOException(store + " holds no certificate");
            }
            return new Trust(authorities);
        } catch (GeneralSecurityException e) {
            throw new IOException(store + " is no PKCS12 store without a password", e);
        }
    }

    /** @throws PluginException when anything in the bundle is unsigned, altered, or signed by a stranger */
    void check(Path archive, Path bundle) throws PluginException {
        try (JarFile jar = new JarFile(bundle.toFile(), true)) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    check(archive, bundle, jar, entry);
                }
            }
        } catch (SecurityException | IOException e) {
            throw new PluginException(archive, bundle.getFileName() + " was altered: " + e.getMessage(), e);
        }
    }

    private void check(Path archive, Path bundle, JarFile jar, JarEntry entry) throws PluginException, IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (isSignature(entry.getName())) {
            return;
        }
        CodeSigner[] signers = entry.getCodeSigners();
        String place = bundle.getFileName() + ", " + entry.getName();
        if (signers == null) {
            throw new PluginException(archive, place + " is not signed");
        }
        for (CodeSigner signer : signers) {
            if (isTrusted(signer.getSignerCertPath())) {
                return;
            }
        }
        throw new PluginException(archive, place + " is signed by nobody we trust");
    }

    private static boolean isSignature(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || name.matches("META-INF/[^/]+\\.(SF|RSA|EC|DSA)");
    }

    private boolean isTrusted(CertPath path) {
        try {
            PKIXParameters parameters = new PKIXParameters(authorities);
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (CertPathValidatorException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't validate certificates", e);
        }
    }
}
