// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

import com.unboundid.ldap.sdk.Entry;

/** OpenLDAP's server as a process of this test, from what {@code releng/openldap} fetched. */
final class OpenLdap {

    private static final int START_SECONDS = 30;

    private final Path tree;
    private final Path folder;
    private final int port;
    private final Certificate certificate;
    private Process process;

    private OpenLdap(Path tree, Path folder, int port, Certificate certificate) {
        this.tree = tree;
        this.folder = folder;
        this.port = port;
        this.certificate = certificate;
    }

    /** Skips the test where {@code releng/test} did not say that there is one; with CI set that is a failure. */
    static OpenLdap start(Path folder, String password) throws Exception {
        String tree = System.getenv("PATCHBAY_OPENLDAP");
        if (tree == null) {
            String why = "without OpenLDAP: start releng/test, or set PATCHBAY_OPENLDAP to what releng/openldap tree prints";
            if (System.getenv("CI") != null) {
                throw new AssertionError(why);
            }
            Assumptions.abort(why);
        }
        OpenLdap server = new OpenLdap(Path.of(tree), folder, freePort(), Certificate.make(folder, "localhost"));
        server.configure();
        server.load(People.all(password));
        server.startAgain();
        return server;
    }

    /** Below the ports that systems give out by themselves, so that it is still free after a restart. */
    private static int freePort() throws IOException {
        for (int port = 20_389; port < 20_489; port++) {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // somebody else's
            }
        }
        throw new IOException("no free port from 20389 on");
    }

    private void configure() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("slapd.conf"), """
                include %1$s/etc/ldap/schema/core.schema
                include %1$s/etc/ldap/schema/cosine.schema
                include %1$s/etc/ldap/schema/inetorgperson.schema
                modulepath %1$s/usr/lib/ldap
                moduleload back_mdb
                TLSCertificateFile %2$s
                TLSCertificateKeyFile %3$s
                database mdb
                suffix dc=example,dc=org
                directory %4$s/data
                maxsize 104857600
                index objectClass eq
                index cn,givenName,sn,title eq,sub
                index telephoneNumber eq
                limits dn.exact=%5$s size=100 size.pr=100 size.prtotal=100
                limits dn.exact=%6$s size=unlimited size.prtotal=unlimited
                access to attrs=userPassword by anonymous auth
                access to * by users read
                """.formatted(tree, certificate.certificate(), certificate.key(), folder, People.LIMITED, People.READER));
    }

    private void load(List<Entry> entries) throws Exception {
        Path ldif = folder.resolve("people.ldif");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(ldif))) {
            entries.forEach(entry -> out.println(entry.toLDIFString()));
        }
        Process add = slapd("-T", "add", "-q", "-f", folder.resolve("slapd.conf").toString(), "-l", ldif.toString());
        if (add.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("slapd.log")));
        }
    }

    private Process slapd(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tree.resolve("launch/slapd").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("slapd.log").toFile())).start();
    }

    int port() {
        return port;
    }

    Certificate certificate() {
        return certificate;
    }

    /** Nothing happens while it runs. */
    void startAgain() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            process = slapd("-f", folder.resolve("slapd.conf").toString(), "-h", "ldap://localhost:" + port + "/", "-d", "0");
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); !listens();) {
                if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("slapd did not start: " + Files.readString(folder.resolve("slapd.log")));
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    void hang(boolean on) {
        try {
            new ProcessBuilder("kill", on ? "-STOP" : "-CONT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
