// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.patchbay.campaign.ContactStore.OpenList;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Personal;
import org.patchbay.spi.ContactLists.ListContact;
import org.patchbay.spi.ContactLists.Listed;
import org.patchbay.spi.ContactLists.Next;
import org.patchbay.spi.ContactLists.Settlement;
import org.patchbay.spi.ContactLists.Source;
import org.patchbay.spi.ContactLists.Standing;

/**
 * Whose turn it is. Contacts of one time zone lie in one row of an index, those that come back before those that
 * are fresh, so that a choice costs a look at the head of each zone, however long the list is.
 */
final class Turns {

    /** The head of a zone's row. */
    private record Head(long key, int fresh, long due) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            int byKind = Integer.compare(fresh, other.fresh);
            int byDue = byKind == 0 ? Long.compare(due, other.due) : byKind;
            return byDue == 0 ? Long.compare(key, other.key) : byDue;
        }

        static Head of(ResultSet row) throws SQLException {
            return new Head(row.getLong(1), row.getInt(2), row.getLong(3));
        }
    }

    private static final String CONTACT = "SELECT c.key, c.mark, c.sealed, c.attempts, l.names FROM contact c"
            + " JOIN layout l ON l.id = c.layout WHERE ";
    private static final Duration SOONEST = Duration.ofSeconds(1);

    private final ContactStore store;

    Turns(ContactStore store) {
        this.store = store;
    }

    Next next(Source source, String reservation, Instant now, Duration held) throws SQLException, IOException {
        OpenList list = store.list(source.campaign().value());
        return store.write(sql -> {
            ListContact mine = contact(sql, list, "c.reservation = ? AND c.list = ?", reservation, list.id());
            if (mine != null) {
                return new Next(Optional.of(mine), Optional.empty());
            }
            if (!source.hours().isOpen(now, source.zone())) {
                return none(source, source.hours().nextOpen(now, source.zone()), now);
            }
            return choose(sql, list, source, reservation, now, held);
        });
    }

    private Next choose(Sql sql, OpenList list, Source source, String reservation, Instant now, Duration held)
            throws SQLException, IOException {
        Optional<Head> best = Optional.empty();
        Optional<Instant> later = Optional.empty();
        for (Zone zone : zones(sql, list)) {
            if (zone.zones().allow(source.contactHours(), now)) {
                for (int fresh = 0; fresh <= 1; fresh++) {
                    Optional<Head> head = head(sql, list, zone, fresh);
                    Optional<Head> due = head.filter(h -> h.due() <= now.toEpochMilli());
                    best = earliest(best, due);
                    later = earliest(later, head.filter(h -> due.isEmpty()).map(h -> Instant.ofEpochMilli(h.due())));
                }
            } else if (head(sql, list, zone, 0).isPresent() || head(sql, list, zone, 1).isPresent()) {
                later = earliest(later, zone.zones().next(source.contactHours(), now));
            }
        }
        if (best.isEmpty()) {
            return later.map(at -> none(source, at, now)).orElse(new Next(Optional.empty(), Optional.empty()));
        }
        return reserve(sql, list, best.get().key(), reservation, now.plus(held));
    }

    private static <T extends Comparable<T>> Optional<T> earliest(Optional<T> one, Optional<T> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparable::compareTo);
    }

    /** Nothing comes before the campaign's own hours. */
    private static Next none(Source source, Instant at, Instant now) {
        Instant soon = at.isBefore(now.plus(SOONEST)) ? now.plus(SOONEST) : at;
        return new Next(Optional.empty(), Optional.of(source.hours().nextOpen(soon, source.zone())));
    }

    private record Zone(long id, TimeZones zones) {
    }

    private static List<Zone> zones(Sql sql, OpenList list) throws SQLException {
        List<Zone> all = new ArrayList<>();
        sql.each(row -> all.add(new Zone(row.getLong(1), TimeZones.parse(row.getString(2)))),
                "SELECT z.id, z.names FROM list_zone o JOIN zone z ON z.id = o.zone WHERE o.list = ? ORDER BY z.id", list.id());
        return all;
    }

    private static Optional<Head> head(Sql sql, OpenList list, Zone zone, int fresh) throws SQLException {
        return Optional.ofNullable(sql.first(Head::of, "SELECT key, fresh, due FROM contact WHERE list = ? AND zone = ?"
                + " AND fresh = ? AND standing < 2 ORDER BY due, key LIMIT 1", list.id(), zone.id(), fresh));
    }

    private Next reserve(Sql sql, OpenList list, long key, String reservation, Instant until) throws SQLException, IOException {
        sql.change("UPDATE contact SET standing = 1, fresh = 0, due = ?, reservation = ? WHERE key = ?", until.toEpochMilli(),
                reservation, key);
        return new Next(Optional.of(contact(sql, list, "c.key = ?", key)), Optional.empty());
    }

    private static ListContact contact(Sql sql, OpenList list, String which, Object... arguments) throws SQLException, IOException {
        record Row(long key, byte[] mark, byte[] sealed, int attempts, String names) {
        }
        Row row = sql.first(r -> new Row(r.getLong(1), r.getBytes(2), r.getBytes(3), r.getInt(4), r.getString(5)),
                CONTACT + which, arguments);
        if (row == null) {
            return null;
        }
        List<String> texts = list.sealed().open(row.mark(), row.sealed());
        String[] names = row.names().isEmpty() ? new String[0] : row.names().split("\t");
        TreeMap<String, Personal> values = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], new Personal(texts.get(i + 2)));
        }
        return new ListContact(row.key(), texts.get(0), new Personal(texts.get(1)), values, row.attempts());
    }

    /** Without effect where the reservation is not there any more: it was settled, or ended and somebody else has it. */
    void settle(CampaignId campaign, String reservation, Settlement settlement, Instant now) throws SQLException, IOException {
        OpenList list = store.list(campaign.value());
        store.write(sql -> {
            byte[] mark = sql.first(r -> r.getBytes(1), "SELECT mark FROM contact WHERE reservation = ? AND list = ?", reservation,
                    list.id());
            if (mark == null) {
                return null;
            }
            int standing = settlement.due().isPresent() ? Standings.OPEN : Standings.DONE;
            sql.change("UPDATE contact SET reservation = NULL, outcome = ?, attempts = attempts + ?, due = ?, standing = CASE"
                    + " WHEN EXISTS (SELECT 1 FROM do_not_call d WHERE d.mark = contact.mark) THEN 3"
                    + " WHEN ? = 0 AND reading < (SELECT reading FROM list WHERE id = ? AND read <> '') THEN 4 ELSE ? END"
                    + " WHERE reservation = ? AND list = ?", settlement.outcome(), settlement.attempted() ? 1 : 0,
                    settlement.due().map(Instant::toEpochMilli).orElse(0L), standing, list.id(), standing, reservation,
                    list.id());
            if (settlement.doNotCall()) {
                neverAgain(sql, mark, now);
            }
            return null;
        });
    }

    /** In no list: the same number may stand in several. */
    private static void neverAgain(Sql sql, byte[] mark, Instant now) throws SQLException {
        sql.change("INSERT OR IGNORE INTO do_not_call (mark, at) VALUES (?, ?)", mark, now.toEpochMilli());
        sql.change("UPDATE contact SET standing = 3 WHERE list IN (SELECT id FROM list) AND mark = ?", mark);
    }

    /** Does not wait for whoever writes. */
    Map<Standing, Long> count(Source source) throws SQLException, IOException {
        OpenList list = store.list(source.campaign().value());
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        store.read(sql -> {
            sql.each(row -> counts.put(Standings.of(row.getInt(1)), row.getLong(2)),
                    "SELECT standing, COUNT(*) FROM contact INDEXED BY by_standing WHERE list = ? GROUP BY standing", list.id());
            return null;
        });
        return counts;
    }

    /** Does not wait for whoever writes. */
    List<Listed> page(Source source, long after, int most) throws SQLException, IOException {
        OpenList list = store.list(source.campaign().value());
        record Row(long key, byte[] mark, byte[] sealed, int standing, int attempts, String outcome, long due) {
        }
        List<Row> rows = store.read(sql -> {
            List<Row> all = new ArrayList<>(most);
            sql.each(r -> all.add(new Row(r.getLong(1), r.getBytes(2), r.getBytes(3), r.getInt(4), r.getInt(5), r.getString(6),
                    r.getLong(7))), "SELECT key, mark, sealed, standing, attempts, outcome, due FROM contact INDEXED BY by_list"
                    + " WHERE list = ? AND key > ? ORDER BY key LIMIT ?", list.id(), after, most);
            return all;
        });
        List<Listed> page = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<String> texts = list.sealed().open(row.mark(), row.sealed());
            Standing standing = Standings.of(row.standing());
            boolean waits = standing == Standing.OPEN && row.due() > 0;
            page.add(new Listed(row.key(), new Personal(texts.get(0)), new Personal(texts.get(1)), standing, row.attempts(),
                    row.outcome(), waits ? Optional.of(Instant.ofEpochMilli(row.due())) : Optional.empty()));
        }
        return page;
    }
}
