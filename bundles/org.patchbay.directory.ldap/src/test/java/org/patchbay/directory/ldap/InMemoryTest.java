// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;

/** The contract, with the server of the library. */
class InMemoryTest extends Contract {

    @TempDir
    static Path folder;
    private static final Gate GATE = new Gate();
    private static Certificate certificate;
    private static InMemoryDirectoryServer server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        certificate = Certificate.make(folder, "localhost");
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.addInMemoryOperationInterceptor(GATE);
        config.setListenerConfigs(new InMemoryListenerConfig("plain", null, 0, null, null, certificate.serves().getSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.addEntries(People.all(PASSWORD));
        server.startListening();
        port = server.getListenPort();
    }

    @AfterEach
    void heal() {
        GATE.open(true);
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
    }

    @Override
    int port() {
        return port;
    }

    @Override
    Certificate certificate() {
        return certificate;
    }

    @Override
    void hang(boolean on) {
        GATE.open(!on);
    }

    @Override
    void kill() {
        server.shutDown("plain", true);
    }

    @Override
    void startAgain() {
        try {
            server.startListening("plain");
            port = server.getListenPort();
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets requests pass, or not. */
    private static final class Gate extends InMemoryOperationInterceptor {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition opened = lock.newCondition();
        private boolean open = true;

        void open(boolean now) {
            lock.lock();
            open = now;
            opened.signalAll();
            lock.unlock();
        }

        private void pass() {
            lock.lock();
            try {
                while (!open) {
                    opened.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            pass();
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            pass();
        }

        @Override
        public void processSearchResult(InMemoryInterceptedSearchResult result) {
            // nothing to change
        }
    }
}
