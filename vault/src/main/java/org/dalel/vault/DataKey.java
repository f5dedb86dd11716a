// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the record is encrypted with: a random key and salt, 48 bytes, that never change during the
 * vault's life. Wiped when closed.
 */
final class DataKey implements AutoCloseable {
    static final int BYTES = 48;
    private static final int KEY_BYTES = 32;

    private final byte[] bytes;

    /** Takes the array over; it is wiped with this. */
    DataKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a data key has " + BYTES + " bytes");
        }
        this.bytes = bytes;
    }

    static DataKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** As the driver wants a raw key and salt: {@code x'<64 hex><32 hex>'}. */
    String forDriver() {
        HexFormat hex = HexFormat.of();
        return "x'"
                + hex.formatHex(bytes, 0, KEY_BYTES)
                + hex.formatHex(bytes, KEY_BYTES, BYTES)
                + "'";
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "(key withheld)";
    }
}
