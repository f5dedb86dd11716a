// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Unpacking;

/** A way in which one stream of bytes is packed, told by its first bytes. */
enum Compression {
    GZIP(List.of("gz", "tgz"), "\u001f\u008b") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        }
    },
    BZIP2(List.of("bz2", "tbz", "tbz2"), "BZh") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new BZip2CompressorInputStream(packed, true);
        }
    },
    XZ(List.of("xz", "txz"), "\u00fd7zXZ\0") {
        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return XZCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(XZ_MEMORY_KIB)
                    .get();
        }
    };

    /** Memory that unpacking XZ may take: 128 MB; what xz -9 makes needs 65. */
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private final List<String> endings;
    private final String signature;

    Compression(List<String> endings, String signature) {
        this.endings = endings;
        this.signature = signature;
    }

    abstract InputStream unpacked(InputStream packed) throws IOException;

    List<String> endings() {
        return endings;
    }

    static Optional<Compression> of(FileBytes file) {
        return List.of(values()).stream().filter(c -> file.hasAt(0, c.signature)).findFirst();
    }

    /** The unpacked stream of a file, counted. */
    InputStream unpacked(FileBytes file, Unpacking unpacking) throws IOException {
        Counting packed = new Counting(file.stream());
        try {
            return new BufferedInputStream(
                    unpacking.counted(unpacked(packed), packed::count, file.name()));
        } catch (IOException unreadable) {
            packed.close();
            throw unreadable;
        }
    }

    /** The first unpacked bytes; fewer, or none, when the file is damaged. */
    byte[] head(FileBytes file, int length) {
        try (InputStream stream = unpacked(new ByteArrayInputStream(file.head()))) {
            return headOf(stream, length);
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    private static byte[] headOf(InputStream stream, int length) {
        byte[] head = new byte[length];
        int read = 0;
        try {
            while (read < length) {
                int n = stream.read(head, read, length - read);
                if (n < 0) {
                    break;
                }
                read += n;
            }
        } catch (IOException endOfTheHead) {
            return java.util.Arrays.copyOf(head, read);
        }
        return java.util.Arrays.copyOf(head, read);
    }

    /** Knows how many bytes were taken out of a stream. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream stream) {
            super(stream);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count += Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count += skipped;
            return skipped;
        }
    }
}
