// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of the files that readings are written to: a document's name without its last extension; a
 * second document of that name keeps its extension; further ones are numbered. A member of an
 * archive is named in a folder that is called as the archive. The order in which documents are
 * given decides, so the same pile gives the same names.
 */
final class OutputNames {
    /** Bytes of one name; disks take 255, and endings are added. */
    private static final int LONGEST = 200;

    private final Set<String> given = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * The name for the next document, without {@code .json}.
     *
     * @param file the document's file name without folder
     */
    String next(String file) {
        return next("", file);
    }

    /** The folder for the next archive, mailbox or feed. */
    String folder(String file) {
        String name = plain(file);
        int number = 2;
        String folder = name;
        while (!folders.add(folder)) {
            folder = name + "." + number++;
        }
        return folder;
    }

    /**
     * The name for the next member, without {@code .json}, in its archive's folder.
     *
     * @param path made of plain names with {@code /} between them
     */
    String inside(String path) {
        int last = path.lastIndexOf('/');
        String folders =
                List.of(path.substring(0, last + 1).split("/")).stream()
                        .filter(n -> !n.isEmpty())
                        .map(n -> plain(n) + "/")
                        .collect(Collectors.joining());
        return next(folders, plain(path.substring(last + 1)));
    }

    private String next(String folders, String file) {
        String stem = stem(file);
        if (given.add(folders + stem)) {
            return folders + stem;
        }
        if (given.add(folders + file)) {
            return folders + file;
        }
        int number = 2;
        while (!given.add(folders + file + "." + number)) {
            number++;
        }
        return folders + file + "." + number;
    }

    /** A name that every disk takes: not too long, without control characters. */
    private static String plain(String name) {
        String shown = name.replaceAll("[\\p{Cntrl}:*?\"<>|\\\\]", "_");
        if (shown.equals(".") || shown.equals("..")) {
            shown = "_";
        }
        if (shown.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return shown;
        }
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < shown.length(); ) {
            int c = shown.codePointAt(i);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST - 9) {
                break;
            }
            cut.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return cut + "-" + Integer.toHexString(name.hashCode());
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
