// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/**
 * A web archive (WARC, ISO 28500), plain or packed with gzip: each page, text or PDF in it that a
 * server gave with success is a document. Its path is the moment of the capture and the address:
 * {@code 20260303101500/example.org/news/1.html}; its publisher the host, where the page names
 * none.
 *
 * <p>The moment of the capture is not the day of publication, which only the page can tell.
 */
public final class WebArchive implements Container {

    @Override
    public Set<String> endings() {
        return Set.of("warc", "gz");
    }

    @Override
    public boolean isOne(FileBytes file) {
        Optional<Compression> packed = Compression.of(file);
        byte[] head = packed.isPresent() ? packed.get().head(file, 7) : file.head();
        return new String(head, 0, Math.min(7, head.length), StandardCharsets.ISO_8859_1)
                .startsWith("WARC/1.");
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        try {
            Optional<Compression> packed = Compression.of(file);
            InputStream stream =
                    packed.isPresent()
                            ? packed.get().unpacked(file, unpacking)
                            : new BufferedInputStream(file.stream());
            return new Records(stream, unpacking, file.name());
        } catch (IOException damaged) {
            throw Unpacking.cutOff(file.name());
        }
    }

    private static final class Records implements Members {
        private final WarcRecords records;
        private final InputStream stream;
        private final Unpacking unpacking;
        private final String name;
        private boolean ended;

        Records(InputStream stream, Unpacking unpacking, String name) {
            this.stream = stream;
            this.records = new WarcRecords(stream);
            this.unpacking = unpacking;
            this.name = name;
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            while (!ended) {
                Optional<WarcRecords.Item> item;
                try {
                    item = records.next();
                } catch (WarcRecords.Broken broken) {
                    throw new UnreadableFile(
                            "a record of this web archive is damaged; it was left",
                            "record " + records.number(),
                            "fetch the file again; the other records were read");
                } catch (Unpacking.TooMuch bomb) {
                    ended = true;
                    throw Unpacking.lost(name, bomb);
                } catch (IOException broken) {
                    ended = true;
                    throw Unpacking.cutOff("record " + records.number());
                }
                if (item.isEmpty()) {
                    ended = true;
                    break;
                }
                Optional<Member> page = item.get().page(unpacking);
                if (page.isPresent()) {
                    return page;
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
