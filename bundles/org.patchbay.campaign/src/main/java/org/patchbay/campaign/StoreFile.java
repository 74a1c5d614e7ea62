// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

import org.patchbay.spi.files.OwnerOnly;
import org.sqlite.JDBC;

/** The SQLite file of all lists and its tables; readable by its owner only. */
final class StoreFile {

    /** Stands in the header of the file: "Pcam". */
    private static final int APPLICATION_ID = 0x5063616d;
    /** Version of the tables below; another one is refused. */
    private static final int FORMAT = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE secret (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL)",
            "CREATE TABLE list (id INTEGER PRIMARY KEY, campaign TEXT NOT NULL UNIQUE, wrapped BLOB NOT NULL,"
                    + " read TEXT NOT NULL DEFAULT '', reading INTEGER NOT NULL DEFAULT 0)",
            "CREATE TABLE layout (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE)",
            "CREATE TABLE zone (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE)",
            "CREATE TABLE list_zone (list INTEGER NOT NULL, zone INTEGER NOT NULL, PRIMARY KEY (list, zone)) WITHOUT ROWID",
            // fresh: 1 until it was given out once; those that come back stand before those that are fresh
            "CREATE TABLE contact (key INTEGER PRIMARY KEY, list INTEGER NOT NULL, reading INTEGER NOT NULL,"
                    + " layout INTEGER NOT NULL, zone INTEGER NOT NULL, fresh INTEGER NOT NULL, due INTEGER NOT NULL,"
                    + " standing INTEGER NOT NULL, attempts INTEGER NOT NULL, outcome TEXT NOT NULL,"
                    + " mark BLOB NOT NULL, reservation TEXT, sealed BLOB NOT NULL)",
            "CREATE UNIQUE INDEX by_number ON contact (list, mark)",
            "CREATE INDEX by_turn ON contact (list, zone, fresh, due) WHERE standing < 2",
            "CREATE INDEX by_list ON contact (list)",
            "CREATE INDEX by_reservation ON contact (reservation) WHERE reservation IS NOT NULL",
            "CREATE TABLE do_not_call (mark BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID");

    /** Not of the format: it makes counting quick, and comes to files that are without it. */
    private static final String BY_STANDING = "CREATE INDEX IF NOT EXISTS by_standing ON contact (list, standing)";

    private StoreFile() {
    }

    /** @throws IOException when it is not ours, or of another version; it is left as it is then */
    static Connection open(Path path) throws IOException, SQLException {
        boolean fresh = !Files.exists(path) || Files.size(path) == 0;
        OwnerOnly.create(path);
        Connection connection = JDBC.createConnection(JDBC.PREFIX + path.toAbsolutePath(), new Properties());
        try (Statement statement = connection.createStatement()) {
            if (!fresh && (number(statement, "application_id") != APPLICATION_ID || number(statement, "user_version") != FORMAT)) {
                throw new IOException(path + " holds no contact lists of this version; it was left as it is");
            }
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA secure_delete=ON");
            statement.execute("PRAGMA cache_size=-32000");
            connection.setAutoCommit(false);
            if (fresh) {
                create(statement);
            }
            statement.execute(BY_STANDING);
            connection.commit();
            return connection;
        } catch (IOException | SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void create(Statement statement) throws SQLException {
        for (String table : TABLES) {
            statement.execute(table);
        }
        statement.execute("PRAGMA application_id=" + APPLICATION_ID);
        statement.execute("PRAGMA user_version=" + FORMAT);
    }

    private static int number(Statement statement, String pragma) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
            return result.getInt(1);
        }
    }

    /** For lists on screens, while others write. */
    static Connection reader(Path path) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("open_mode", "1");
        return JDBC.createConnection(JDBC.PREFIX + path.toAbsolutePath(), readOnly);
    }
}
