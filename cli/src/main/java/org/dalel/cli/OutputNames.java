// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of the files that readings are written to: a document's name without its last extension; a
 * second document of that name keeps its extension; further ones are numbered. The order in which
 * documents are given decides, so the same pile gives the same names.
 */
final class OutputNames {
    private final Set<String> given = new HashSet<>();

    /**
     * The name for the next document, without {@code .json}.
     *
     * @param file the document's file name without folder
     */
    String next(String file) {
        String stem = stem(file);
        if (given.add(stem)) {
            return stem;
        }
        if (given.add(file)) {
            return file;
        }
        int number = 2;
        while (!given.add(file + "." + number)) {
            number++;
        }
        return file + "." + number;
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
