// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.spi.Directory;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;

/**
 * People of an LDAP directory (RFC 4511), an Active Directory among them. Each search has a thread of its own that
 * waits for the server; no more than the settings' number of connections are used at a time.
 */
@Component(property = Directory.NAME + "=ldap")
public final class LdapDirectory implements Directory {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    /** What is there while the directory is open. */
    private record Link(Settings settings, Entries entries, LDAPConnectionPool pool, Semaphore permits) {
    }

    private final Clock clock;
    private volatile Link link;
    /** So that the log tells once that the servers are gone, and once that they are back. */
    private volatile boolean well = true;

    @Activate
    public LdapDirectory() {
        this(Clock.systemUTC());
    }

    LdapDirectory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void open(Map<String, String> given) {
        close();
        Settings settings = Settings.of(given, System::getenv);
        link = new Link(settings, new Entries(settings, clock), Servers.pool(settings), new Semaphore(settings.connections(), true));
    }

    @Override
    public Set<Field> searchedBy() {
        Link now = link;
        Set<Field> fields = EnumSet.of(Field.NAME, Field.NUMBER);
        if (now != null && !now.settings().attributes().role().isEmpty()) {
            fields.add(Field.ROLE);
        }
        if (now != null && !now.settings().attributes().department().isEmpty()) {
            fields.add(Field.DEPARTMENT);
        }
        return fields;
    }

    @Override
    public CompletionStage<Page> search(Query query) {
        Link now = link;
        CompletableFuture<Page> answer = new CompletableFuture<>();
        if (now == null) {
            answer.completeExceptionally(new DirectoryException(Problem.SET_UP, "the directory is not open"));
            return answer;
        }
        try {
            Search search = new Search(now.settings(), now.entries(), query);
            answer.whenComplete((_, _) -> {
                if (answer.isCancelled()) {
                    search.cancel();
                }
            });
            Thread.ofVirtual().name("directory-ldap").start(() -> run(now, search, answer));
        } catch (DirectoryException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private void run(Link on, Search search, CompletableFuture<Page> answer) {
        try {
            if (!on.permits().tryAcquire(Math.max(0, search.left()), TimeUnit.NANOSECONDS)) {
                throw new DirectoryException(Problem.SLOW, "all connections are in use");
            }
            try {
                answer.complete(twice(on, search));
                tell(true, "");
            } finally {
                on.permits().release();
            }
        } catch (LDAPException e) {
            fail(search, answer, Failures.of(e));
        } catch (DirectoryException e) {
            fail(search, answer, e);
        } catch (InterruptedException | RuntimeException e) {
            fail(search, answer, new DirectoryException(Problem.FAILED, e.getClass().getSimpleName(), e));
        }
    }

    private void fail(Search search, CompletableFuture<Page> answer, DirectoryException e) {
        if (answer.completeExceptionally(e)) {
            tell(false, e.problem() + ", " + e.getMessage());
        } else {
            LOG.debug("a search that nobody waits for ended: {}", e.getMessage());
        }
    }

    private void tell(boolean now, String what) {
        if (well != now) {
            well = now;
            if (now) {
                LOG.info("the directory answers again");
            } else {
                LOG.warn("the directory can't answer: {}", what);
            }
        }
    }

    /** A connection that was kept may have died meanwhile: then a new one is made, once. */
    private static Page twice(Link on, Search search) throws LDAPException {
        try {
            return once(on, search);
        } catch (LDAPException e) {
            if (!Failures.isLost(e) || search.isOver()) {
                throw e;
            }
            return once(on, search);
        }
    }

    private static Page once(Link on, Search search) throws LDAPException {
        LDAPConnection connection = on.pool().getConnection();
        try {
            Page page = search.on(connection);
            on.pool().releaseConnection(connection);
            return page;
        } catch (LDAPException | RuntimeException e) {
            // whatever may still come on it is nobody's
            on.pool().releaseDefunctConnection(connection);
            throw e;
        }
    }

    /** Searches under way fail, since their connections are closed. */
    @Override
    @Deactivate
    public synchronized void close() {
        Link before = link;
        link = null;
        if (before != null) {
            before.pool().close();
        }
    }
}
