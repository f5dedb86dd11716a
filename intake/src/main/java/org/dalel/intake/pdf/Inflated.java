// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the compressed parts of a file unpack to, without keeping it: a few kilobytes can
 * hold gigabytes, also packed several times over.
 */
final class Inflated {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    /** Parts packed into parts are followed so far; nobody packs even twice. */
    private static final int DEEPEST = 4;

    /** The most that one byte can unpack to. */
    private static final long HIGHEST_RATIO = 1032;

    private Inflated() {}

    /** Whether one of the parts unpacks to more than {@code most} bytes. */
    static boolean anyBeyond(byte[] file, long most) {
        int at = 0;
        while ((at = indexOf(file, at)) >= 0) {
            at += STREAM.length;
            int from = at;
            if (from < file.length && file[from] == '\r') {
                from++;
            }
            if (from < file.length && file[from] == '\n') {
                from++;
            }
            if (from > at && isBeyond(file, from, most)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the part that begins at {@code from} unpacks to more than {@code most} bytes. */
    static boolean isBeyond(byte[] bytes, int from, long most) {
        if (from + 2 >= bytes.length || !isPacked(bytes[from], bytes[from + 1])) {
            return false;
        }
        Layer layer = new Layer(most, DEEPEST);
        try {
            boolean couldBe = (bytes.length - from) * HIGHEST_RATIO > most;
            if (couldBe) {
                layer.unpack(bytes, from, bytes.length - from);
            } else {
                // only what is packed twice can still be too much
                layer.unpack(bytes, from, Math.min(bytes.length - from, 512));
                if (layer.inner != null) {
                    layer.close();
                    layer = new Layer(most, DEEPEST);
                    layer.unpack(bytes, from, bytes.length - from);
                }
            }
            return layer.isBeyond();
        } finally {
            layer.close();
        }
    }

    private static boolean isPacked(byte first, byte second) {
        int head = (first & 0xff) << 8 | second & 0xff;
        return (first & 0x0f) == 8 && head % 31 == 0;
    }

    private static int indexOf(byte[] file, int from) {
        for (int i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == 's'
                    && file[i + 1] == 't'
                    && file[i + 2] == 'r'
                    && file[i + 3] == 'e'
                    && file[i + 4] == 'a'
                    && file[i + 5] == 'm') {
                return i;
            }
        }
        return -1;
    }

    /** One unpacking; what comes out is counted and, if it is packed itself, unpacked again. */
    private static final class Layer {
        private final Inflater inflater = new Inflater();
        private final byte[] piece = new byte[64 * 1024];
        private final long most;
        private final int deeper;
        private long count;
        private @Nullable Layer inner;

        Layer(long most, int deeper) {
            this.most = most;
            this.deeper = deeper;
        }

        boolean isBeyond() {
            return count > most || inner != null && inner.isBeyond();
        }

        void unpack(byte[] bytes, int from, int length) {
            inflater.setInput(bytes, from, length);
            try {
                while (!isBeyond()) {
                    int got = inflater.inflate(piece);
                    if (got == 0) {
                        return;
                    }
                    if (count == 0 && got > 2 && deeper > 1 && isPacked(piece[0], piece[1])) {
                        inner = new Layer(most, deeper - 1);
                    }
                    count += got;
                    if (inner != null) {
                        inner.unpack(piece, 0, got);
                    }
                }
            } catch (DataFormatException damaged) {
                return; // what came before the damage is counted
            }
        }

        void close() {
            inflater.end();
            if (inner != null) {
                inner.close();
            }
        }
    }
}
