// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.patchbay.model.Message;
import org.patchbay.spi.Directory;

/** Finds people in all directories of the organization. */
@FunctionalInterface
public interface People {

    /**
     * @param after what {@link Found#next()} said of the page before; empty for the first page
     * @return never fails; cancelling it abandons the search
     */
    CompletableFuture<Found> search(String text, Map<String, String> after, int size);

    /** Somebody, and the directory's name. */
    record Member(String directory, Directory.Person person) {
    }

    /**
     * What all directories found together.
     *
     * @param next by directory, where there is more to be had
     * @param more whether there are more people than were handed out
     * @param fields what any of the directories is searched by
     * @param problems of directories that could not answer
     */
    record Found(List<Member> people, Map<String, String> next, boolean more, Set<Directory.Field> fields,
            List<Message> problems) {
    }
}
