// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.WrittenNames;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/**
 * A ZIP archive; an office document, which is one too, is left to whoever reads those.
 *
 * <p>Its list of contents decides what is in it. Where that is missing, because the archive was cut
 * off, the members are read one after the other up to the break.
 */
public final class ZipArchive implements Container {
    /** Members that are looked at: office documents name themselves early. */
    private static final int LOOKED_AT = 40;

    private static final String ENCRYPTED =
            "this member is encrypted; its name is all one can read";
    private static final String DECRYPT = "unpack it with its password and read what comes out";

    @Override
    public Set<String> endings() {
        return Set.of("zip");
    }

    @Override
    public boolean isOne(FileBytes file) {
        return (file.hasAt(0, "PK\3\4") || file.hasAt(0, "PK\5\6")) && !isOfficeDocument(file);
    }

    private static boolean isOfficeDocument(FileBytes file) {
        try (ZipInputStream entries =
                new ZipInputStream(file.stream(), StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < LOOKED_AT; i++) {
                ZipEntry entry = entries.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (entry.getName().equals("[Content_Types].xml")
                        || i == 0 && entry.getName().equals("mimetype")) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        SeekableByteChannel channel = channel(file);
        try {
            ZipFile zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setCharset(StandardCharsets.ISO_8859_1)
                            .setUseUnicodeExtraFields(true)
                            .get();
            return new Listed(zip, unpacking);
        } catch (IOException | IllegalArgumentException noList) {
            try {
                channel.close();
                return new InOrder(file, unpacking);
            } catch (IOException unreadable) {
                throw Unpacking.cutOff(file.name());
            }
        }
    }

    private static SeekableByteChannel channel(FileBytes file) throws UnreadableFile {
        if (file.path().isEmpty()) {
            return new SeekableInMemoryByteChannel(file.whole().bytes());
        }
        try {
            return Files.newByteChannel(file.path().get());
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file.path().get(), unreadable);
        }
    }

    private static String path(ZipArchiveEntry entry) {
        boolean says =
                entry.getGeneralPurposeBit().usesUTF8ForNames()
                        || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        byte[] raw = entry.getRawName();
        if (says && entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                || raw == null) {
            return entry.getName();
        }
        return says ? new String(raw, StandardCharsets.UTF_8) : WrittenNames.of(raw);
    }

    private static UnreadableFile tooLarge(String path) {
        return new UnreadableFile(
                "this member is larger than " + Original.LARGEST / 1_000_000 + " MB",
                path,
                "unpack it and cut it into parts, such as one file for each report or month");
    }

    private static UnreadableFile unknownPacking(String path) {
        return new UnreadableFile(
                "this member is packed in a way that is not known here",
                path,
                "unpack the archive with the program that made it and read the folder");
    }

    /** An archive with its list of contents. */
    private static final class Listed implements Members {
        private final ZipFile zip;
        private final Unpacking unpacking;
        private final Enumeration<ZipArchiveEntry> rest;

        Listed(ZipFile zip, Unpacking unpacking) {
            this.zip = zip;
            this.unpacking = unpacking;
            this.rest = zip.getEntriesInPhysicalOrder();
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            while (rest.hasMoreElements()) {
                ZipArchiveEntry entry = rest.nextElement();
                String path = path(entry);
                if (!entry.isDirectory() && !entry.isUnixSymlink() && unpacking.isWanted(path)) {
                    return Optional.of(Member.of(path, original(entry, path)));
                }
            }
            return Optional.empty();
        }

        private Original original(ZipArchiveEntry entry, String path) throws UnreadableFile {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFile(ENCRYPTED, path, DECRYPT);
            }
            if (!zip.canReadEntryData(entry)) {
                throw unknownPacking(path);
            }
            if (entry.getSize() > Original.LARGEST
                    && entry.getSize() <= Unpacking.MOST_RATIO * entry.getCompressedSize()) {
                throw tooLarge(path);
            }
            CRC32 sum = new CRC32();
            try (InputStream unpacked = zip.getInputStream(entry)) {
                Original original =
                        unpacking.member(
                                path,
                                new CheckedInputStream(
                                        unpacking.counted(unpacked, entry::getCompressedSize, path),
                                        sum));
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new IOException("the checksum differs");
                }
                return original;
            } catch (IOException broken) {
                throw Unpacking.lost(path, broken);
            }
        }

        @Override
        public void close() {
            try {
                zip.close();
            } catch (IOException nothingWasWritten) {
                return;
            }
        }
    }

    /** An archive without list: the members stand one after the other, as long as it lasts. */
    private static final class InOrder implements Members {
        private final ZipArchiveInputStream stream;
        private final Unpacking unpacking;
        private final String name;
        private boolean ended;

        InOrder(FileBytes file, Unpacking unpacking) throws IOException {
            this.stream =
                    new ZipArchiveInputStream(
                            file.stream(), StandardCharsets.ISO_8859_1.name(), true, true);
            this.unpacking = unpacking;
            this.name = file.name();
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            while (!ended) {
                ZipArchiveEntry entry;
                try {
                    entry = stream.getNextEntry();
                } catch (IOException | IllegalArgumentException broken) {
                    ended = true;
                    throw Unpacking.cutOff(name);
                }
                if (entry == null) {
                    ended = true;
                    throw Unpacking.cutOff(name);
                }
                String path = path(entry);
                if (entry.isDirectory() || !unpacking.isWanted(path)) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnreadableFile(ENCRYPTED, path, DECRYPT);
                }
                if (!stream.canReadEntryData(entry)) {
                    throw unknownPacking(path);
                }
                try {
                    return Optional.of(
                            Member.of(
                                    path,
                                    unpacking.member(
                                            path,
                                            unpacking.counted(
                                                    stream, stream::getCompressedCount, path))));
                } catch (Unpacking.TooMuch bomb) {
                    ended = true;
                    throw Unpacking.lost(path, bomb);
                } catch (IOException broken) {
                    ended = true;
                    throw Unpacking.cutOff(path);
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException nothingWasWritten) {
                return;
            }
        }
    }
}
