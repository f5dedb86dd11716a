// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;

/**
 * The encrypted file {@code record.db} and this program's connections to it: one that writes, and a
 * few that only read.
 *
 * <p>Threads of this program take turns at writing; {@link #READERS} of them read meanwhile.
 * Several programs may use one vault at a time: readers see the state before or after another's
 * change, never the middle; writers wait for each other up to ten seconds. What a writer committed
 * outlasts a power cut.
 */
final class Database implements AutoCloseable {
    static final String NAME = "record.db";

    /** The latest of the scripts in {@code sql}; a vault with a later one is not touched. */
    static final String SCHEMA = "10";

    static final String LOCK = "lock";
    private static final int WAIT_MILLIS = 10_000;
    private static final int WAIT_FOR_LOCK_MILLIS = 5_000;

    /** How many threads may read at once; more wait for their turn. */
    static final int READERS = 3;

    private static final List<String> SETTINGS =
            List.of(
                    "pragma busy_timeout = " + WAIT_MILLIS,
                    "pragma temp_store = memory",
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                    "pragma foreign_keys = on",
                    "pragma secure_delete = on",
                    "pragma trusted_schema = off",
                    "pragma recursive_triggers = on");

    /**
     * KiB of the file that the writer, and each reader, may keep in memory, outside Java's heap.
     */
    private static final int WRITERS_CACHE = 65_536;

    private static final int READERS_CACHE = 32_768;

    private final Path folder;
    private final Sql writer;
    private final List<Sql> readers;
    private final BlockingQueue<Sql> idle;
    private final ReentrantLock turn = new ReentrantLock();

    /** What the thread's present transaction runs on. */
    private final ThreadLocal<@Nullable Sql> present = new ThreadLocal<>();

    /** Something asked of the database in one transaction. */
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    private Database(Path folder, Sql writer, List<Sql> readers) {
        this.folder = folder;
        this.writer = writer;
        this.readers = List.copyOf(readers);
        this.idle = new ArrayBlockingQueue<>(READERS, false, readers);
    }

    /** Opens the file in the folder, making or renewing its tables where needed. */
    static Database open(Path folder, DataKey key) throws UnusableVault {
        Path file = folder.resolve(NAME);
        SQLiteConfig settings = new SQLiteMCSqlCipherConfig().withKey(key.forDriver()).build();
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        try {
            migrate(folder, url, settings);
            Sql writer = connected(url, settings, WRITERS_CACHE);
            List<Sql> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Sql reader = connected(url, settings, READERS_CACHE);
                reader.execute("pragma query_only = on");
                readers.add(reader);
            }
            return new Database(folder, writer, readers);
        } catch (SQLException failed) {
            throw unusable(failed, folder);
        }
    }

    private static Sql connected(String url, SQLiteConfig settings, int cache) throws SQLException {
        Sql sql = new Sql(settings.createConnection(url));
        for (String setting : SETTINGS) {
            sql.execute(setting);
        }
        sql.execute("pragma cache_size = -" + cache);
        return sql;
    }

    /** One program at a time brings the tables up to date; most find nothing to do. */
    private static void migrate(Path folder, String url, SQLiteConfig settings)
            throws SQLException, UnusableVault {
        if (schema(folder, url, settings).equals(SCHEMA)) {
            return;
        }
        try (FileChannel channel = lockFile(folder);
                FileLock lock = alone(channel, folder)) {
            if (!lock.isValid() || schema(folder, url, settings).equals(SCHEMA)) {
                return;
            }
            SQLiteDataSource source = new SQLiteDataSource(settings);
            source.setUrl(url);
            Flyway.configure(Database.class.getClassLoader())
                    .loggers(QuietLog.class.getName())
                    .dataSource(source)
                    .locations(
                            "classpath:org/dalel/vault/sql/common",
                            "classpath:org/dalel/vault/sql/sqlite")
                    .javaMigrations(new EarlierNames(), new EarlierPile(), new EarlierActors())
                    .placeholders(
                            Map.of(
                                    "sequence",
                                    "integer primary key autoincrement",
                                    "bytes",
                                    "blob"))
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            if (failed.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new UnusableVault(
                    UnusableVault.Reason.DAMAGED,
                    "the vault's tables could not be brought up to date",
                    folder,
                    "go back to the last backup, and report this");
        } catch (IOException unlockable) {
            throw new UnusableVault(
                    UnusableVault.Reason.NO_ROOM,
                    "the vault's folder may not be written",
                    folder,
                    "give yourself the right to write in it");
        }
    }

    /** The version of the tables in the file, empty for a file without any. */
    private static String schema(Path folder, String url, SQLiteConfig settings)
            throws SQLException, UnusableVault {
        try (Connection connection = settings.createConnection(url)) {
            Sql sql = new Sql(connection);
            sql.list("pragma busy_timeout = " + WAIT_MILLIS, row -> 0);
            if (sql.count("select count(*) from sqlite_master where name = 'flyway_schema_history'")
                    == 0) {
                return "";
            }
            String version =
                    sql.first(
                                    "select version from flyway_schema_history where success = 1"
                                            + " order by installed_rank desc limit 1",
                                    row -> row.getString(1))
                            .orElse("");
            if (later(version)) {
                throw KeyFile.newer(folder);
            }
            return version;
        }
    }

    private static boolean later(String version) {
        if (version.isEmpty()) {
            return false;
        }
        List<Integer> found = List.of(version.split("\\.")).stream().map(Integer::valueOf).toList();
        List<Integer> known = List.of(SCHEMA.split("\\.")).stream().map(Integer::valueOf).toList();
        for (int i = 0; i < Math.max(found.size(), known.size()); i++) {
            int difference =
                    (i < found.size() ? found.get(i) : 0) - (i < known.size() ? known.get(i) : 0);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    /** Does something with the folder that no other program may do at the same time. */
    static FileChannel lockFile(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            try {
                OwnerOnly.file(file);
            } catch (java.nio.file.FileAlreadyExistsException sameMoment) {
                return FileChannel.open(file, StandardOpenOption.WRITE);
            }
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    static FileLock alone(FileChannel channel, Path folder) throws IOException, UnusableVault {
        long until = System.nanoTime() + WAIT_FOR_LOCK_MILLIS * 1_000_000L;
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException sameProgram) {
                // Another thread of this program has it: wait like for any other.
                Thread.onSpinWait();
            }
            if (System.nanoTime() > until) {
                throw new UnusableVault(
                        UnusableVault.Reason.IN_USE,
                        "another program is changing this vault",
                        folder,
                        "wait until it is done, or end it, then try again");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
        }
    }

    private static UnusableVault unusable(SQLException failed, Path folder) {
        NotKept why = NotKept.of(failed, folder);
        UnusableVault.Reason reason =
                switch (failed.getErrorCode() & 0xff) {
                    case 5 -> UnusableVault.Reason.IN_USE;
                    case 8, 13, 14 -> UnusableVault.Reason.NO_ROOM;
                    default -> UnusableVault.Reason.DAMAGED;
                };
        return new UnusableVault(reason, why.problem().what(), folder, why.problem().whatToDo());
    }

    /**
     * Sees one state of the record, whatever others write meanwhile; within {@link #write}, also
     * what that has written so far.
     */
    <T> T read(Work<T> work) {
        Sql sql = present.get();
        if (sql != null) {
            return within(sql, work);
        }
        Sql reader = reader();
        try {
            return transaction("begin", reader, work);
        } finally {
            idle.add(reader);
        }
    }

    /**
     * All of it or nothing; what it writes within another {@code write}, with that one.
     *
     * @throws IllegalStateException within {@link #read}, which sees a state that is past
     */
    <T> T write(Work<T> work) {
        Sql sql = present.get();
        if (sql != null && sql != writer) {
            throw new IllegalStateException("nothing can be written while reading");
        }
        if (sql != null) {
            return within(sql, work);
        }
        turn.lock();
        try {
            return transaction("begin immediate", writer, work);
        } finally {
            turn.unlock();
        }
    }

    /** Several writings as one: all of them are kept, or none when one fails. */
    <E extends Exception> void together(Vault.Several<E> work) throws E {
        turn.lock();
        present.set(writer);
        try {
            writer.execute("begin immediate");
            boolean done = false;
            try {
                work.run();
                writer.execute("commit");
                done = true;
            } finally {
                if (!done) {
                    rollBack(writer);
                }
            }
        } catch (SQLException failed) {
            throw NotKept.of(failed, folder);
        } finally {
            present.remove();
            turn.unlock();
        }
    }

    private Sql reader() {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotKept(
                    "the program was stopped while it waited to read",
                    folder,
                    "start it again; nothing was changed");
        }
    }

    private <T> T within(Sql sql, Work<T> work) {
        try {
            return work.on(sql);
        } catch (SQLException failed) {
            throw NotKept.of(failed, folder);
        }
    }

    private <T> T transaction(String begin, Sql sql, Work<T> work) {
        present.set(sql);
        try {
            sql.execute(begin);
            boolean done = false;
            try {
                T result = work.on(sql);
                sql.execute("commit");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(sql);
                }
            }
        } catch (SQLException failed) {
            throw NotKept.of(failed, folder);
        } finally {
            present.remove();
        }
    }

    /** A transaction that the database already took back itself, on a full disk, is gone. */
    private void rollBack(Sql sql) {
        try {
            sql.execute("rollback");
        } catch (SQLException alreadyBack) {
            if (alreadyBack.getErrorCode() != 1) {
                throw NotKept.of(alreadyBack, folder);
            }
        }
    }

    /**
     * Moves what was committed out of the write-ahead log, whose damage nobody would notice, into
     * the file. Where the disk is full or somebody reads, it stays in the log, just as safe from
     * the end of a program.
     *
     * @return whether the log is empty now
     */
    boolean settle() {
        turn.lock();
        try {
            return writer.first("pragma wal_checkpoint(truncate)", row -> row.getInt(1) == 0)
                    .orElse(false);
        } catch (SQLException stays) {
            return false;
        } finally {
            turn.unlock();
        }
    }

    /** A consistent copy of everything committed, encrypted with the same data key. */
    void copyTo(Path file) {
        turn.lock();
        try {
            writer.change("vacuum into ?", file.toAbsolutePath().toString());
            OwnerOnly.force(file);
        } catch (IOException failed) {
            throw new NotKept(
                    "the copy could not be finished",
                    file,
                    "see that the disk has room and works, then do it again");
        } catch (SQLException failed) {
            throw NotKept.of(failed, file);
        } finally {
            turn.unlock();
        }
    }

    Path folder() {
        return folder;
    }

    /** Waits for those who read and write; whoever comes later finds it closed. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (!writer.connection().isClosed()) {
                for (int i = 0; i < READERS; i++) {
                    idle.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                }
                for (Sql reader : readers) {
                    reader.connection().close();
                }
                readers.forEach(idle::offer);
                settle();
                writer.connection().close();
            }
        } catch (SQLException failed) {
            throw NotKept.of(failed, folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }
}
