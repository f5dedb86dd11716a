// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signs by which a reading says why it proposes an incident, in the reader's language. The
 * table is {@code reasons.tsv}; a reading of another version may keep a sign that is not in it.
 */
final class Reasons {
    private static final Reasons ALL = read();

    private final Map<String, List<String>> told;

    private Reasons(Map<String, List<String>> told) {
        this.told = told;
    }

    static Reasons all() {
        return ALL;
    }

    Optional<String> told(String sign, Locale locale) {
        return Optional.ofNullable(told.get(sign))
                .map(
                        row ->
                                row.get(
                                        switch (locale.getLanguage()) {
                                            case "ru" -> 2;
                                            case "kk" -> 3;
                                            default -> 1;
                                        }));
    }

    private static Reasons read() {
        try (InputStream file =
                        Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Reasons(
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .collect(Collectors.toMap(row -> row.get(0), row -> row)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
