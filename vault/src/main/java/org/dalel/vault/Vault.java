// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dalel.record.Actors;
import org.dalel.record.Alike;
import org.dalel.record.Candidates;
import org.dalel.record.CaseRecord;
import org.dalel.record.Claims;
import org.dalel.record.Copies;
import org.dalel.record.Decisions;
import org.dalel.record.Desks;
import org.dalel.record.Documents;
import org.dalel.record.Episodes;
import org.dalel.record.Figures;
import org.dalel.record.Incidents;
import org.dalel.record.Pile;
import org.dalel.record.Profiles;
import org.dalel.record.Review;
import org.dalel.record.Search;
import org.dalel.record.Sources;
import org.dalel.record.Suggestions;
import org.dalel.record.User;
import org.dalel.record.Views;
import org.dalel.terms.Document;
import org.dalel.terms.finding.Reading;

/**
 * A record in an encrypted folder, {@code NAME.dalel}: {@code record.db} (SQLite under SQLCipher's
 * scheme, with a random data key), {@code key} (that key under the passphrase) and {@code lock}.
 * Only their owner may read them.
 *
 * <p>Whatever a function that keeps something gives back is on the disk and outlasts the end of the
 * program at any moment, and a power cut. Several threads and several programs may use one vault;
 * writers wait for each other. It belongs on a local disk: a folder that a service synchronises or
 * a network shares may be copied in the middle of a change.
 *
 * <p>Every passphrase given here is filled with zeros before the function returns, whatever
 * happens. Functions throw {@link NotKept} when the disk or another program prevents them.
 */
public final class Vault implements CaseRecord, AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> FILES =
            Set.of(
                    Database.NAME,
                    Database.NAME + "-wal",
                    Database.NAME + "-shm",
                    Database.NAME + "-journal",
                    Database.LOCK,
                    KeyFile.NAME,
                    KeyFile.NAME + ".new");

    private final Path folder;
    private final Database database;
    private final Intake intake;
    private final Optional<Set<String>> only;
    private final long waiting;

    private Vault(Path folder, Database database, Optional<Set<String>> only, long waiting) {
        this.folder = folder;
        this.database = database;
        this.intake = new Intake(database, UUID::randomUUID);
        this.only = only;
        this.waiting = waiting;
        new KeptTraits(database, this).complete();
    }

    /** Makes an empty vault and opens it. */
    public static Vault create(Path folder, char[] passphrase) throws UnusableVault {
        return create(folder, passphrase, Passphrase.Cost.ORDINARY);
    }

    static Vault create(Path folder, char[] passphrase, Passphrase.Cost cost) throws UnusableVault {
        Path fresh = beside(folder, ".new");
        try (DataKey key = DataKey.random(RANDOM)) {
            strong(passphrase, folder);
            absent(folder);
            remove(fresh);
            OwnerOnly.folder(fresh);
            OwnerOnly.file(fresh.resolve(Database.NAME));
            Database.open(fresh, key).close();
            KeyFile.write(fresh, key, passphrase, cost, RANDOM);
            OwnerOnly.name(fresh, folder);
            return opened(folder, key, Optional.empty());
        } catch (IOException failed) {
            throw unwritten(failed, folder);
        } finally {
            Arrays.fill(passphrase, '\0');
            removeQuietly(fresh);
        }
    }

    /** Opens a vault that {@link #create} made. */
    public static Vault open(Path folder, char[] passphrase) throws UnusableVault {
        try (DataKey key = KeyFile.read(folder, passphrase)) {
            if (!Files.isRegularFile(folder.resolve(Database.NAME))) {
                throw new UnusableVault(
                        UnusableVault.Reason.DAMAGED,
                        "the vault's record is missing",
                        folder.resolve(Database.NAME),
                        "go back to the last backup");
            }
            return opened(folder, key, Optional.empty());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * A vault for a demonstration: its key is nowhere but in this program's memory, so that nobody
     * can open it again. Closing it takes its folder away.
     *
     * @param only SHA-256 of the documents it may take in; it refuses others, which would be lost
     */
    public static Vault throwaway(Set<String> only) throws UnusableVault {
        try (DataKey key = DataKey.random(RANDOM)) {
            Path folder = Files.createTempDirectory("dalel-demo-");
            OwnerOnly.file(folder.resolve(Database.NAME));
            return opened(folder, key, Optional.of(Set.copyOf(only)));
        } catch (IOException failed) {
            throw unwritten(failed, Path.of(System.getProperty("java.io.tmpdir", ".")));
        }
    }

    /**
     * Replaces the passphrase. Only the file {@code key} is written anew, so that a large vault
     * takes no longer; programs that have the vault open keep it open. Backups made before still
     * open with the earlier passphrase.
     */
    public static void changePassphrase(Path folder, char[] present, char[] next)
            throws UnusableVault {
        changePassphrase(folder, present, next, Passphrase.Cost.ORDINARY);
    }

    static void changePassphrase(Path folder, char[] present, char[] next, Passphrase.Cost cost)
            throws UnusableVault {
        try {
            KeyFile.cost(folder);
            strong(next, folder);
            try (FileChannel channel = Database.lockFile(folder);
                    FileLock lock = Database.alone(channel, folder);
                    DataKey key = KeyFile.read(folder, present)) {
                if (lock.isValid()) {
                    KeyFile.write(folder, key, next, cost, RANDOM);
                }
            }
        } catch (IOException failed) {
            throw unwritten(failed, folder);
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(next, '\0');
        }
    }

    private static Vault opened(Path folder, DataKey key, Optional<Set<String>> only)
            throws UnusableVault {
        long waiting = size(folder.resolve(Database.NAME + "-wal"));
        return new Vault(folder, Database.open(folder, key), only, waiting);
    }

    /**
     * Takes a document in with its original and its reading: every finding becomes an open
     * candidate. Of a document that is already there, only the reading is renewed, see {@link
     * Taken.Outcome}.
     *
     * @param original the bytes whose SHA-256 the document has
     * @param fingerprint of everything beside the bytes that decides a reading: version, word
     *     lists, analysers, metadata given by hand
     */
    public Taken take(
            Document document,
            byte[] original,
            Reading reading,
            String fingerprint,
            User by,
            Instant at) {
        if (only.isPresent() && !only.get().contains(document.sha256())) {
            throw new NotKept(
                    "this vault is thrown away after the demonstration and takes in no other"
                            + " documents",
                    "document " + document.sha256().substring(0, 12),
                    "make a vault of your own: dalel vault init NAME.dalel");
        }
        Taken taken = intake.take(document, original, reading, fingerprint, by, at);
        if (taken.outcome() == Taken.Outcome.READ_ANEW) {
            new KeptTraits(database, this).renewToldIn(taken.document().id());
        }
        return taken;
    }

    /**
     * Keeps whatever this thread keeps meanwhile at once, at the end: many times faster where it is
     * much. When the work fails, none of it is kept.
     *
     * @param work keep it short: other writers wait for its end, and it is not on the disk before
     */
    public <T> T together(Supplier<T> work) {
        return database.write(sql -> work.get());
    }

    /** Several things to be kept as one. */
    @FunctionalInterface
    public interface Several<E extends Exception> {
        void run() throws E;
    }

    /**
     * Keeps what {@code work} keeps as one: all of it or, when it fails, nothing. The disk is
     * waited for once, which is most of the time of taking in a short document. Others wait
     * meanwhile, so the work should be short.
     */
    public <E extends Exception> void together(Several<E> work) throws E {
        database.together(work);
    }

    /** Whether the document is there, read with these settings: there is nothing left to do. */
    public boolean holds(String sha256, String fingerprint) {
        return intake.holds(sha256, fingerprint);
    }

    /** The review over this record. */
    public Review review() {
        return new Review(this, UUID::randomUUID);
    }

    @Override
    public Documents documents() {
        return new KeptDocuments(database);
    }

    @Override
    public Candidates candidates() {
        return new KeptFacts.KeptCandidates(database);
    }

    @Override
    public Incidents incidents() {
        return new KeptFacts.KeptIncidents(database);
    }

    @Override
    public Actors actors() {
        return new KeptFacts.KeptActors(database);
    }

    @Override
    public Sources sources() {
        return new KeptFacts.KeptSources(database);
    }

    @Override
    public Claims claims() {
        return new KeptFacts.KeptClaims(database);
    }

    @Override
    public Figures figures() {
        return new KeptFacts.KeptFigures(database);
    }

    @Override
    public Episodes episodes() {
        return new KeptFacts.KeptEpisodes(database);
    }

    @Override
    public Decisions decisions() {
        return new KeptDecisions(database, this);
    }

    @Override
    public Views views() {
        return new KeptViews(database);
    }

    @Override
    public Profiles profiles() {
        return new KeptProfiles(database);
    }

    @Override
    public Search search() {
        return new KeptSearch(database, documents());
    }

    @Override
    public Suggestions suggestions() {
        return new KeptNames(database);
    }

    @Override
    public Pile pile() {
        return new KeptPile(database);
    }

    @Override
    public Desks desks() {
        return new KeptDesks(database);
    }

    @Override
    public Alike alike() {
        return new KeptAlike(database, documents());
    }

    @Override
    public Copies copies() {
        return new KeptCopies(database, documents());
    }

    /** Whether it is nothing but a demonstration. */
    public boolean isThrowaway() {
        return only.isPresent();
    }

    public Path folder() {
        return folder;
    }

    public VaultInfo info() throws UnusableVault {
        int memory = only.isPresent() ? 0 : KeyFile.cost(folder).memory();
        return database.read(
                sql ->
                        new VaultInfo(
                                folder,
                                Database.SCHEMA,
                                sql.count("select count(*) from document"),
                                sql.count("select count(*) from candidate"),
                                sql.count(
                                        "select count(*) from candidate where state ="
                                                + " 'PROPOSED'"),
                                sql.count("select count(*) from incident"),
                                sql.count("select count(*) from decision"),
                                Stream.of(Database.NAME, Database.NAME + "-wal", KeyFile.NAME)
                                        .mapToLong(name -> size(folder.resolve(name)))
                                        .sum(),
                                memory));
    }

    /** Reads everything in the vault and says what it looked at and what it found. */
    public Verification verify() {
        boolean settled = database.settle();
        return new Verifying(database, this).verification(settled && waiting == 0);
    }

    /**
     * Copies the vault as it is at this moment into a new folder, encrypted, with its own copy of
     * the key: the present passphrase opens it. Others may go on working meanwhile.
     */
    public void backup(Path target) throws UnusableVault {
        if (only.isPresent()) {
            throw new UnusableVault(
                    UnusableVault.Reason.NOT_FOUND,
                    "a throwaway vault has no backup: nobody could open it",
                    folder,
                    "make a vault of your own: dalel vault init NAME.dalel");
        }
        Path fresh = beside(target, ".new");
        try {
            absent(target);
            remove(fresh);
            OwnerOnly.folder(fresh);
            OwnerOnly.file(fresh.resolve(Database.NAME));
            database.copyTo(fresh.resolve(Database.NAME));
            OwnerOnly.replace(
                    fresh.resolve(KeyFile.NAME), Files.readAllBytes(folder.resolve(KeyFile.NAME)));
            OwnerOnly.name(fresh, target);
        } catch (IOException failed) {
            throw unwritten(failed, target);
        } finally {
            removeQuietly(fresh);
        }
    }

    /** Ends this program's use of the vault; a throwaway vault goes. */
    @Override
    public void close() {
        database.close();
        if (only.isPresent()) {
            removeQuietly(folder);
        }
    }

    private static void strong(char[] passphrase, Path where) throws UnusableVault {
        if (passphrase.length < Passphrase.SHORTEST) {
            throw new UnusableVault(
                    UnusableVault.Reason.WEAK_PASSPHRASE,
                    "a passphrase needs " + Passphrase.SHORTEST + " characters or more",
                    where,
                    "take five or six words that do not belong together, and learn them by"
                            + " heart");
        }
    }

    private static void absent(Path folder) throws UnusableVault {
        if (Files.exists(folder)) {
            throw new UnusableVault(
                    UnusableVault.Reason.EXISTS,
                    "there is something at that place already",
                    folder,
                    "give another name; nothing is ever overwritten");
        }
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private static UnusableVault unwritten(IOException failed, Path folder) {
        if (failed instanceof FileAlreadyExistsException) {
            return new UnusableVault(
                    UnusableVault.Reason.EXISTS,
                    "there is something at that place already",
                    folder,
                    "give another name; nothing is ever overwritten");
        }
        return new UnusableVault(
                UnusableVault.Reason.NO_ROOM,
                failed instanceof NoSuchFileException
                        ? "the folder for the vault does not exist"
                        : "the vault could not be written",
                folder,
                "see that its folder exists, that you may write there, and that the disk has"
                        + " room");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Takes away a folder that holds nothing but a vault's files; a link stays, and its target. */
    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> files;
            try (Stream<Path> listed = Files.list(folder)) {
                files = listed.toList();
            }
            if (!files.stream().allMatch(f -> FILES.contains(f.getFileName().toString()))) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    /** What cannot be taken away is encrypted, and was never named a vault. */
    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException stays) {
            folder.toFile().deleteOnExit();
        }
    }
}
