// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.patchbay.directory.ldap.Filters.Question;
import org.patchbay.spi.Directory.Page;
import org.patchbay.spi.Directory.Person;
import org.patchbay.spi.Directory.Query;
import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/**
 * One search, from its question to a page. The servers' own pages hang on a connection and on its luck; ours begin
 * anew and skip what was handed out before, so that any page may follow at any time, also after a restart of the
 * server. {@link Settings#most} bounds what that costs.
 */
final class Search {

    private final Settings settings;
    private final Entries entries;
    private final Query query;
    private final int skip;
    private final long end;
    /** Done when nobody waits any more. */
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    Search(Settings settings, Entries entries, Query query) {
        this.settings = settings;
        this.entries = entries;
        this.query = query;
        this.skip = skip(query.after());
        this.end = System.nanoTime() + settings.timeout().toNanos();
    }

    private static int skip(String after) {
        if (after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,9}")) {
            throw new DirectoryException(Problem.FAILED, "a page that nobody handed out");
        }
        return Integer.parseInt(after);
    }

    /** From any thread: nobody waits any more. */
    void cancel() {
        cancelled.complete(null);
    }

    boolean isOver() {
        return cancelled.isDone() || left() <= 0;
    }

    /** Nanoseconds until nobody waits any more. */
    long left() {
        return end - System.nanoTime();
    }

    /** Blocks until there is a page. */
    Page on(LDAPConnection connection) throws LDAPException {
        for (Question question : new Filters(settings).of(query.text())) {
            Heap heap = new Heap(question);
            boolean cut = gather(connection, question, heap);
            if (heap.seen > 0 || cut) {
                return heap.page(cut);
            }
        }
        return new Page(List.of(), "", false);
    }

    /** Asks until there is a page and one more, or there is nobody else. @return whether the server stopped early */
    private boolean gather(LDAPConnection connection, Question question, Heap heap) throws LDAPException {
        ASN1OctetString cookie = null;
        do {
            SearchRequest request = new SearchRequest(heap, settings.base(), SearchScope.SUB, question.filter(),
                    settings.attributes().wanted());
            // not critical: a server without pages answers as well
            request.addControl(new SimplePagedResultsControl(Math.min(settings.pageSize(), skip + query.size() + 1), cookie));
            SearchResult result = answer(connection, request, heap);
            if (heap.isFull() || Failures.isLimit(result.getResultCode())) {
                return !heap.isFull();
            }
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result.getResultCode(), "search");
            }
            cookie = Optional.ofNullable(SimplePagedResultsControl.get(result))
                    .filter(SimplePagedResultsControl::moreResultsToReturn).map(SimplePagedResultsControl::getCookie).orElse(null);
        } while (cookie != null);
        return false;
    }

    private SearchResult answer(LDAPConnection connection, SearchRequest request, Heap heap) throws LDAPException {
        heap.result = new CompletableFuture<>();
        AsyncRequestID id = connection.asyncSearch(request);
        try {
            CompletableFuture.anyOf(heap.result, cancelled).get(Math.max(1, left()), TimeUnit.NANOSECONDS);
            if (heap.result.isDone()) {
                return heap.result.join();
            }
            connection.abandon(id);
            throw new LDAPException(ResultCode.USER_CANCELED, "nobody waits");
        } catch (TimeoutException e) {
            connection.abandon(id);
            throw new LDAPException(ResultCode.TIMEOUT, "no answer in time", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new LDAPException(ResultCode.USER_CANCELED, "closed", e);
        }
    }

    /** What comes from the server, on its reader's thread; read when a result is there. */
    private final class Heap implements com.unboundid.ldap.sdk.AsyncSearchResultListener {

        private static final long serialVersionUID = 1L;

        private final transient Question question;
        private final transient List<Person> people = new ArrayList<>();
        private int seen;
        private volatile transient CompletableFuture<SearchResult> result;

        Heap(Question question) {
            this.question = question;
        }

        boolean isFull() {
            return seen > skip + query.size();
        }

        @Override
        public synchronized void searchEntryReturned(com.unboundid.ldap.sdk.SearchResultEntry entry) {
            if (isFull()) {
                return;
            }
            entries.person(entry).filter(person -> question.accepts(person.number())).ifPresent(person -> {
                seen++;
                if (seen > skip && people.size() < query.size()) {
                    people.add(person);
                }
            });
        }

        @Override
        public void searchReferenceReturned(com.unboundid.ldap.sdk.SearchResultReference reference) {
            // people who are elsewhere are not looked for
        }

        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult received) {
            result.complete(received);
        }

        synchronized Page page(boolean cut) {
            int handedOut = skip + people.size();
            boolean more = cut || isFull();
            boolean continues = isFull() && handedOut < settings.most();
            return new Page(people, continues ? Integer.toString(handedOut) : "", more);
        }
    }
}
