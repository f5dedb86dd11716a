// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.WrittenNames;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/** A TAR archive, plain or packed with gzip, bzip2 or xz. Links in it are never followed. */
public final class TarArchive implements Container {

    @Override
    public Set<String> endings() {
        return Set.of("tar", "tgz", "gz", "tbz", "tbz2", "bz2", "txz", "xz");
    }

    @Override
    public boolean isOne(FileBytes file) {
        Optional<Compression> packed = Compression.of(file);
        byte[] head =
                packed.isPresent()
                        ? packed.get().head(file, TarConstants.DEFAULT_RCDSIZE)
                        : file.head();
        try {
            return head.length >= TarConstants.DEFAULT_RCDSIZE
                    && head[0] != 0
                    && TarUtils.verifyCheckSum(Arrays.copyOf(head, TarConstants.DEFAULT_RCDSIZE));
        } catch (IllegalArgumentException noNumberWhereTheChecksumStands) {
            return false;
        }
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        try {
            Optional<Compression> packed = Compression.of(file);
            InputStream stream =
                    packed.isPresent() ? packed.get().unpacked(file, unpacking) : file.stream();
            return new InOrder(
                    new TarArchiveInputStream(stream, StandardCharsets.ISO_8859_1.name()),
                    unpacking,
                    file.name());
        } catch (IOException damaged) {
            throw Unpacking.cutOff(file.name());
        }
    }

    private static final class InOrder implements Members {
        private final TarArchiveInputStream tar;
        private final Unpacking unpacking;
        private final String name;
        private boolean ended;

        InOrder(TarArchiveInputStream tar, Unpacking unpacking, String name) {
            this.tar = tar;
            this.unpacking = unpacking;
            this.name = name;
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            while (!ended) {
                TarArchiveEntry entry = nextEntry();
                if (entry == null) {
                    ended = true;
                    break;
                }
                String path = path(entry.getName());
                if (!unpacking.isWanted(path)) {
                    continue;
                }
                if (entry.isSymbolicLink() || entry.isLink()) {
                    throw new UnreadableFile(
                            "this member is a link to another file and was not followed",
                            path,
                            "if the file it leads to is a report of yours, give that file itself");
                }
                if (entry.isFile()) {
                    return Optional.of(Member.of(path, original(entry, path)));
                }
            }
            return Optional.empty();
        }

        private TarArchiveEntry nextEntry() throws UnreadableFile {
            try {
                return tar.getNextEntry();
            } catch (Unpacking.TooMuch bomb) {
                ended = true;
                throw Unpacking.lost(name, bomb);
            } catch (IOException | IllegalArgumentException broken) {
                ended = true;
                throw Unpacking.cutOff(name);
            }
        }

        private Original original(TarArchiveEntry entry, String path) throws UnreadableFile {
            if (entry.getSize() > Original.LARGEST) {
                throw new UnreadableFile(
                        "this member is larger than " + Original.LARGEST / 1_000_000 + " MB",
                        path,
                        "unpack it and cut it into parts, such as one file for each report or"
                                + " month");
            }
            try {
                return unpacking.member(path, tar);
            } catch (Unpacking.TooMuch bomb) {
                ended = true;
                throw Unpacking.lost(path, bomb);
            } catch (IOException broken) {
                ended = true;
                throw Unpacking.cutOff(path);
            }
        }

        /** A name with letters beyond ISO 8859-1 was given in UTF-8 already. */
        private static String path(String name) {
            return name.chars().anyMatch(c -> c > 0xff)
                    ? name
                    : WrittenNames.of(name.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public void close() {
            try {
                tar.close();
            } catch (IOException nothingWasWritten) {
                return;
            }
        }
    }
}
