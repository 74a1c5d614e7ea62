// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import java.net.URI;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Component;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Journals;

/** Journals in SQLite files: {@code sqlite:/folder/file}. */
@Component(property = Journals.SCHEME + "=" + SqliteJournals.SCHEME)
public final class SqliteJournals implements Journals {

    static final String SCHEME = "sqlite";

    @Override
    public Journal open(URI location) {
        if (!SCHEME.equals(location.getScheme()) || location.getPath() == null) {
            throw new IllegalArgumentException("not sqlite:/folder/file: " + location);
        }
        return SqliteJournal.open(Path.of(URI.create("file://" + location.getRawPath())));
    }
}
