// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller and back, in memory: nothing is spilled to a temporary file. */
final class Packed {
    private static final int PIECE = 64 * 1024;

    private Packed() {}

    static byte[] of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] piece = new byte[PIECE];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @throws DataFormatException when the bytes are not what {@link #of} gave
     */
    static byte[] opened(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length * 3 + 64);
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("the packed bytes end too early");
                }
                bytes.write(piece, 0, count);
            }
            return bytes.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
