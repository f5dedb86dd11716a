// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.intake.page.Unreadable;

/**
 * A picture without what the camera or a program wrote into it beside the picture: where, when and
 * with which device it was taken, by whom, previews, comments. Every point of the picture stays.
 *
 * @param bytes the file without them
 * @param removed what was taken out, as messages name it; empty when nothing was
 */
public record Traces(byte[] bytes, List<String> removed) {
    private static final String PLACE = "the place (GPS)";
    private static final String CAMERA = "camera, time and settings (EXIF)";
    private static final String NOTES = "descriptions and names (XMP, IPTC)";
    private static final String COMMENTS = "comments";
    private static final String PREVIEW = "previews or further pictures";
    private static final String BEHIND = "data behind the picture";
    private static final String OTHER = "notes of programs";

    private static final byte[] EXIF_HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> PNG_PARTS =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    /** What a TIFF needs to be shown. */
    private static final Set<Integer> TIFF_TAGS =
            Set.of(
                    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279,
                    280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320,
                    322, 323, 324, 325, 332, 334, 338, 339, 340, 341, 347, 512, 513, 514, 515, 517,
                    518, 519, 520, 521, 529, 530, 531, 532, 34675);

    private static final int[] TIFF_TYPE_LENGTH = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    /** Pages of a TIFF. */
    private static final int MOST_PAGES = 2_000;

    public Traces {
        removed = List.copyOf(removed);
    }

    /**
     * @param file how messages name it
     */
    public static Traces outOfJpeg(String file, byte[] jpeg) throws Unreadable {
        try {
            return jpeg(jpeg);
        } catch (IndexOutOfBoundsException damaged) {
            throw damaged(file);
        }
    }

    public static Traces outOfPng(String file, byte[] png) throws Unreadable {
        try {
            return png(png);
        } catch (IndexOutOfBoundsException damaged) {
            throw damaged(file);
        }
    }

    public static Traces outOfTiff(String file, byte[] tiff) throws Unreadable {
        try {
            return tiff(tiff);
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            throw damaged(file);
        }
    }

    private static Unreadable damaged(String file) {
        return new Unreadable(
                "this picture is damaged or cut short",
                file,
                "fetch it again, or open it and save it anew as PNG");
    }

    private static Traces jpeg(byte[] b) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(b.length);
        Set<String> removed = new TreeSet<>();
        kept.write(b, 0, 2);
        int orientation = Exif.UPRIGHT;
        boolean oriented = false;
        int at = 2;
        while (true) {
            while ((b[at] & 0xff) == 0xff && (b[at + 1] & 0xff) == 0xff) {
                at++;
            }
            if ((b[at] & 0xff) != 0xff) {
                throw new IndexOutOfBoundsException(at);
            }
            int marker = b[at + 1] & 0xff;
            if (marker == 0xd9) {
                kept.write(b, at, 2);
                if (at + 2 < b.length) {
                    removed.add(BEHIND);
                }
                return new Traces(kept.toByteArray(), List.copyOf(removed));
            }
            int length = 2 + ((b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff);
            byte[] part = Arrays.copyOfRange(b, at + 4, at + length);
            if (at + length > b.length) {
                throw new IndexOutOfBoundsException(at + length);
            }
            if (marker == 0xe1 && startsWith(part, EXIF_HEAD)) {
                byte[] block = Arrays.copyOfRange(part, EXIF_HEAD.length, part.length);
                Exif exif = Exif.of(block);
                if (!Exif.saysOnlyOrientation(block)) {
                    removed.add(CAMERA);
                }
                if (exif.place()) {
                    removed.add(PLACE);
                }
                orientation = exif.orientation();
            } else if (isTrace(marker, part)) {
                removed.add(name(marker, part));
            } else {
                if (!oriented && marker != 0xe0 && orientation != Exif.UPRIGHT) {
                    orient(kept, orientation);
                    oriented = true;
                }
                kept.write(b, at, length);
            }
            at += length;
            if (marker == 0xda) {
                int from = at;
                while ((b[at] & 0xff) != 0xff
                        || b[at + 1] == 0
                        || (b[at + 1] & 0xff) >= 0xd0 && (b[at + 1] & 0xff) <= 0xd7) {
                    at++;
                }
                kept.write(b, from, at - from);
            }
        }
    }

    private static void orient(ByteArrayOutputStream kept, int orientation) {
        byte[] block = Exif.only(orientation);
        int length = 2 + EXIF_HEAD.length + block.length;
        kept.write(0xff);
        kept.write(0xe1);
        kept.write(length >> 8);
        kept.write(length);
        kept.writeBytes(EXIF_HEAD);
        kept.writeBytes(block);
    }

    /** Of what programs may add only the measure, the colour profile and Adobe's colours stay. */
    private static boolean isTrace(int marker, byte[] part) {
        if (marker == 0xfe) {
            return true;
        }
        if (marker < 0xe0 || marker > 0xef) {
            return false;
        }
        return switch (marker) {
            case 0xe0 -> !startsWith(part, "JFIF") || part.length > 14;
            case 0xe2 -> !startsWith(part, "ICC_PROFILE");
            case 0xee -> !startsWith(part, "Adobe");
            default -> true;
        };
    }

    private static String name(int marker, byte[] part) {
        return switch (marker) {
            case 0xfe -> COMMENTS;
            case 0xe0, 0xe2 -> PREVIEW;
            case 0xe1, 0xed -> NOTES;
            default -> OTHER;
        };
    }

    private static boolean startsWith(byte[] bytes, String beginning) {
        return startsWith(bytes, beginning.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(Arrays.copyOf(bytes, beginning.length), beginning);
    }

    private static Traces png(byte[] b) {
        ByteBuffer in = ByteBuffer.wrap(b);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(b.length);
        Set<String> removed = new TreeSet<>();
        kept.write(b, 0, 8);
        int at = 8;
        while (true) {
            int length = in.getInt(at);
            if (length < 0 || length > b.length - at - 12) {
                throw new IndexOutOfBoundsException(at);
            }
            String name = new String(b, at + 4, 4, StandardCharsets.US_ASCII);
            if (PNG_PARTS.contains(name)) {
                kept.write(b, at, length + 12);
            } else if (name.equals("eXIf")) {
                removed.add(CAMERA);
                if (Exif.of(Arrays.copyOfRange(b, at + 8, at + 8 + length)).place()) {
                    removed.add(PLACE);
                }
            } else {
                removed.add(name.matches("[tiz](TXt|EXt|IME)") ? NOTES : OTHER);
            }
            at += length + 12;
            if (name.equals("IEND")) {
                if (at < b.length) {
                    removed.add(BEHIND);
                }
                return new Traces(kept.toByteArray(), List.copyOf(removed));
            }
        }
    }

    /** Whatever is not needed to show the pages becomes zeros; the rest stays where it is. */
    private static Traces tiff(byte[] b) {
        ByteOrder order = b[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(b).order(order);
        ByteBuffer kept = ByteBuffer.allocate(b.length).order(order);
        Set<String> removed = new TreeSet<>();
        copy(in, kept, 0, 8);
        Set<Integer> seen = new HashSet<>();
        int directory = in.getInt(4);
        while (directory != 0 && seen.add(directory) && seen.size() <= MOST_PAGES) {
            int entries = in.getShort(directory) & 0xffff;
            int written = 0;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                int tag = in.getShort(entry) & 0xffff;
                if (!TIFF_TAGS.contains(tag)) {
                    removed.add(tiffName(tag));
                    continue;
                }
                int to = directory + 2 + 12 * written++;
                for (int k = 0; k < 12; k++) {
                    kept.put(to + k, in.get(entry + k));
                }
                long length = length(in, entry);
                if (length > 4) {
                    copy(in, kept, in.getInt(entry + 8), Math.toIntExact(length));
                }
            }
            kept.putShort(directory, (short) written);
            kept.putInt(directory + 2 + 12 * written, in.getInt(directory + 2 + 12 * entries));
            pictures(in, kept, directory, entries);
            directory = in.getInt(directory + 2 + 12 * entries);
        }
        return new Traces(removed.isEmpty() ? b : kept.array(), List.copyOf(removed));
    }

    private static String tiffName(int tag) {
        return switch (tag) {
            case 34853 -> PLACE;
            case 34665, 271, 272, 306 -> CAMERA;
            case 330 -> PREVIEW;
            case 269, 270, 315, 316, 700, 33432, 33723, 34377 -> NOTES;
            default -> OTHER;
        };
    }

    /** The strips or tiles, and an old JPEG's data, of one page. */
    private static void pictures(ByteBuffer in, ByteBuffer kept, int directory, int entries) {
        for (int[] pair : new int[][] {{273, 279}, {324, 325}, {513, 514}}) {
            long[] offsets = values(in, directory, entries, pair[0]);
            long[] lengths = values(in, directory, entries, pair[1]);
            for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
                int from = Math.toIntExact(offsets[i]);
                int length = (int) Math.min(lengths[i], in.capacity() - (long) from);
                copy(in, kept, from, length);
            }
        }
    }

    private static long[] values(ByteBuffer in, int directory, int entries, int tag) {
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((in.getShort(entry) & 0xffff) == tag) {
                boolean small = in.getShort(entry + 2) == 3;
                int count = in.getInt(entry + 4);
                if (count < 0 || count > in.capacity()) {
                    throw new IndexOutOfBoundsException(entry);
                }
                int at = length(in, entry) > 4 ? in.getInt(entry + 8) : entry + 8;
                long[] values = new long[count];
                for (int k = 0; k < count; k++) {
                    values[k] =
                            small
                                    ? in.getShort(at + 2 * k) & 0xffff
                                    : in.getInt(at + 4 * k) & 0xffffffffL;
                }
                return values;
            }
        }
        return new long[0];
    }

    private static long length(ByteBuffer in, int entry) {
        int type = in.getShort(entry + 2);
        int unit = type > 0 && type < TIFF_TYPE_LENGTH.length ? TIFF_TYPE_LENGTH[type] : 1;
        return unit * (in.getInt(entry + 4) & 0xffffffffL);
    }

    private static void copy(ByteBuffer in, ByteBuffer kept, int from, int length) {
        if (from < 0 || length < 0 || from > in.capacity() - length) {
            throw new IndexOutOfBoundsException(from);
        }
        System.arraycopy(in.array(), from, kept.array(), from, length);
    }
}
