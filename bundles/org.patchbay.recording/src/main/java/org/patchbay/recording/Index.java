// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.ContactId;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.RecordingStore.Kept;
import org.patchbay.spi.RecordingStore.Search;
import org.patchbay.spi.files.OwnerOnly;
import org.sqlite.JDBC;

/**
 * Where to find recordings: an SQLite file beside them. Customers' names and numbers are sealed in it. It says nothing
 * that the recordings' files don't say, so it can be made anew from them. Each change is one statement.
 */
final class Index implements AutoCloseable {

    /** Stands in the header of the file: "Prec". */
    private static final int APPLICATION_ID = 0x50726563;
    /** Version of the table below; another one is refused. */
    private static final int FORMAT = 1;

    // sealed: what it is of; contact, agent and queue are null where nobody knows it
    private static final List<String> TABLES = List.of(
            "CREATE TABLE recording (id TEXT PRIMARY KEY, contact TEXT, agent TEXT, queue TEXT, began INTEGER NOT NULL,"
                    + " length INTEGER NOT NULL, wrapping INTEGER NOT NULL, sealed BLOB)",
            "CREATE INDEX by_time ON recording (began, id)",
            "CREATE INDEX by_agent ON recording (agent, began, id)",
            "CREATE INDEX by_queue ON recording (queue, began, id)",
            "CREATE INDEX by_contact ON recording (contact)",
            "PRAGMA application_id=" + APPLICATION_ID, "PRAGMA user_version=" + FORMAT);

    private final Path path;
    private final Vault vault;
    private final Connection connection;

    private Index(Path path, Vault vault, Connection connection) {
        this.path = path;
        this.vault = vault;
        this.connection = connection;
    }

    /** Something asked of the database. */
    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException, IOException;
    }

    /** @throws IOException when it is damaged, or of another version; it is left as it is */
    static Index open(Path path, Vault vault) throws IOException {
        boolean fresh = !Files.exists(path) || Files.size(path) == 0;
        OwnerOnly.create(path);
        try {
            Connection connection = JDBC.createConnection(JDBC.PREFIX + path.toAbsolutePath(), new Properties());
            try (Statement statement = connection.createStatement()) {
                prepare(path, fresh, statement);
                return new Index(path, vault, connection);
            } catch (IOException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException(path + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static void prepare(Path path, boolean fresh, Statement statement) throws SQLException, IOException {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        statement.execute("PRAGMA secure_delete=ON");
        if (fresh) {
            statement.execute("BEGIN");
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("COMMIT");
        } else if (number(statement, "application_id") != APPLICATION_ID || number(statement, "user_version") != FORMAT) {
            throw new IOException(path + " is no index of recordings of this version; it was left as it is");
        }
    }

    private static int number(Statement statement, String pragma) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
            return result.getInt(1);
        }
    }

    private synchronized <T> T ask(String text, Question<T> question) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    void put(Entry entry) throws IOException {
        byte[] sealed = entry.call().isEmpty() ? null
                : vault.seal(name(entry.id()), CallBytes.write(entry.call().get()));
        ask("INSERT OR REPLACE INTO recording VALUES (?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
            statement.setString(1, entry.id().value());
            statement.setString(2, entry.call().map(c -> c.contact().value()).orElse(null));
            statement.setString(3, entry.call().map(c -> c.agent().value()).orElse(null));
            statement.setString(4, entry.call().map(c -> c.queue().value()).orElse(null));
            statement.setLong(5, entry.began().toEpochMilli());
            statement.setLong(6, entry.length().toMillis());
            statement.setLong(7, entry.wrapping());
            statement.setBytes(8, sealed);
            return statement.executeUpdate();
        });
    }

    private static String name(RecordingId id) {
        return "index " + id.value();
    }

    void remove(RecordingId id) throws IOException {
        ask("DELETE FROM recording WHERE id = ?", statement -> {
            statement.setString(1, id.value());
            return statement.executeUpdate();
        });
        ask("PRAGMA wal_checkpoint(TRUNCATE)", statement -> { // what was there stands in no log either
            return statement.execute();
        });
    }

    boolean has(RecordingId id) throws IOException {
        return ask("SELECT id FROM recording WHERE id = ?", statement -> {
            statement.setString(1, id.value());
            return !ids(statement).isEmpty();
        });
    }

    Optional<Kept> find(RecordingId id) throws IOException {
        return ask("SELECT id, length, sealed FROM recording WHERE id = ? AND agent IS NOT NULL", statement -> {
            statement.setString(1, id.value());
            return kept(statement).stream().findFirst();
        });
    }

    List<Kept> find(Search search) throws IOException {
        if (search.agents().filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        Where where = new Where("agent IS NOT NULL");
        search.agents().ifPresent(agents -> where.in("agent", agents.stream().map(a -> a.value()).toList()));
        search.queue().ifPresent(queue -> where.and("queue = ?", queue.value()));
        search.from().ifPresent(from -> where.and("began >= ?", from.toEpochMilli()));
        search.until().ifPresent(until -> where.and("began < ?", until.toEpochMilli()));
        search.after().ifPresent(last -> where.and("(began, id) < (?, ?)", last.began().toEpochMilli(), last.id().value()));
        return ask("SELECT id, length, sealed FROM recording WHERE " + where.text + " ORDER BY began DESC, id DESC LIMIT "
                + search.most(), statement -> {
                    where.fill(statement);
                    return kept(statement);
                });
    }

    private List<Kept> kept(PreparedStatement statement) throws SQLException, IOException {
        List<Kept> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                RecordingId id = new RecordingId(row.getString(1));
                byte[] call = SealedFile.open(vault, name(id), row.getBytes(3));
                all.add(new Kept(CallBytes.read(id, call), Duration.ofMillis(row.getLong(2))));
            }
        }
        return all;
    }

    List<RecordingId> of(ContactId contact) throws IOException {
        return ask("SELECT id FROM recording WHERE contact = ? ORDER BY began, id", statement -> {
            statement.setString(1, contact.value());
            return ids(statement);
        });
    }

    List<RecordingId> before(Instant began, int most) throws IOException {
        return ask("SELECT id FROM recording WHERE began < ? ORDER BY began, id LIMIT ?", statement -> {
            statement.setLong(1, began.toEpochMilli());
            statement.setInt(2, most);
            return ids(statement);
        });
    }

    List<RecordingId> all() throws IOException {
        return ask("SELECT id FROM recording", Index::ids);
    }

    private static List<RecordingId> ids(PreparedStatement statement) throws SQLException {
        List<RecordingId> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(new RecordingId(row.getString(1)));
            }
        }
        return all;
    }

    /** Keys that a recording needs. */
    Set<Long> wrappings() throws IOException {
        return ask("SELECT DISTINCT wrapping FROM recording", statement -> {
            Set<Long> all = new TreeSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getLong(1));
                }
            }
            return all;
        });
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(path + " can't be closed", e);
        }
    }

    /** Conditions and what stands in their places. */
    private static final class Where {
        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Where(String first) {
            text = new StringBuilder(first);
        }

        void and(String condition, Object... places) {
            text.append(" AND ").append(condition);
            values.addAll(List.of(places));
        }

        void in(String column, List<String> wanted) {
            and(column + " IN (" + "?, ".repeat(wanted.size() - 1) + "?)", wanted.toArray());
        }

        void fill(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
