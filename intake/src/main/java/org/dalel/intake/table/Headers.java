// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;

/**
 * The words by which people name columns, kinds of incident and states in English, Russian and
 * Kazakh: tables beside this class.
 */
public final class Headers {
    private static final Map<String, String> FIELDS = words("headers.tsv");
    private static final Map<String, String> TYPES = words("types.tsv");
    private static final Map<String, String> STATES = words("states.tsv");

    private Headers() {}

    /** Which columns hold what, as far as their names say it. */
    public static Map<Field, List<String>> guess(List<String> columns) {
        Map<Field, List<String>> guess = new EnumMap<>(Field.class);
        for (String column : columns) {
            field(column)
                    .ifPresent(f -> guess.computeIfAbsent(f, k -> new ArrayList<>()).add(column));
        }
        return guess;
    }

    private static Optional<Field> field(String column) {
        return Optional.ofNullable(FIELDS.get(plain(column)))
                .or(() -> Optional.ofNullable(FIELDS.get(plain(withoutNumber(column)))))
                .flatMap(Field::ofCode);
    }

    /** {@code locations.location-2} is named as {@code locations}; {@code victim 2} as victim. */
    private static String withoutNumber(String column) {
        return column.replaceFirst("__[a-z]{2}$", "")
                .replaceFirst("\\.[a-z_]+-\\d+$", "")
                .replaceFirst("[ _]*\\(?\\d+\\)?$", "");
    }

    /** The kind that a person writes so, or its code. */
    public static Optional<IncidentType> type(String written) {
        return Optional.ofNullable(TYPES.get(plain(written))).map(IncidentType::ofCode);
    }

    /** The state that a person writes so, or its code. */
    public static Optional<Status> status(String written) {
        return Optional.ofNullable(STATES.get(plain(written))).map(Status::ofCode);
    }

    /**
     * Small letters and single blanks; signs, and one of two spellings of a letter, do not count.
     */
    static String plain(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What each of the words of a table stands for. */
    private static Map<String, String> words(String table) {
        try (InputStream stream =
                Objects.requireNonNull(Headers.class.getResourceAsStream(table), table)) {
            Map<String, String> words = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(
                            row -> {
                                words.put(plain(row[0]), row[0]);
                                for (String word : row[1].split("\\|")) {
                                    words.put(plain(word), row[0]);
                                }
                            });
            return Map.copyOf(words);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
