// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Makes a key out of a passphrase, slowly on purpose (Argon2id, RFC 9106). */
final class Passphrase {
    /** Fewer characters are guessed however slow each guess is. */
    static final int SHORTEST = 8;

    private static final int KEY_BYTES = 32;

    private Passphrase() {}

    /**
     * How dear one guess is.
     *
     * @param memory in KiB
     * @param passes over that memory
     * @param lanes that could run side by side
     */
    record Cost(int memory, int passes, int lanes) {
        /** Some six tenths of a second on a laptop, and 128 MB for each guess. */
        static final Cost ORDINARY = new Cost(128 * 1024, 3, 4);

        /** A key file that asks for more was altered: it would only stop the program. */
        private static final int MOST_MEMORY = 1024 * 1024;

        private static final int MOST_PASSES = 16;

        Cost {
            if (memory < 8 * lanes || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) {
                throw new IllegalArgumentException("no sensible cost for a passphrase");
            }
            if (lanes < 1 || lanes > 64) {
                throw new IllegalArgumentException("lanes are 1 to 64");
            }
        }

        /** Whether one guess fits into so many bytes. */
        boolean fitsIn(long room) {
            return memory * 1024L < room / 10 * 9;
        }
    }

    /** The key for AES-256. The caller wipes it; the passphrase is left as it is. */
    static byte[] key(char[] passphrase, byte[] salt, Cost cost) {
        byte[] bytes = utf8(passphrase);
        byte[] key = new byte[KEY_BYTES];
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withSalt(salt)
                            .withMemoryAsKB(cost.memory())
                            .withIterations(cost.passes())
                            .withParallelism(cost.lanes())
                            .build());
            argon2.generateBytes(bytes, key);
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** One form for letters that keyboards compose in two ways (й), so that both open the vault. */
    private static byte[] utf8(char[] passphrase) {
        CharBuffer chars = CharBuffer.wrap(passphrase);
        if (!Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
            chars = CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC));
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(chars);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
