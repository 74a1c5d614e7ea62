// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.patchbay.campaign.ContactStore.OpenList;
import org.patchbay.campaign.ListReader.Bad;
import org.patchbay.campaign.ListReader.Contact;
import org.patchbay.spi.ContactLists.Reading;
import org.patchbay.spi.ContactLists.Source;

/**
 * Makes a campaign's list what its file says. Contacts that are in it already keep what became of them; those
 * the file no longer has are withdrawn at the end. A crash in between leaves a list that can be worked with, and
 * the file is read again.
 */
final class Loading {

    /** So many rows at a time: in between others get their turn. */
    private static final int AT_ONCE = 500;

    private static final String PUT = "INSERT INTO contact (list, reading, layout, zone, fresh, due, standing, attempts,"
            + " outcome, mark, sealed) VALUES (?, ?, ?, ?, 1, 0, CASE WHEN EXISTS (SELECT 1 FROM do_not_call d WHERE d.mark = ?)"
            + " THEN 3 ELSE 0 END, 0, '', ?, ?)"
            + " ON CONFLICT (list, mark) DO UPDATE SET reading = excluded.reading, layout = excluded.layout,"
            + " zone = excluded.zone, sealed = excluded.sealed,"
            + " standing = CASE WHEN standing = 4 THEN excluded.standing ELSE standing END"
            + " WHERE reading <> excluded.reading";

    private record Prepared(Contact contact, byte[] mark, byte[] sealed) {
    }

    private final ContactStore store;
    private final Source source;
    private final Consumer<Reading> progress;
    private final BooleanSupplier stopped;
    private final Map<TimeZones, Long> zones = new HashMap<>();
    private OpenList list;
    private long reading;
    private long layout;
    private long loaded;

    /** @param stopped when it becomes true the rest is left for another time */
    Loading(ContactStore store, Source source, Consumer<Reading> progress, BooleanSupplier stopped) {
        this.store = store;
        this.source = source;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** @return how it went; empty where the list is what the file says already */
    Optional<Reading> run() throws IOException, SQLException {
        try {
            list = store.list(source.campaign().value());
            String hash = Encoding.check(source.file()) + " " + source.region() + " " + source.zone();
            if (hash.equals(store.read(sql -> sql.first(r -> r.getString(1), "SELECT read FROM list WHERE id = ?", list.id())))) {
                return Optional.empty();
            }
            return read(hash);
        } catch (ListFileException e) {
            return Optional.of(new Reading(0, 0, List.of(), e.getMessage(), false));
        }
    }

    private Optional<Reading> read(String hash) throws IOException, SQLException, ListFileException {
        try (ListReader reader = new ListReader(source.file(), source.region(), source.zone());
                RejectedFile rejected = new RejectedFile(source.file(), reader.columns().header())) {
            begin(reader.columns());
            List<Contact> some = new ArrayList<>(AT_ONCE);
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                switch (row.get()) {
                    case Contact contact -> some.add(contact);
                    case Bad bad -> rejected.add(bad.line(), bad.why(), bad.fields());
                }
                if (some.size() == AT_ONCE) {
                    put(some, rejected);
                }
                if (stopped.getAsBoolean()) {
                    return Optional.empty();
                }
            }
            put(some, rejected);
            rejected.finish();
            finish(hash);
            return Optional.of(new Reading(loaded, rejected.count(), rejected.examples(), "", false));
        }
    }

    private void begin(Columns columns) throws SQLException, IOException {
        reading = store.write(sql -> {
            sql.change("UPDATE list SET reading = reading + 1, read = '' WHERE id = ?", list.id());
            layout = ContactStore.intern(sql, "layout", String.join("\t", columns.variables()));
            return sql.first(r -> r.getLong(1), "SELECT reading FROM list WHERE id = ?", list.id());
        });
    }

    private void put(List<Contact> some, RejectedFile rejected) throws SQLException, IOException {
        List<Prepared> prepared = new ArrayList<>(some.size());
        for (Contact contact : some) {
            byte[] mark = store.marks().of(contact.number());
            prepared.add(new Prepared(contact, mark, list.sealed().seal(mark, contact.texts())));
        }
        some.clear();
        List<Contact> twice = store.write(sql -> {
            List<Contact> known = new ArrayList<>();
            for (Prepared p : prepared) {
                if (sql.change(PUT, list.id(), reading, layout, zone(sql, p.contact().zones()), p.mark(), p.mark(), p.sealed()) == 0) {
                    known.add(p.contact());
                }
            }
            return known;
        });
        for (Contact contact : twice) {
            rejected.add(contact.line(), "its number stands in a line before", contact.fields());
        }
        loaded += prepared.size() - twice.size();
        progress.accept(new Reading(loaded, rejected.count(), rejected.examples(), "", true));
    }

    private long zone(Sql sql, TimeZones names) throws SQLException {
        Long known = zones.get(names);
        if (known == null) {
            known = ContactStore.intern(sql, "zone", names.names());
            sql.change("INSERT OR IGNORE INTO list_zone (list, zone) VALUES (?, ?)", list.id(), known);
            zones.put(names, known);
        }
        return known;
    }

    /** Those that are reserved now stay with whoever has them, and are withdrawn when they come back. */
    private void finish(String hash) throws SQLException, IOException {
        store.write(sql -> sql.change("UPDATE contact SET standing = 4 WHERE list = ? AND reading <> ? AND standing = 0",
                list.id(), reading));
        store.write(sql -> sql.change("UPDATE list SET read = ? WHERE id = ?", hash, list.id()));
    }
}
