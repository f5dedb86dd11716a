// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of files, on disks and in archives, that do not say their encoding: UTF-8 where the bytes
 * are that, else what DOS and Windows programs write: IBM 866 and windows-1251 for Cyrillic, IBM
 * 437 for the rest.
 */
public final class WrittenNames {
    private static final Charset IBM_866 = Charset.forName("IBM866");
    private static final Charset IBM_437 = Charset.forName("IBM437");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private WrittenNames() {}

    /**
     * The name of a file on the disk, without folder, and without the person after whom a chat's
     * export was named: everything that calls a file by its name asks here.
     */
    public static String of(Path file) {
        return Original.withoutCorrespondent(onDisk(file));
    }

    private static String onDisk(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('\ufffd') < 0) {
            return name;
        }
        // the only way to the bytes of a name
        String raw = file.toUri().getRawPath();
        String last = raw.substring(raw.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < last.length(); i++) {
            if (last.charAt(i) == '%' && i + 2 < last.length()) {
                bytes.write(Integer.parseInt(last.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(last.charAt(i));
            }
        }
        return of(bytes.toByteArray());
    }

    public static String of(byte[] name) {
        return utf8(name).orElseGet(() -> new String(name, codePage(name)));
    }

    private static Optional<String> utf8(byte[] name) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException not) {
            return Optional.empty();
        }
    }

    /**
     * Letters above ASCII stand side by side in a Cyrillic name and alone in a western one; which
     * bytes they are tells the two Cyrillic code pages apart: where one has letters, the other has
     * the lines of tables.
     */
    private static Charset codePage(byte[] name) {
        int high = 0;
        int pairs = 0;
        int dos = 0;
        int windows = 0;
        for (int i = 0; i < name.length; i++) {
            int b = name[i] & 0xff;
            if (b < 0x80) {
                continue;
            }
            high++;
            pairs += i > 0 && (name[i - 1] & 0x80) != 0 ? 1 : 0;
            dos += b < 0xb0 || b >= 0xe0 && b < 0xf2 ? 1 : 0;
            windows += b >= 0xc0 ? 1 : 0;
        }
        if (pairs * 2 < high - 1 || high == 1) {
            return IBM_437;
        }
        return windows > dos ? WINDOWS_1251 : IBM_866;
    }
}
