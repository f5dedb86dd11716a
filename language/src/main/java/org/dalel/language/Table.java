// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A word list of this module: tab between cells, {@code #} begins a comment line. */
final class Table {
    private Table() {}

    /**
     * @param path below this package, {@code en/abbreviations.tsv}
     */
    static List<String[]> rows(String path) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is incomplete: " + path + " is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** All words of the cells of {@code column} in rows whose first cell is {@code key}. */
    static Set<String> words(String path, String key) {
        Set<String> words = new LinkedHashSet<>();
        for (String[] row : rows(path)) {
            if (row[0].equals(key)) {
                words.addAll(List.of(row[1].trim().split("\\s+")));
            }
        }
        return words;
    }
}
