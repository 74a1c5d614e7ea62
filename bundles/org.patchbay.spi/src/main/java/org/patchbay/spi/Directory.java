// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * A directory of the organization: colleagues and experts whom agents consult and transfer to (DIR-12). Runs
 * beside the centre. No method blocks; all may be called from any thread.
 *
 * <p>Registered as a service with the property {@code patchbay.directory} = its name in the centre file. It is
 * opened where the centre file has settings under that name, and asked only while it is open.
 */
public interface Directory {

    /** Service property: the name under which the centre file has this directory's settings. */
    String NAME = "patchbay.directory";

    /** What a directory can be searched by (DIR-13, DIR-14). */
    enum Field {
        /** First name or name. */
        NAME, ROLE, DEPARTMENT,
        /** The whole number, however it is written (DIR-16). */
        NUMBER
    }

    /** What somebody is doing, as far as the directory can tell. */
    enum Availability {
        AVAILABLE, BUSY, AWAY, OFFLINE,
        /** Only the directory's own text says it. */
        OTHER
    }

    /**
     * Presence, as it was some time ago.
     *
     * @param text in the directory's own words, may be ""
     * @param asOf when it was so; the desk shows the age (DIR-17)
     */
    record Presence(Availability availability, String text, Instant asOf) {
        public Presence {
            Objects.requireNonNull(availability, "availability");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /**
     * Somebody of the organization. Who has no business number is never handed out (DIR-15); the centre leaves
     * out those whose number can't be dialled.
     *
     * @param id the same at each search
     * @param role "" when unknown, as the department
     * @param number the business number, written as the directory has it
     */
    record Person(String id, String name, String role, String department, String number,
            Optional<Presence> presence) {
        public Person {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(department, "department");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(presence, "presence");
        }
    }

    /**
     * @param text what the agent typed, never to be logged: a whole number, or words that each begin a word of
     *        name, role or department; "" finds everybody
     * @param after {@link Page#next()} of the page before, "" for the first
     * @param size people wanted, 1 to 200
     */
    record Query(String text, String after, int size) {
    }

    /**
     * A part of what was found. People are in no promised order, but in the same one at each page.
     *
     * @param people at most the query's size
     * @param next asks for the page after this one; "" when this is the last
     * @param more whether there are more people than were handed out so far. With {@code next} "" it means that
     *        the directory does not tell further: the text should say more
     */
    record Page(List<Person> people, String next, boolean more) {
        public Page {
            Objects.requireNonNull(next, "next");
            people = List.copyOf(people);
        }
    }

    /**
     * Get ready. Connects later, when it is asked; opening again closes first.
     *
     * @param settings the centre file's settings of this directory; may hold secrets, never to be logged
     * @throws IllegalArgumentException when a setting is missing or wrong; the message names it
     */
    void open(Map<String, String> settings);

    /** What this directory can be searched by, with its present settings. */
    Set<Field> searchedBy();

    /**
     * Find people. Cancelling the stage's future abandons the search. The centre cancels after its time-out
     * (2 s). After a failure the next search tries afresh.
     *
     * @return fails with {@link DirectoryException}
     */
    CompletionStage<Page> search(Query query);

    /** Searches under way fail. */
    void close();
}
