// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.CRC32C;

import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in a SQLite file: one row a batch, write-ahead log, {@code synchronous=FULL}. Appends that wait
 * together are committed together by the journal's own thread.
 *
 * <p>The file is opened for writing by the first append only. Who opens a journal, reads it and does not
 * like it, closes it and has changed nothing.
 */
final class SqliteJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    private static final int MOST_IN_A_COMMIT = 256;

    private record Append(long sequence, byte[] content, CompletableFuture<Void> done) {
    }

    private static final Append STOP = new Append(0, new byte[0], new CompletableFuture<>());

    private final JournalFile file;
    private final Connection reader;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Object lock = new Object();
    /** Guarded by lock: the last batch that is durable, and the last one that was taken for writing. */
    private long durable;
    private long taken;
    private boolean closed;
    /** The journal's thread's own. */
    private Connection writer;

    private SqliteJournal(JournalFile file, Connection reader, long last) {
        this.file = file;
        this.reader = reader;
        this.durable = last;
        this.taken = last;
        this.thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::write);
    }

    static SqliteJournal open(Path path) {
        JournalFile file = JournalFile.hold(path);
        Connection reader = null;
        try {
            reader = file.reader();
            SqliteJournal journal = new SqliteJournal(file, reader, lastSequence(reader));
            journal.thread.start();
            return journal;
        } catch (SQLException e) {
            closeQuietly(reader);
            file.close();
            throw new JournalException("journal " + path + " can't be read, it was left as it is: "
                    + e.getMessage(), e);
        }
    }

    private static long lastSequence(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT coalesce(max(sequence), 0) FROM batch")) {
            return result.getLong(1);
        }
    }

    @Override
    public long last() {
        synchronized (lock) {
            return durable;
        }
    }

    @Override
    public void read(long from, Reader target) {
        synchronized (reader) {
            try (PreparedStatement query = reader
                    .prepareStatement("SELECT sequence, crc, content FROM batch WHERE sequence >= ? ORDER BY sequence")) {
                query.setLong(1, from);
                read(Math.max(from, 1), query, target);
            } catch (SQLException e) {
                throw new JournalException("journal " + file.path + " is damaged or can't be read: "
                        + e.getMessage(), e);
            }
        }
    }

    private void read(long from, PreparedStatement query, Reader target) throws SQLException {
        long next = from;
        try (ResultSet rows = query.executeQuery()) {
            for (; rows.next(); next++) {
                long sequence = rows.getLong(1);
                if (sequence != next) {
                    throw new JournalException("journal " + file.path + " is damaged: batch " + next
                            + " is missing", null);
                }
                byte[] content = rows.getBytes(3);
                if (rows.getLong(2) != crc(sequence, content)) {
                    throw new JournalException("journal " + file.path + " is damaged: batch " + sequence
                            + " has another checksum", null);
                }
                target.batch(sequence, content);
            }
        }
    }

    /** Over the sequence too, so that a row in another's place is noticed. */
    private static long crc(long sequence, byte[] content) {
        CRC32C crc = new CRC32C();
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            crc.update((int) (sequence >>> shift));
        }
        crc.update(content);
        return crc.getValue();
    }

    @Override
    public CompletionStage<Void> append(long expected, byte[] batch) {
        synchronized (lock) {
            if (closed) {
                return CompletableFuture.failedFuture(
                        new JournalException("journal " + file.path + " is closed", null));
            }
            if (expected != taken + 1) {
                return CompletableFuture.failedFuture(new JournalException("journal " + file.path
                        + " is at " + taken + ", the batch is for " + expected, null));
            }
            Append append = new Append(expected, batch, new CompletableFuture<>());
            taken = expected;
            waiting.add(append);
            return append.done;
        }
    }

    private void write() {
        List<Append> group = new ArrayList<>();
        boolean more = true;
        while (more) {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // nobody but close() ends this thread, and it does so by STOP
            }
            waiting.drainTo(group, MOST_IN_A_COMMIT - 1);
            more = !group.contains(STOP);
            group.remove(STOP);
            if (!group.isEmpty()) {
                commit(group);
            }
        }
        closeQuietly(writer);
    }

    private void commit(List<Append> group) {
        try {
            if (writer == null) {
                writer = file.writer();
            }
            try (PreparedStatement insert = writer
                    .prepareStatement("INSERT INTO batch (sequence, crc, content) VALUES (?, ?, ?)")) {
                for (Append append : group) {
                    insert.setLong(1, append.sequence);
                    insert.setLong(2, crc(append.sequence, append.content));
                    insert.setBytes(3, append.content);
                    insert.executeUpdate();
                }
            }
            writer.commit();
        } catch (SQLException e) {
            failed(group, e);
            return;
        }
        synchronized (lock) {
            durable = group.getLast().sequence;
        }
        group.forEach(append -> append.done.complete(null));
    }

    /** What was taken after the group would leave a gap: it fails too. The next append is read afresh. */
    private void failed(List<Append> group, SQLException cause) {
        LOG.error("journal {}: {} batches could not be written", file.path, group.size(), cause);
        closeQuietly(writer);
        writer = null;
        List<Append> all = new ArrayList<>(group);
        synchronized (lock) {
            waiting.drainTo(all);
            boolean stop = all.remove(STOP);
            durable = whatIsDurable();
            taken = durable;
            if (stop) {
                waiting.add(STOP);
            }
        }
        long reached = last();
        for (Append append : all) {
            if (append.sequence <= reached) {
                append.done.complete(null);
            } else {
                append.done.completeExceptionally(new JournalException("journal " + file.path
                        + " can't be written: " + cause.getMessage(), cause));
            }
        }
    }

    /** A commit may have been done although it reported a failure. */
    private long whatIsDurable() {
        try (Connection connection = file.reader()) {
            return lastSequence(connection);
        } catch (SQLException e) {
            return durable;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        synchronized (reader) {
            closeQuietly(reader); // before the writer: the last one to close moves the -wal into the file
        }
        waiting.add(STOP);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    private static void closeQuietly(Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing a connection to the journal", e);
        }
    }
}
