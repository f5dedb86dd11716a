// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The two things of a camera's notes that matter here: which way is up, and whether a place is in.
 */
record Exif(int orientation, boolean place) {
    static final int UPRIGHT = 1;
    static final Exif NONE = new Exif(UPRIGHT, false);

    private static final int ORIENTATION = 0x0112;
    private static final int PLACE = 0x8825;

    /**
     * @param block with the head of a TIFF
     */
    static Exif of(byte[] block) {
        try {
            ByteBuffer b = ByteBuffer.wrap(block);
            b.order(block[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = b.getInt(4);
            int entries = b.getShort(at) & 0xffff;
            int orientation = UPRIGHT;
            boolean place = false;
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + 12 * i;
                int tag = b.getShort(entry) & 0xffff;
                if (tag == ORIENTATION) {
                    orientation = b.getShort(entry + 8);
                }
                place |= tag == PLACE;
            }
            return new Exif(orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT, place);
        } catch (IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    /** A block that says nothing but which way is up. */
    static byte[] only(int orientation) {
        ByteBuffer b = ByteBuffer.allocate(26).order(ByteOrder.BIG_ENDIAN);
        b.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        b.putShort((short) 1);
        b.putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
        b.putShort((short) orientation).putShort((short) 0);
        b.putInt(0);
        return b.array();
    }

    static boolean saysOnlyOrientation(byte[] block) {
        return Arrays.equals(block, only(of(block).orientation()));
    }
}
