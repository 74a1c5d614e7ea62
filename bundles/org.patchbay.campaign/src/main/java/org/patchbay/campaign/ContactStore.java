// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of all lists. One writer at a time; whoever has much to write lets go of it in between, so that
 * agents never wait for a long file.
 */
final class ContactStore implements AutoCloseable {

    /** Something done in one transaction. */
    interface Work<T> {
        T in(Sql sql) throws SQLException, IOException;
    }

    /** @param sealed under the list's key */
    record OpenList(long id, Sealed sealed) {
    }

    private final Vault vault;
    private final Sql writer;
    private final Sql reader;
    private final Marks marks;
    private final Map<String, OpenList> lists = new ConcurrentHashMap<>();

    /** @param folder of the file and its key; made when it is not there */
    ContactStore(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        vault = new Vault(folder);
        Path path = folder.resolve("lists.db");
        writer = new Sql(StoreFile.open(path));
        try {
            marks = new Marks(vault.unwrap(write(this::secret), Marks.ALGORITHM));
            reader = new Sql(StoreFile.reader(path));
        } catch (IOException | SQLException e) {
            writer.close();
            throw e;
        }
    }

    private byte[] secret(Sql sql) throws SQLException {
        sql.change("INSERT OR IGNORE INTO secret (name, wrapped) VALUES ('numbers', ?)", vault.newKey());
        return sql.first(row -> row.getBytes(1), "SELECT wrapped FROM secret WHERE name = 'numbers'");
    }

    Marks marks() {
        return marks;
    }

    /** All or nothing; durable when this returns. */
    <T> T write(Work<T> work) throws SQLException, IOException {
        synchronized (writer) {
            try {
                T result = work.in(writer);
                writer.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        }
    }

    /** What is committed now; never waits for a writer. */
    <T> T read(Work<T> work) throws SQLException, IOException {
        synchronized (reader) {
            return work.in(reader);
        }
    }

    /** The list of a campaign; made when it is not there. */
    OpenList list(String campaign) throws SQLException, IOException {
        OpenList known = lists.get(campaign);
        if (known == null) {
            known = write(sql -> {
                if (id(sql, campaign) == null) {
                    sql.change("INSERT INTO list (campaign, wrapped) VALUES (?, ?)", campaign, vault.newKey());
                }
                long id = id(sql, campaign);
                byte[] key = sql.first(row -> row.getBytes(1), "SELECT wrapped FROM list WHERE id = ?", id);
                return new OpenList(id, new Sealed(vault.unwrap(key, "AES")));
            });
            lists.put(campaign, known);
        }
        return known;
    }

    private static Long id(Sql sql, String campaign) throws SQLException {
        return sql.first(row -> row.getLong(1), "SELECT id FROM list WHERE campaign = ?", campaign);
    }

    /** The number of a text in a table of texts. */
    static long intern(Sql sql, String table, String names) throws SQLException {
        sql.change("INSERT OR IGNORE INTO " + table + " (names) VALUES (?)", names);
        return sql.first(row -> row.getLong(1), "SELECT id FROM " + table + " WHERE names = ?", names);
    }

    @Override
    public void close() throws SQLException {
        synchronized (writer) {
            writer.close();
        }
        synchronized (reader) {
            reader.close();
        }
    }
}
