// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.patchbay.spi.JournalException;
import org.patchbay.spi.files.OwnerOnly;
import org.sqlite.JDBC;

/**
 * The file below a journal: made whole or not at all, readable by its owner only, held by one process.
 */
final class JournalFile implements AutoCloseable {

    /** Stands in the header of the file: "Patc". */
    static final int APPLICATION_ID = 0x50617463;
    /** Version of the table below; another one is refused. */
    static final int FORMAT = 1;

    /* Offsets in the header, from SQLite's description of its file format, section 1.3. */
    private static final int HEADER_SIZE = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** By this process: POSIX lets go of a lock when any channel of its file is closed, so none is opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    final Path path;
    private final FileChannel lockChannel;

    private JournalFile(Path path, FileChannel lockChannel) {
        this.path = path;
        this.lockChannel = lockChannel;
    }

    static JournalFile hold(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel lock = lock(path);
            try {
                if (Files.exists(path)) {
                    checkHeader(path);
                    OwnerOnly.create(path);
                } else {
                    create(path);
                }
                return new JournalFile(path, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                letGo(path, lock);
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new JournalException("journal " + path + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path lockPath = beside(path, ".lock").toAbsolutePath().normalize();
        if (!HELD.add(lockPath)) {
            throw openAlready(path);
        }
        try {
            return lockAgainstOthers(path, lockPath);
        } catch (IOException | RuntimeException e) {
            HELD.remove(lockPath);
            throw e;
        }
    }

    private static JournalException openAlready(Path path) {
        return new JournalException("journal " + path + " is open already: somebody else works with it", null);
    }

    private static FileChannel lockAgainstOthers(Path path, Path lockPath) throws IOException {
        OwnerOnly.create(lockPath);
        FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException held) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw openAlready(path);
        }
        return channel;
    }

    private static void letGo(Path path, FileChannel lock) throws IOException {
        lock.close();
        HELD.remove(beside(path, ".lock").toAbsolutePath().normalize());
    }

    private static void checkHeader(Path path) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                continue;
            }
        }
        boolean whole = !header.hasRemaining();
        if (!whole || !header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                || header.getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw new JournalException(path + " is no journal of Patchbay, or damaged; it was left as it is", null);
        }
        if (header.getInt(USER_VERSION_AT) != FORMAT) {
            throw new JournalException("journal " + path + " has format " + header.getInt(USER_VERSION_AT)
                    + ", this program reads format " + FORMAT + "; it was left as it is", null);
        }
    }

    /**
     * A file of this name is always a whole one: what a crash leaves has another name and is made anew. SQLite gives
     * its -wal and -shm files the mode of the file itself.
     */
    private static void create(Path path) throws IOException, SQLException {
        Path fresh = beside(path, ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (Connection connection = connect(fresh, false); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id=" + APPLICATION_ID);
            statement.execute("PRAGMA user_version=" + FORMAT);
            statement.execute("CREATE TABLE batch (sequence INTEGER PRIMARY KEY, crc INTEGER NOT NULL,"
                    + " content BLOB NOT NULL)");
            statement.execute("PRAGMA journal_mode=WAL");
        }
        OwnerOnly.sync(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.syncFolder(path.toAbsolutePath().getParent());
    }

    private static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Reading only never changes the file, nor what a crash left in its -wal. */
    Connection reader() throws SQLException {
        return connect(path, true);
    }

    Connection writer() throws SQLException {
        Connection connection = connect(path, false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous=FULL");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static Connection connect(Path path, boolean readOnly) throws SQLException {
        Properties properties = new Properties();
        // SQLITE_OPEN_READONLY, or READWRITE without CREATE: a file that vanished is an error, not a new journal
        properties.setProperty("open_mode", readOnly ? "1" : "2");
        return JDBC.createConnection(JDBC.PREFIX + path.toAbsolutePath(), properties);
    }

    @Override
    public void close() {
        try {
            letGo(path, lockChannel);
        } catch (IOException e) {
            throw new JournalException("journal " + path + " can't be let go of", e);
        }
    }
}
