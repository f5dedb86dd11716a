// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/** One file packed with gzip, bzip2 or xz: {@code report.txt.gz}. */
public final class CompressedFile implements Container {

    @Override
    public Set<String> endings() {
        return Set.of("gz", "bz2", "xz");
    }

    @Override
    public boolean isOne(FileBytes file) {
        return Compression.of(file).isPresent();
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        Compression packed = Compression.of(file).orElseThrow();
        String name = unpackedName(file, packed);
        if (!unpacking.isWanted(name)) {
            throw new UnreadableFile(
                    "what is packed in this file is not of a kind that is read",
                    file.name(),
                    "unpack it and see what it is; the guide lists what can be read");
        }
        return new Members() {
            private boolean given;

            @Override
            public Optional<Member> next() throws UnreadableFile {
                if (given) {
                    return Optional.empty();
                }
                given = true;
                try (InputStream stream = packed.unpacked(file, unpacking)) {
                    return Optional.of(Member.of(name, unpacking.member(name, stream)));
                } catch (IOException broken) {
                    throw Unpacking.lost(name, broken);
                }
            }

            @Override
            public void close() {
                // the stream is closed where it is read
            }
        };
    }

    private static String unpackedName(FileBytes file, Compression packed) {
        List<String> endings = packed.endings();
        String name = file.name();
        return endings.contains(file.ending()) && name.lastIndexOf('.') > 0
                ? name.substring(0, name.lastIndexOf('.'))
                : name;
    }
}
