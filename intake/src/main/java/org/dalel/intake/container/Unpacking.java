// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Problem;

/**
 * How much has been unpacked out of one file that was given, all that is nested in it counted
 * together. What is past a limit is refused; the other files go on.
 */
public final class Unpacking {
    /** Members of one file, those of nested archives included. */
    public static final int MOST_MEMBERS = 100_000;

    /** Bytes that one file may unpack to: 10 GB. They pass through memory one member at a time. */
    public static final long MOST_BYTES = 10_000_000_000L;

    /** How many times its packed size something may unpack to; texts stay below 30. */
    public static final int MOST_RATIO = 200;

    /** Files inside files: a letter in a mailbox in an archive is three. */
    public static final int DEEPEST = 5;

    /** Unpacked bytes up to which nothing is called a bomb: 5 MB. */
    private static final long HARMLESS = 5_000_000;

    private final Predicate<String> wanted;
    private long bytes;
    private int members;
    private boolean spent;

    /**
     * @param wanted whether a member of this path is worth unpacking
     */
    public Unpacking(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** More was unpacked than is allowed. */
    public static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        TooMuch(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Whether a limit of the whole file is reached: nothing more is read from it. */
    public boolean isSpent() {
        return spent;
    }

    /**
     * Counts one member more.
     *
     * @throws UnreadableFile when there are too many
     */
    public void countMember(String where) throws UnreadableFile {
        members++;
        if (members > MOST_MEMBERS) {
            spent = true;
            throw new UnreadableFile(
                    String.format(
                            Locale.ROOT,
                            "there are more than %d documents in this file; the first ones were"
                                    + " read",
                            MOST_MEMBERS),
                    where,
                    "unpack it into folders and read those");
        }
    }

    /**
     * The same stream, counted; reading from it fails with {@link TooMuch} when it gives more than
     * is allowed.
     *
     * @param unpacked what comes out
     * @param packed how many bytes went into that so far
     */
    public InputStream counted(InputStream unpacked, LongSupplier packed, String where) {
        return new Counted(unpacked, packed, where);
    }

    /** Whether a member of this name is worth unpacking. */
    public boolean isWanted(String path) {
        return wanted.test(path);
    }

    /**
     * Reads one member whole.
     *
     * @param path where it lies in its file
     * @throws UnreadableFile when it is empty or larger than {@link Original#LARGEST}
     * @throws IOException when the stream breaks; {@link #lost} says why
     */
    public Original member(String path, InputStream stream) throws UnreadableFile, IOException {
        try {
            return Original.of(nameOf(path), stream.readNBytes(Original.LARGEST + 1));
        } catch (UnreadableFile unusable) {
            Problem problem = unusable.problem();
            throw new UnreadableFile(problem.what(), path, problem.whatToDo());
        }
    }

    /** Why a member could not be read to its end. */
    public static UnreadableFile lost(String path, IOException broken) {
        if (broken instanceof TooMuch past) {
            return new UnreadableFile(past.problem());
        }
        return new UnreadableFile(
                "this part of the file is damaged",
                path,
                "fetch the file again; the other parts were read");
    }

    /** What is said of a file that ends in the middle. */
    public static UnreadableFile cutOff(String where) {
        return new UnreadableFile(
                "this file is damaged or cut off; what stands before the break was read",
                where,
                "fetch the file again, or ask for a whole one");
    }

    /** The last name of a path. */
    public static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private final class Counted extends FilterInputStream {
        private final LongSupplier packed;
        private final String where;
        private long given;

        Counted(InputStream unpacked, LongSupplier packed, String where) {
            super(unpacked);
            this.packed = packed;
            this.where = where;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(Math.max(0, n));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        private void count(long more) throws TooMuch {
            given += more;
            bytes += more;
            if (bytes > MOST_BYTES) {
                spent = true;
                throw new TooMuch(
                        new Problem(
                                String.format(
                                        Locale.ROOT,
                                        "this file unpacks to more than %d GB; what came before"
                                                + " was read",
                                        MOST_BYTES / 1_000_000_000),
                                where,
                                "unpack it into folders and read those"));
            }
            if (given > HARMLESS && given > MOST_RATIO * Math.max(1, packed.getAsLong())) {
                throw new TooMuch(
                        new Problem(
                                "this unpacks to more than "
                                        + MOST_RATIO
                                        + " times its size, as archive bombs do; it was left",
                                where,
                                "ask whoever sent it what it is; do not unpack it"));
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
