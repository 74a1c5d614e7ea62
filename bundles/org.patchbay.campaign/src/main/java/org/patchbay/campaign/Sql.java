// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Statements of one connection, prepared once. */
final class Sql implements AutoCloseable {

    /** What a row is turned into. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something that takes rows one by one. */
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    private PreparedStatement with(String text, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** @return rows changed */
    int change(String text, Object... arguments) throws SQLException {
        return with(text, arguments).executeUpdate();
    }

    /** The first row; null where there is none. */
    <T> T first(Row<T> row, String text, Object... arguments) throws SQLException {
        try (ResultSet result = with(text, arguments).executeQuery()) {
            return result.next() ? row.read(result) : null;
        }
    }

    void each(Each each, String text, Object... arguments) throws SQLException {
        try (ResultSet result = with(text, arguments).executeQuery()) {
            while (result.next()) {
                each.row(result);
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
