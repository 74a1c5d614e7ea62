// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.spi.Directory.Page;

/** The contract, with a real OpenLDAP. */
class OpenLdapTest extends Contract {

    @TempDir
    static Path folder;
    private static OpenLdap server;

    @BeforeAll
    static void start() throws Exception {
        server = OpenLdap.start(folder, PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.kill();
        }
    }

    @AfterEach
    void heal() {
        server.hang(false);
        server.startAgain();
    }

    @Override
    int port() {
        return server.port();
    }

    @Override
    Certificate certificate() {
        return server.certificate();
    }

    @Override
    void hang(boolean on) {
        server.hang(on);
    }

    @Override
    void kill() {
        server.kill();
    }

    @Override
    void startAgain() {
        server.startAgain();
    }

    @Test
    void aLimitOfTheServerIsNoFailure() throws Exception {
        open("bind-dn", People.LIMITED, "page-size", "50");
        Set<String> ids = new HashSet<>();
        Page page = ask("crowd", "", 60);
        page.people().forEach(p -> ids.add(p.id()));
        page = ask("crowd", page.next(), 60);
        page.people().forEach(p -> ids.add(p.id()));
        assertEquals(100, ids.size());
        assertEquals(List.of("", true), List.of(page.next(), page.more()));
    }
}
